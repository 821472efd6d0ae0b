package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class CallerOnConnectionTest {

    private static final int EVERY_CONNECTION = 16;

    @Inject
    Database database;

    private static String toldFor(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/v1/caller-probe" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
    }

    @Test
    void theDatabaseKnowsWhoAsksAndThroughWhichProgram() {
        assertEquals("test-registrar by tests", toldFor("registrar", ""));
        assertEquals("test-auditor by tests", toldFor("auditor", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?end=commit", "?end=rollback"})
    void itForgetsWhenTheRequestIsOver(String query) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(EVERY_CONNECTION);
        List<Future<String>> told = new ArrayList<>();
        for (int i = 0; i < 4 * EVERY_CONNECTION; i++) {
            told.add(callers.submit(() -> toldFor("registrar", query)));
        }
        for (Future<String> one : told) {
            assertEquals("test-registrar by tests", one.get());
        }
        Set<String> later = Collections.synchronizedSet(new HashSet<>());
        List<Future<?>> background = new ArrayList<>();
        for (int i = 0; i < 4 * EVERY_CONNECTION; i++) {
            background.add(callers.submit(() -> later.addAll(database.settings("probe.caller"))));
        }
        for (Future<?> one : background) {
            one.get();
        }
        callers.shutdown();
        assertEquals(Set.of(""), later);
    }
}
