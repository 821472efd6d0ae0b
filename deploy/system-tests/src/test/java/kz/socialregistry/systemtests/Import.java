package kz.socialregistry.systemtests;

import static kz.socialregistry.systemtests.Client.REGISTRAR;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import kz.socialregistry.local.setup.Port;

/** A running import of people. */
final class Import {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Client client;
    private final String id;

    private Import(Client client, String id) {
        this.client = client;
        this.id = id;
    }

    static Import start(Client client, String lines) {
        String id = client.as(REGISTRAR)
                .header("Content-Type", "application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(client.url(Port.RECIPIENTS) + "/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return new Import(client, id);
    }

    JsonPath status() {
        return client.get(Port.RECIPIENTS, REGISTRAR, "/v1/imports/" + id);
    }

    /** Waits until some have their outcome and most have not. */
    void awaitMiddle(int people) {
        await("the middle of the import")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    int settled = settled(status());
                    if (settled > people / 2) {
                        throw new AssertionError("the import was over too soon to be broken: " + settled);
                    }
                    return settled > 0;
                });
    }

    private static int settled(JsonPath status) {
        return status.getInt("enrolments.admitted")
                + status.getInt("enrolments.placed")
                + status.getInt("enrolments.queued");
    }

    /** Waits for the end, however often the service does not answer meanwhile. */
    JsonPath awaitDone() {
        return await("the import to be done")
                .atMost(LONGEST)
                .ignoreExceptions()
                .until(this::status, status -> status.getString("status").equals("done"));
    }
}
