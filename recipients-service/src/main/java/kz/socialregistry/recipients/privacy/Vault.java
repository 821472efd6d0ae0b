package kz.socialregistry.recipients.privacy;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import org.jboss.logging.Logger;

/**
 * Encrypts what is personal before it reaches the database, with a key for each owner, and makes the keyed index by which
 * an equal value is found again.
 */
@ApplicationScoped
public class Vault {

    /** What was sealed with a key of the file begins so, as Tink writes it. */
    static final byte BY_FILE = 1;

    private static final byte BY_OWNER = 2;
    private static final Logger LOG = Logger.getLogger(Vault.class);

    private final FileKeys file;
    private final OwnerKeys keys;
    private final KeyStore store;
    private final TransactionSynchronizationRegistry transaction;

    Vault(FileKeys file, OwnerKeys keys, KeyStore store, TransactionSynchronizationRegistry transaction) {
        this.file = file;
        this.keys = keys;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Encrypts a value of a recipient.
     *
     * @param owner the recipient it belongs to; it can be opened under this id only, so a value moved to another row in
     *     the database is noticed
     * @throws Refused 410 if the recipient was erased
     */
    public byte[] seal(UUID owner, byte[] clear) {
        return seal(KeyStore.RECIPIENT, owner, clear);
    }

    /** The same for an owner of another kind. */
    byte[] seal(String kind, UUID owner, byte[] clear) {
        return seal(BY_OWNER, keys.ofOrNew(kind, owner), owner, clear);
    }

    static byte[] seal(byte how, Aead key, UUID id, byte[] clear) {
        try {
            byte[] sealed = key.encrypt(clear, OwnerKeys.bytes(id));
            return ByteBuffer.allocate(1 + sealed.length).put(how).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be encrypted");
        }
    }

    /**
     * Decrypts a value.
     *
     * @throws Refused 410 if the key was destroyed, whatever the row says
     * @throws IllegalStateException if it was changed, belongs to another record, or its key is lost
     */
    public byte[] open(UUID owner, byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == BY_OWNER) {
            return open(keys.of(owner), owner, sealed, 1);
        }
        if (keys.isDestroyed(owner)) {
            throw Refused.gone("erased");
        }
        try {
            return file.unwrap(sealed, OwnerKeys.bytes(owner));
        } catch (GeneralSecurityException e) {
            throw unreadable(owner);
        }
    }

    static byte[] open(Aead key, UUID id, byte[] sealed, int from) {
        try {
            return key.decrypt(Arrays.copyOfRange(sealed, from, sealed.length), OwnerKeys.bytes(id));
        } catch (GeneralSecurityException e) {
            throw unreadable(id);
        }
    }

    private static IllegalStateException unreadable(UUID id) {
        return new IllegalStateException("A value of record " + id + " cannot be decrypted with the keys in use");
    }

    /** Makes the keys of many new recipients in one go, for the transaction at hand. */
    public void prepare(Collection<UUID> recipients) {
        keys.make(KeyStore.RECIPIENT, recipients);
    }

    /**
     * Fetches the keys of many in one go, for the transaction at hand.
     *
     * @return those whose key was destroyed: whatever the rows say, nothing of them can be opened
     */
    public Set<UUID> unreadable(Collection<UUID> recipients) {
        return keys.destroyedOf(recipients);
    }

    /** Recipients whose key was destroyed, in the order of their ids, behind one of them. */
    public List<UUID> destroyed(UUID after, int most) {
        return store.destroyed(after, most);
    }

    /** Destroys the keys of recipients for ever, at once, whatever becomes of the transaction at hand. */
    public int destroy(Collection<UUID> recipients) {
        return store.destroy(recipients).size();
    }

    /** Does it when, and only if, the transaction at hand has committed. What fails then is left to a sweep. */
    public void whenCommitted(Runnable what) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is to be done before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    try {
                        what.run();
                    } catch (RuntimeException e) {
                        LOG.warnf(
                                "A key is not destroyed yet, a sweep will: cause=%s",
                                e.getClass().getSimpleName());
                    }
                }
            }
        });
    }

    /** Destroys the key of an import when the transaction at hand has committed: its lines are not needed any more. */
    public void spent(UUID importId) {
        whenCommitted(() -> store.remove(List.of(importId)));
    }

    /** A number that is equal for equal values and says nothing of them to whoever lacks the key; 32 bytes. */
    public byte[] index(String value) {
        return index(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same for any bytes. */
    byte[] index(byte[] value) {
        try {
            return file.index(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An index could not be computed");
        }
    }
}
