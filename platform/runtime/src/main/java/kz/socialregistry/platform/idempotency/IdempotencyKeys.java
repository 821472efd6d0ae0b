package kz.socialregistry.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.security.Caller;

/** The key of the request at hand. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final CurrentVertxRequest request;
    private final Caller caller;
    private final Sealing sealing;

    IdempotencyKeys(CurrentVertxRequest request, Caller caller, Sealing sealing) {
        this.request = request;
        this.caller = caller;
        this.sealing = sealing;
    }

    /**
     * The id under which the answer to this request is kept, made of the key and of who sent it: the same key of another
     * client, or of another person, is another key. Empty if there is none.
     *
     * @throws FieldErrors.Invalid if the key is not 1 to 200 visible ASCII characters, or there are several
     */
    public Optional<UUID> current() {
        List<String> given = request.getCurrent().request().headers().getAll(Idempotent.HEADER);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1 || !KEY.matcher(given.get(0)).matches()) {
            throw new FieldErrors()
                    .reject(Idempotent.HEADER + ":", "idempotency-key")
                    .asException();
        }
        ByteBuffer hash =
                ByteBuffer.wrap(sealing.fingerprint(String.join("\n", caller.client(), caller.subject(), given.get(0))
                        .getBytes(UTF_8)));
        return Optional.of(new UUID(hash.getLong(), hash.getLong()));
    }
}
