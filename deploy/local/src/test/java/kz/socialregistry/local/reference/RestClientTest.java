package kz.socialregistry.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RestClientTest {

    private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode();

    private final AtomicInteger asked = new AtomicInteger();
    private final RestClient client = new RestClient(role -> role + "-token-" + asked.incrementAndGet());

    @Test
    void aRefusalIsOneSentenceWithTheDetailAndTheFields() throws IOException {
        try (TestingServer server = new TestingServer()) {
            server.answers("/v1/regions", 400, """
                    {"title": "The request has errors", "detail": "Mend the fields listed.", "code": "invalid",
                     "errors": [{"pointer": "/level", "code": "required", "detail": "This field is required."}]}
                    """);
            URI regions = server.uri("/v1/regions");

            LoadFailedException failed =
                    assertThrows(LoadFailedException.class, () -> client.post(regions, "administrator", BODY));

            assertEquals(
                    "POST " + regions + " was answered 400: Mend the fields listed. "
                            + "[{\"pointer\":\"/level\",\"code\":\"required\",\"detail\":\"This field is required.\"}]",
                    failed.getMessage());
        }
    }

    @Test
    void anAnswerThatIsNoProblemIsQuoted() throws IOException {
        try (TestingServer server = new TestingServer()) {
            URI nowhere = server.uri("/v1/nowhere");

            LoadFailedException failed =
                    assertThrows(LoadFailedException.class, () -> client.get(nowhere, "analyst", "en"));

            assertEquals("GET " + nowhere + " was answered 404: nothing here", failed.getMessage());
        }
    }

    @Test
    void aTokenIsAskedForOncePerRole() throws IOException {
        try (TestingServer server = new TestingServer()) {
            server.answers("/v1/regions", 200, "{}");
            client.get(server.uri("/v1/regions"), "analyst", "en");
            client.get(server.uri("/v1/regions"), "analyst", "en");
            client.get(server.uri("/v1/regions"), "auditor", "en");

            assertEquals(
                    List.of("Bearer analyst-token-1", "Bearer analyst-token-1", "Bearer auditor-token-2"),
                    server.authorizations());
        }
    }
}
