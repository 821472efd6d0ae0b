package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody else holds a lock for longer than a statement may take. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(StatementTimeoutTest.Impatient.class)
class StatementTimeoutTest {

    private static final int MORE_THAN_CONNECTIONS = 20;

    /** A time that a test can wait for. */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                    "-c statement_timeout=2s",
                    "quarkus.datasource.jdbc.max-size",
                    Integer.toString(MORE_THAN_CONNECTIONS - 4));
        }
    }

    @Inject
    Database database;

    private final List<String> names = Stream.generate(() -> "patient-" + UUID.randomUUID())
            .limit(MORE_THAN_CONNECTIONS)
            .toList();

    @Test
    void whoWaitsTooLongIsAskedForPatienceAndLeavesNothingHalfDone() {
        try (Outage locked = Outage.unwritable("probe_name")) {
            for (Response answer : answers()) {
                answer.then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .contentType("application/problem+json")
                        .body("code", equalTo("unavailable"));
            }
            assertEffects(0);
        }
        for (Response answer : answers()) {
            assertEquals(201, answer.statusCode(), answer.asString());
        }
        assertEffects(1);
    }

    /** What each is answered when all come at once, each with its own key. */
    private List<Response> answers() {
        ExecutorService everybody = Executors.newFixedThreadPool(MORE_THAN_CONNECTIONS);
        try {
            return names.stream()
                    .map(name -> CompletableFuture.supplyAsync(() -> post(name), everybody))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            everybody.shutdown();
        }
    }

    private static Response post(String name) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Idempotency-Key", name)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/namings");
    }

    private void assertEffects(long each) {
        for (String name : names) {
            assertEquals(List.of(each, each, each), NamingResource.effects(database, name));
        }
    }
}
