package kz.socialregistry.recipients.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;

/**
 * The key of each owner. Those that a transaction has met are known until it ends, and no longer: a key that is destroyed
 * opens nothing for whoever comes later.
 */
@ApplicationScoped
class OwnerKeys {

    private static final int KEY_BYTES = 32;
    private static final String MET = OwnerKeys.class.getName();

    private final KeyStore store;
    private final FileKeys file;
    private final TransactionSynchronizationRegistry transaction;

    OwnerKeys(KeyStore store, FileKeys file, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.file = file;
        this.transaction = transaction;
    }

    /**
     * The key with which values of this owner are opened.
     *
     * @throws Refused 410 if it was destroyed
     * @throws IllegalStateException if there never was one, or the store has lost it
     */
    Aead of(UUID owner) {
        return find(owner)
                .orElseThrow(() -> new IllegalStateException("The store of keys has none for record " + owner))
                .orElseThrow(() -> Refused.gone("erased"));
    }

    /**
     * The key with which values of this owner are sealed, made if there is none.
     *
     * @throws Refused 410 if it was destroyed
     */
    Aead ofOrNew(String kind, UUID owner) {
        if (find(owner).isEmpty()) {
            make(kind, List.of(owner));
        }
        return of(owner);
    }

    /** Whether values of this owner are not to be read any more. */
    boolean isDestroyed(UUID owner) {
        return find(owner).filter(Optional::isEmpty).isPresent();
    }

    /** Makes keys for those who have none, all in one go. */
    void make(String kind, Collection<UUID> owners) {
        Map<UUID, byte[]> keys = new HashMap<>();
        Map<UUID, byte[]> wrapped = new HashMap<>();
        // before it wraps: a key that comes meanwhile makes a row look older than it is, and it is only wrapped again
        int by = file.primary();
        for (UUID owner : owners) {
            byte[] key = Random.randBytes(KEY_BYTES);
            keys.put(owner, key);
            wrapped.put(owner, wrap(owner, key));
        }
        Map<UUID, Optional<Aead>> met = met();
        for (UUID owner : store.insert(kind, wrapped, by)) {
            met.put(owner, Optional.of(aead(requireNonNull(keys.get(owner)))));
        }
    }

    /** Meets them all in one go; gives those whose key was destroyed. */
    Set<UUID> destroyedOf(Collection<UUID> owners) {
        Map<UUID, Optional<Aead>> known = new HashMap<>(met());
        List<UUID> strange =
                owners.stream().filter(not(known::containsKey)).distinct().toList();
        if (!strange.isEmpty()) {
            known.putAll(load(strange));
        }
        return owners.stream()
                .filter(owner -> Optional.empty().equals(known.get(owner)))
                .collect(toSet());
    }

    /** The same key, wrapped with what wraps now. */
    byte[] wrappedAnew(UUID owner, byte[] wrapped) {
        return wrap(owner, unwrap(owner, wrapped));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Empty: there is none; empty inside: it was destroyed. */
    private Optional<Optional<Aead>> find(UUID owner) {
        Optional<Aead> known = met().get(owner);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(load(List.of(owner)).get(owner));
    }

    private Map<UUID, Optional<Aead>> load(Collection<UUID> owners) {
        Map<UUID, Optional<Aead>> found = new HashMap<>();
        for (KeyStore.Kept kept : store.find(owners)) {
            byte[] wrapped = kept.wrapped();
            found.put(
                    kept.owner(),
                    wrapped == null ? Optional.empty() : Optional.of(aead(unwrap(kept.owner(), wrapped))));
        }
        met().putAll(found);
        return found;
    }

    @SuppressWarnings("unchecked") // put by nobody else
    private Map<UUID, Optional<Aead>> met() {
        if (transaction.getTransactionKey() == null) {
            return new HashMap<>();
        }
        Map<UUID, Optional<Aead>> met = (Map<UUID, Optional<Aead>>) transaction.getResource(MET);
        if (met == null) {
            met = new HashMap<>();
            transaction.putResource(MET, met);
        }
        return met;
    }

    private byte[] wrap(UUID owner, byte[] key) {
        try {
            return file.wrap(key, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped");
        }
    }

    private byte[] unwrap(UUID owner, byte[] wrapped) {
        try {
            return file.unwrap(wrapped, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of record " + owner + " cannot be unwrapped with the keys in use");
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key is of another kind");
        }
    }
}
