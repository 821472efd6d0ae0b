package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import kz.socialregistry.testing.RotatingIssuer.Key;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The issuer of the tokens comes after the service, goes and comes again. */
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(IssuerOutageTest.Absent.class)
class IssuerOutageTest {

    /** Makes the service trust an issuer that is not there. */
    public static final class Absent implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0)) {
                return RotatingIssuer.trusted(free.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            // never started
        }
    }

    private static HttpServer start() {
        String url = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return RotatingIssuer.serve(URI.create(url).getPort());
    }

    private static int status(Key key) {
        return given().auth().oauth2(key.token()).get("/v1/caller-probe").statusCode();
    }

    private static void becomes(int status, Key key) {
        await().atMost(ofSeconds(60)).until(() -> status(key) == status);
    }

    private static void assertPatience(Key key) {
        given().auth()
                .oauth2(key.token())
                .get("/v1/caller-probe")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("code", equalTo("unavailable"));
    }

    private static void assertHealthy() {
        await().atMost(ofSeconds(60))
                .until(() -> given().get("/q/health").path("status").equals("UP"));
    }

    @Test
    void theServiceIsUpWithoutItsIssuerAndTakesTheTokensWhoseKeysItKnows() {
        Key known = Key.named("known");
        Key next = Key.named("next");
        try (Logged logged = Logged.fromNowOn()) {
            assertPatience(known);
            assertHealthy();

            RotatingIssuer.publish(known);
            HttpServer first = start();
            becomes(200, known);
            first.stop(0);
            await().atMost(ofSeconds(60)).until(() -> logged.lines().stream()
                    .anyMatch(line -> line.contains("the issuer does not tell its keys")));
            assertEquals(200, status(known));
            assertNotEquals(200, status(next));
            assertHealthy();

            RotatingIssuer.publish(next);
            HttpServer again = start();
            becomes(200, next);
            becomes(401, known);
            again.stop(0);
        }
    }
}
