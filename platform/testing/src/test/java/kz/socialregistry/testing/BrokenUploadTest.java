package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sender hangs up in the middle of a body, as many do every day: no reason to call anybody, nor to tell what it was. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BrokenUploadTest {

    private static final String CANARY = "canary-in-a-body";
    private static final String SOME = "{\"text\": \"" + CANARY + "\"}\n{\"te";
    private static final int TIMES = 10;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatBreaksOffIsNoErrorOfTheService(boolean reset) throws Exception {
        InputProbeResource.BEGUN.drainPermits();
        InputProbeResource.ENDED.drainPermits();
        try (Logged logged = Logged.fromNowOn()) {
            for (int i = 0; i < TIMES; i++) {
                boolean chunked = i % 2 == 1;
                Socket sender = begin("/v1/inputs/files", "application/x-ndjson", chunked);
                await(InputProbeResource.BEGUN);
                hangUp(sender, reset);
                await(InputProbeResource.ENDED);
            }
            assertServedAndSilent(logged);
        }
    }

    /** Such a body is read before its operation is called. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyThatBreaksOffIsNoErrorOfTheService(boolean reset) throws Exception {
        try (Logged logged = Logged.fromNowOn()) {
            for (int i = 0; i < TIMES; i++) {
                hangUp(begin("/v1/inputs", "application/json", i % 2 == 1), reset);
                assertEquals(200, get());
            }
            assertServedAndSilent(logged);
        }
    }

    /** Else the tests above would see nothing because there is nothing to see. */
    @Test
    void anErrorOfTheServiceIsLogged() {
        try (Logged logged = Logged.fromNowOn()) {
            given().auth()
                    .oauth2(Tokens.of("registrar"))
                    .get("/v1/probes/broken")
                    .then()
                    .statusCode(500);
            assertEquals(1, logged.errors().size(), logged.errors().toString());
        }
    }

    private static void assertServedAndSilent(Logged logged) {
        assertEquals(200, get());
        assertEquals(List.of(), logged.errors());
        for (String line : logged.lines()) {
            assertTrue(!line.contains(CANARY) && !line.contains("\tat "), line);
        }
    }

    private static int get() {
        return given().auth().oauth2(Tokens.of("registrar")).get("/v1/inputs").statusCode();
    }

    private static Socket begin(String address, String type, boolean chunked) throws IOException {
        String head = """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: %s
                %s

                """.formatted(
                        address,
                        Tokens.of("registrar"),
                        type,
                        chunked ? "Transfer-Encoding: chunked" : "Content-Length: 100000");
        String body = chunked ? Integer.toHexString(SOME.length()) + "\r\n" + SOME + "\r\nffff\r\n" + SOME : SOME;
        Socket socket = RawHttp.connect();
        socket.getOutputStream().write((head.replace("\n", "\r\n") + body).getBytes(US_ASCII));
        return socket;
    }

    /** With or without a farewell. */
    private static void hangUp(Socket sender, boolean reset) throws IOException {
        if (reset) {
            sender.setSoLinger(true, 0);
        }
        sender.close();
    }

    private static void await(Semaphore event) throws InterruptedException {
        assertTrue(event.tryAcquire(60, TimeUnit.SECONDS));
    }
}
