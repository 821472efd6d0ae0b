package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import kz.socialregistry.testing.openapi.ExampleRequest;
import org.junit.jupiter.api.Test;

/** Every operation that is told a purpose writes its read down, or shows nothing. What is new is tried by itself. */
@QuarkusTest
@WithTestResource(RealParts.class)
class JournalTest {

    private static final String PURPOSE = "providing-services";

    @Inject
    DataSource dataSource;

    /** @param takes the media type of its body; empty: it takes none */
    private record Asked(String method, String role, String takes, ExampleRequest request) {

        Response answer() {
            RequestSpecification asking = given().auth()
                    .oauth2(Tokens.of(role, "*"))
                    .header("Purpose", PURPOSE)
                    .header("If-Match", "*");
            return (takes.isEmpty() ? asking : asking.contentType(takes).body(request.body()))
                    .request(method, request.path());
        }
    }

    @Test
    void whatIsReadForAPurposeIsWrittenDownOrNotShown() throws IOException {
        Map<String, Asked> operations = prepared();
        assertTrue(operations.size() >= 12, () -> "found only " + operations.keySet());
        List<String> unwritten = new ArrayList<>();
        operations.forEach((id, asked) -> {
            long before = reads();
            Response answer = asked.answer();
            assertEquals(200, answer.statusCode(), () -> id + ": " + answer.asString());
            if (reads() == before) {
                unwritten.add(id);
            }
        });
        assertEquals(List.of(), unwritten);

        execute(dataSource, "alter table recipient_access rename column reader to reader_gone");
        List<String> shown = new ArrayList<>();
        try {
            operations.forEach((id, asked) -> {
                String told = whatIsTold(asked);
                if (!told.contains("\"code\":\"internal\"") && !told.isBlank()) {
                    shown.add(id + ": " + told);
                }
            });
        } finally {
            execute(dataSource, "alter table recipient_access rename column reader_gone to reader");
        }
        assertEquals(List.of(), shown);
    }

    /** What a caller has in hand at the end; an answer that had begun is broken off. */
    private static String whatIsTold(Asked asked) {
        try {
            return asked.answer().asString();
        } catch (Exception brokenOff) {
            return "";
        }
    }

    private long reads() {
        return count(dataSource, "select coalesce(max(id), 0) from recipient_access where purpose = ?", PURPOSE);
    }

    /** All that take a purpose, each with a person of its own. */
    private static Map<String, Asked> prepared() throws IOException {
        JsonNode description = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        Map<String, Asked> operations = new TreeMap<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.path("parameters").findValuesAsText("name").contains("Purpose")) {
                        Asked asked = asked(path.getKey(), method.getKey(), operation);
                        operations.put(asked.request().operationId(), asked);
                    }
                }));
        return operations;
    }

    private static Asked asked(String path, String method, JsonNode operation) {
        Map.Entry<String, JsonNode> body =
                operation.path("requestBody").path("content").fields().hasNext()
                        ? operation.at("/requestBody/content").fields().next()
                        : Map.entry("", operation.path("none"));
        JsonNode examples = body.getValue().path("examples");
        JsonNode shown =
                examples.isEmpty() ? examples : examples.iterator().next().path("value");
        ExampleRequest example = new ExampleRequest(
                operation.path("operationId").asText(),
                "first",
                path,
                examples.isEmpty() ? "" : shown.isTextual() ? shown.asText() : shown.toString());
        return new Asked(
                method.toUpperCase(java.util.Locale.ROOT),
                operation.path("x-roles").path(0).asText(),
                body.getKey(),
                Examples.prepare(example).request());
    }
}
