package kz.socialregistry.recipients.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Creates the keyset file that {@code RECIPIENTS_KEYSET} names: {@code NewKeyset FILE}. Never overwrites one, because
 * what was encrypted with lost keys cannot be read again. {@code NewKeyset --rotate FILE} adds a new AEAD key that is used
 * from then on, {@code NewKeyset --drop-old FILE} takes the others away.
 *
 * <p>The file is one JSON object, {@code {"aead": …, "prf": …}}; each member is a Tink keyset as
 * {@code TinkJsonProtoKeysetFormat} writes it: {@code aead} from {@code PredefinedAeadParameters.AES256_GCM}, {@code prf}
 * from {@code PredefinedPrfParameters.HMAC_SHA256_PRF}. Keep it readable for the service's own user only, and back it up
 * apart from the database.
 */
public final class NewKeyset {

    private NewKeyset() {}

    /** Exit code 0: the file was created or changed; 1: it was not, and one sentence on standard error says why. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream errors) {
        if (arguments.length == 0 || arguments.length > 2) {
            return explain(errors);
        }
        Path file = Path.of(arguments[arguments.length - 1]);
        try {
            switch (arguments.length == 1 ? "" : arguments[0]) {
                case "" -> KeysetFile.generate().write(file);
                case "--rotate" -> KeysetFile.read(file).rotated().replace(file);
                case "--drop-old" -> KeysetFile.read(file).withoutOld().replace(file);
                default -> {
                    return explain(errors);
                }
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            errors.println(e.getMessage() + " is there already; keys are never overwritten.");
        } catch (JsonProcessingException | GeneralSecurityException e) {
            // without the message: a parser quotes what it read
            errors.println(file + " holds no keys.");
        } catch (IOException e) {
            errors.println(file + " could not be read or written: " + e.getMessage());
        }
        return 1;
    }

    private static int explain(PrintStream errors) {
        errors.println("Usage: NewKeyset FILE (creates the keys that wrap the keys of persons), NewKeyset --rotate FILE"
                + " (adds a new one), NewKeyset --drop-old FILE (takes the older ones away, see docs/how-to/keys.md).");
        return 1;
    }
}
