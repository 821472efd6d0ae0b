package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.RotatingIssuer.Key;
import org.junit.jupiter.api.Test;

/** The keys of the issuer change while the service runs. */
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(RotatingIssuer.class)
class KeyRotationTest {

    private static int status(Key key) {
        return given().auth().oauth2(key.token()).get("/v1/caller-probe").statusCode();
    }

    private static void becomes(int status, Key key) {
        await().atMost(ofSeconds(60)).until(() -> status(key) == status);
    }

    @Test
    void aNewKeyIsTakenAndARemovedOneRefusedWithoutARestart() {
        Key old = Key.named("old");
        RotatingIssuer.publish(old);
        becomes(200, old);
        Key next = Key.named("next");
        assertEquals(401, status(next));
        RotatingIssuer.publish(next);
        becomes(200, next);
        assertEquals(401, status(old));
    }

    /** Nobody comes with a new key, which would make the service look. */
    @Test
    void aWithdrawnKeyIsRefusedBeforeAnybodyComesWithANewOne() {
        Key withdrawn = Key.named("withdrawn");
        RotatingIssuer.publish(withdrawn);
        becomes(200, withdrawn);
        RotatingIssuer.publish(Key.named("unused"));
        becomes(401, withdrawn);
    }
}
