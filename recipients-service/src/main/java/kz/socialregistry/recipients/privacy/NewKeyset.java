package kz.socialregistry.recipients.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Creates the keyset file that {@code RECIPIENTS_KEYSET} names: {@code NewKeyset FILE}. Never overwrites one, because
 * what was encrypted with lost keys cannot be read again.
 *
 * <p>The file is one JSON object, {@code {"aead": …, "prf": …}}; each member is a Tink keyset as
 * {@code TinkJsonProtoKeysetFormat} writes it: {@code aead} from {@code PredefinedAeadParameters.AES256_GCM}, {@code prf}
 * from {@code PredefinedPrfParameters.HMAC_SHA256_PRF}. Keep it readable for the service's own user only, and back it up
 * apart from the database.
 */
public final class NewKeyset {

    private NewKeyset() {}

    /** Exit code 0: the file was created; 1: it was not, and one sentence on standard error says why. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream errors) {
        if (arguments.length != 1) {
            errors.println("Usage: NewKeyset FILE (creates the keys that encrypt personal data).");
            return 1;
        }
        try {
            KeysetFile.generate().write(Path.of(arguments[0]));
            return 0;
        } catch (FileAlreadyExistsException e) {
            errors.println(arguments[0] + " is there already; keys are never overwritten.");
        } catch (IOException | GeneralSecurityException e) {
            errors.println(arguments[0] + " could not be written: " + e.getMessage());
        }
        return 1;
    }
}
