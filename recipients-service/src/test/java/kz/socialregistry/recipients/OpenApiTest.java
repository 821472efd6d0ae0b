package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the interface, as integrators fetch it. */
@QuarkusTest
class OpenApiTest {

    @Test
    void everyOperationHasAnIdASummaryAndExamplesOfItsBodies() throws Exception {
        String text = given().accept("application/json").get("/q/openapi").asString();
        JsonNode api = new ObjectMapper().readTree(text);
        Set<String> ids = new TreeSet<>();
        List<String> bare = new ArrayList<>();

        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    JsonNode operation = method.getValue();
                    ids.add(operation.path("operationId").asText());
                    String name = method.getKey() + " " + path.getKey();
                    assertFalse(operation.path("summary").asText().isEmpty(), name);
                    if (!owned(path.getKey())) {
                        return;
                    }
                    operation.path("requestBody").path("content").forEach(body -> note(bare, name + " request", body));
                    operation.path("responses").fields().forEachRemaining(response -> {
                        if (response.getKey().startsWith("2")) {
                            response.getValue()
                                    .path("content")
                                    .forEach(body -> note(bare, name + " " + response.getKey(), body));
                        }
                    });
                }));

        assertTrue(api.get("openapi").asText().startsWith("3.1"));
        assertEquals(List.of(), bare);
        assertTrue(
                ids.containsAll(List.of(
                        "registerRecipient",
                        "getRecipient",
                        "searchRecipients",
                        "requestEnrolment",
                        "listEnrolments",
                        "getEnrolment",
                        "admit",
                        "decline",
                        "cancelEnrolment",
                        "endEnrolment",
                        "startImport",
                        "getImport",
                        "getReferenceList")),
                ids.toString());
    }

    private static boolean owned(String path) {
        return path.startsWith("/v1/recipients") || path.startsWith("/v1/enrolments") || path.startsWith("/v1/imports");
    }

    private static void note(List<String> bare, String name, JsonNode body) {
        if (!body.has("examples")) {
            bare.add(name);
        }
    }
}
