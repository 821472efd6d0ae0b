package kz.socialregistry.systemtests.histories;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.systemtests.Client;

/** Takes the steps of a history in the registry, as often as it needs while a service is away, and writes them down. */
final class Acting {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int CREATED = 201;
    private static final int DONE = 200;
    private static final int CONFLICT = 409;
    private static final int OUR_FAULT = 500;
    private static final int REPEAT_EVERY = 4;

    private final Client client;
    private final List<String> steps = new ArrayList<>();

    Acting(Client client) {
        this.client = client;
    }

    /** A request for a place or a stay that began. */
    boolean enter(Stay stay, Map<String, Object> days) {
        Map<String, Object> body = new HashMap<>(days);
        body.put("recipientId", stay.person.id);
        body.put("unitId", stay.unit.id());
        body.put("synthetic", true);
        stay.id = send("/v1/enrolments", body, CREATED, stay.toString()).path("id");
        return true;
    }

    /** @param accepted what the model says */
    boolean act(Stay stay, String step, boolean accepted, Map<String, Object> body) {
        send(
                "/v1/enrolments/" + stay.id + "/" + step,
                body,
                accepted ? DONE : CONFLICT,
                step + " of " + stay + " changes " + stay.changes);
        return true;
    }

    /** @param next the stay there; {@code null}: the model says that it is refused */
    boolean transfer(Stay left, Stay next, Map<String, Object> body) {
        Response answer = send(
                "/v1/enrolments/" + left.id + "/transfer",
                body,
                next == null ? CONFLICT : CREATED,
                "transfer of " + left + " to " + next);
        if (next != null) {
            next.id = answer.path("id");
        }
        return true;
    }

    boolean merge(Person person, String step, Map<String, Object> body) {
        send("/v1/recipients/" + person.id + "/" + step, body, DONE, step + " of " + person.id);
        return true;
    }

    void note(String what) {
        steps.add(steps.size() + 1 + ". " + what);
    }

    /** All steps so far, each with what the model says after it. */
    String told() {
        return String.join("\n", steps);
    }

    /** With one key until there is an answer; every now and then once more, as who did not hear the answer does. */
    private Response send(String path, Map<String, Object> body, int expected, String what) {
        note(what + ": " + body + " -> " + expected);
        String key = UUID.randomUUID().toString();
        Response answer = answer(path, body, key);
        assertEquals(expected, answer.statusCode(), () -> what + ": " + answer.asString());
        if (expected != CONFLICT && steps.size() % REPEAT_EVERY == 0) {
            assertEquals(expected, answer(path, body, key).statusCode(), () -> what + ", sent again");
        }
        return answer;
    }

    private Response answer(String path, Map<String, Object> body, String key) {
        return await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN)
                .ignoreExceptions()
                .until(
                        () -> client.as(Client.REGISTRAR)
                                .contentType(ContentType.JSON)
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post(client.url(Port.RECIPIENTS) + path),
                        Acting::isFinal);
    }

    private static boolean isFinal(Response answer) {
        return answer.statusCode() < OUR_FAULT && !answer.asString().contains("idempotency-in-progress");
    }
}
