package kz.socialregistry.recipients.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what is personal before it reaches the database, and makes the keyed index by which an equal value is found
 * again. Needs the keys at start: a service that cannot read its data must not pretend to run.
 */
@Startup(Vault.BEFORE_ALL_OTHERS)
@ApplicationScoped
public class Vault {

    // So that nothing has begun to work, and to complain, when it refuses.
    static final int BEFORE_ALL_OTHERS = 1;

    private static final int INDEX_BYTES = 32;

    private final Aead aead;
    private final PrfSet prf;

    /** @param file path of the keyset file */
    Vault(@ConfigProperty(name = "registry.recipients.keyset") Optional<String> file) {
        KeysetFile keys = read(file);
        try {
            aead = keys.aead().getPrimitive(RegistryConfiguration.get(), Aead.class);
            prf = keys.prf().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new ConfigurationException(
                    "The keyset file that RECIPIENTS_KEYSET names holds keys of another kind.");
        }
    }

    /**
     * Encrypts a value.
     *
     * @param owner the record it belongs to; it can be opened under this id only, so a value moved to another row in the
     *     database is noticed
     */
    public byte[] seal(UUID owner, byte[] clear) {
        try {
            return aead.encrypt(clear, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be encrypted");
        }
    }

    /**
     * Decrypts a value.
     *
     * @throws IllegalStateException if it was changed, belongs to another record, or was encrypted with keys that are
     *     not in the file
     */
    public byte[] open(UUID owner, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of record " + owner + " cannot be decrypted with the keys in use");
        }
    }

    /** A number that is equal for equal values and says nothing of them to whoever lacks the key; 32 bytes. */
    public byte[] index(String value) {
        return index(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same for any bytes. */
    byte[] index(byte[] value) {
        try {
            return prf.computePrimary(value, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An index could not be computed");
        }
    }

    private static KeysetFile read(Optional<String> file) {
        String path = file.filter(f -> !f.isBlank())
                .orElseThrow(() -> new ConfigurationException("RECIPIENTS_KEYSET is not set: it must name the file with"
                        + " the keys that encrypt personal data (NewKeyset FILE creates one)."));
        try {
            return KeysetFile.read(Path.of(path));
        } catch (IOException | GeneralSecurityException e) {
            // Neither the cause nor its message: a parser quotes what it read, and that is a key.
            throw new ConfigurationException("RECIPIENTS_KEYSET names " + path
                    + ", which is missing, unreadable or no keyset file (NewKeyset FILE creates one).");
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
