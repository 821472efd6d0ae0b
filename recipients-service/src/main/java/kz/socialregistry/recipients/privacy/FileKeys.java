package kz.socialregistry.recipients.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys of the file: they wrap the keys of owners, and make the keyed index. Needs them at start: a service that
 * cannot read its data must not pretend to run. A file that changed is read again while the service runs.
 */
@Startup(FileKeys.BEFORE_ALL_OTHERS)
@ApplicationScoped
public class FileKeys {

    // So that nothing has begun to work, and to complain, when it refuses.
    static final int BEFORE_ALL_OTHERS = 1;

    private static final Logger LOG = Logger.getLogger(FileKeys.class);
    private static final int INDEX_BYTES = 32;
    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private volatile InUse inUse;
    private boolean refused;

    /** The keys as last read. */
    private record InUse(KeysetHandle keyset, Aead aead, PrfSet prf) {

        static InUse of(KeysetFile keys) throws GeneralSecurityException {
            return new InUse(
                    keys.aead(),
                    keys.aead().getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keys.prf().getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        }

        int primary() {
            return keyset.getPrimary().getId();
        }

        List<Integer> ids() {
            return IntStream.range(0, keyset.size())
                    .map(i -> keyset.getAt(i).getId())
                    .boxed()
                    .toList();
        }

        /** Whether these can take the place of others: what those wrapped last can be unwrapped, numbers are found. */
        boolean continues(InUse before) throws GeneralSecurityException {
            return ids().contains(before.primary())
                    && Arrays.equals(
                            prf.computePrimary(PROBE, INDEX_BYTES), before.prf.computePrimary(PROBE, INDEX_BYTES));
        }
    }

    /** @param file path of the keyset file */
    FileKeys(@ConfigProperty(name = "registry.recipients.keyset") Optional<String> file) {
        String path = file.filter(f -> !f.isBlank())
                .orElseThrow(() -> new ConfigurationException("RECIPIENTS_KEYSET is not set: it must name the file with"
                        + " the keys that encrypt personal data (NewKeyset FILE creates one)."));
        this.file = Path.of(path);
        try {
            inUse = InUse.of(KeysetFile.read(this.file));
        } catch (IOException | GeneralSecurityException e) {
            // Neither the cause nor its message: a parser quotes what it read, and that is a key.
            throw new ConfigurationException("RECIPIENTS_KEYSET names " + path
                    + ", which is missing, unreadable or no keyset file (NewKeyset FILE creates one).");
        }
    }

    /** Reads the file again. If it is no good, or of other keys, those read before stay in use, and the log says so. */
    @Scheduled(
            every = "{registry.recipients.keyset-read-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void readAgain() {
        try {
            InUse read = InUse.of(KeysetFile.read(file));
            if (!read.continues(inUse)) {
                refuse("is of other keys");
            } else {
                refused = false;
                if (!read.ids().equals(inUse.ids()) || read.primary() != inUse.primary()) {
                    LOG.infof(
                            "The keyset file was read again: keys=%d",
                            read.ids().size());
                    inUse = read;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            refuse("is missing or unreadable");
        }
    }

    private void refuse(String why) {
        if (!refused) {
            LOG.warnf("The keyset file %s; the keys read before stay in use", why);
        }
        refused = true;
    }

    byte[] wrap(byte[] clear, byte[] owner) throws GeneralSecurityException {
        return inUse.aead().encrypt(clear, owner);
    }

    /** @throws GeneralSecurityException if it was changed, or wrapped for another owner or with a key not in the file */
    byte[] unwrap(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
        try {
            return inUse.aead().decrypt(wrapped, owner);
        } catch (GeneralSecurityException e) {
            // another instance may know the file better by now
            readAgain();
            return inUse.aead().decrypt(wrapped, owner);
        }
    }

    byte[] index(byte[] value) throws GeneralSecurityException {
        return inUse.prf().computePrimary(value, INDEX_BYTES);
    }

    /** The id of the key that wraps now. */
    int primary() {
        return inUse.primary();
    }

    /** The ids of the keys that only unwrap. */
    List<Integer> older() {
        InUse now = inUse;
        return now.ids().stream().filter(id -> id != now.primary()).toList();
    }
}
