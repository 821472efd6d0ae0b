package kz.socialregistry.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** Does something once for a key, and answers every repetition as the first time. */
@ApplicationScoped
public class OnceOnly {

    private final StoredAnswers answers;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    OnceOnly(
            StoredAnswers answers, Sealing sealing, ObjectMapper json, TransactionSynchronizationRegistry transaction) {
        this.answers = answers;
        this.sealing = sealing;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * Runs the effect in a transaction together with the record of its answer, unless there is such a record.
     *
     * @param id of the key, see {@link IdempotencyKeys#current}
     * @param request everything that makes it this request and no other; only its fingerprint is kept
     * @param effect what throws, or answers with another status than 2xx, has none: all of it is rolled back
     * @throws Refused 409 if another request with the key is at work, 422 if the key was used for another request
     */
    @Transactional(rollbackOn = Exception.class)
    public Response run(UUID id, byte[] request, Callable<Response> effect) throws Exception {
        if (!answers.tryReserve(id)) {
            throw Refused.conflict("idempotency-in-progress").retryAfter(1);
        }
        byte[] fingerprint = sealing.fingerprint(request);
        Optional<StoredAnswer> stored = answers.find(id);
        if (stored.isPresent()) {
            return replay(id, fingerprint, stored.get());
        }
        Response answer = effect.call();
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            answers.insert(id, keep(id, fingerprint, answer));
        } else {
            transaction.setRollbackOnly();
        }
        return answer;
    }

    private Response replay(UUID id, byte[] fingerprint, StoredAnswer stored) {
        if (!MessageDigest.isEqual(fingerprint, stored.fingerprint())) {
            throw Refused.unprocessable("idempotency-key-reused");
        }
        Response.ResponseBuilder answer = Response.status(stored.status()).header(Idempotent.REPLAYED, "true");
        if (stored.location() != null) {
            answer.location(URI.create(stored.location()));
        }
        if (stored.etag() != null) {
            answer.header(HttpHeaders.ETAG, stored.etag());
        }
        if (stored.body() != null) {
            answer.entity(sealing.open(id, stored.body())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    private StoredAnswer keep(UUID id, byte[] fingerprint, Response answer) throws JsonProcessingException {
        byte[] body = answer.hasEntity() ? json.writeValueAsBytes(answer.getEntity()) : null;
        return new StoredAnswer(
                fingerprint,
                answer.getStatus(),
                withoutHost(answer.getLocation()),
                answer.getEntityTag() == null
                        ? null
                        : '"' + answer.getEntityTag().getValue() + '"',
                body == null ? null : sealing.seal(id, body));
    }

    private static @Nullable String withoutHost(@Nullable URI location) {
        if (location == null) {
            return null;
        }
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + '?' + location.getRawQuery();
    }
}
