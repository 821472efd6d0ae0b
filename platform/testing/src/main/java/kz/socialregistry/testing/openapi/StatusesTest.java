package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the description says of an operation is seen: its examples are accepted, and it gives the answers that every
 * operation gives. A service has a subclass of this with {@code @QuarkusTest}.
 */
public abstract class StatusesTest {

    private static final String NOBODYS = "nobody";
    private static final String PURPOSE = "providing-services";

    /** Puts things that exist in place of those an example names. */
    protected abstract ExampleRequest prepare(ExampleRequest example);

    @Test
    void everyExampleOfARequestIsAccepted() throws IOException {
        List<String> refused = new ArrayList<>();
        JsonNode description = OpenApiContractTest.description();
        OpenApiContractTest.operations(description, (name, operation) -> operation
                .at("/requestBody/content")
                .fields()
                .forEachRemaining(
                        media -> media.getValue().path("examples").fields().forEachRemaining(example -> {
                            JsonNode shown = OpenApiContractTest.resolve(description, example.getValue())
                                    .path("value");
                            ExampleRequest request = prepare(new ExampleRequest(
                                    operation.path("operationId").asText(),
                                    example.getKey(),
                                    path(name),
                                    shown.isTextual() ? shown.asText() : shown.toString()));
                            if (operation.path("responses").has("428")) {
                                Map<String, String> stale =
                                        new HashMap<>(headers(description, operation, request.path()));
                                stale.put("If-Match", "\"of-long-ago\"");
                                check(
                                        412,
                                        name,
                                        operation,
                                        send(
                                                method(name),
                                                request.path(),
                                                as(role(operation)).headers(stale),
                                                media.getKey(),
                                                request.body()),
                                        refused);
                            }
                            Response answer = send(
                                    method(name),
                                    request.path(),
                                    as(role(operation)).headers(headers(description, operation, request.path())),
                                    media.getKey(),
                                    request.body());
                            if (answer.statusCode() / 100 != 2) {
                                refused.add(name + " " + request + " → " + answer.asString());
                            }
                        })));
        assertEquals("", String.join("\n", refused));
    }

    @Test
    void everyOperationGivesTheAnswersThatAllGive() throws IOException {
        List<String> missing = new ArrayList<>();
        OpenApiContractTest.operations(OpenApiContractTest.description(), (name, operation) -> {
            String path = path(name).replace("{list}", "none");
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    String value = parameter.at("/schema/type").asText().equals("integer") ? "987654321" : none();
                    path = path.replace("{" + parameter.path("name").asText() + "}", value);
                }
            }
            @Nullable
            String type = operation.at("/requestBody/content").fieldNames().hasNext()
                    ? operation.at("/requestBody/content").fieldNames().next()
                    : null;
            String method = method(name);
            check(401, name, operation, send(method, path, given(), type, "{}"), missing);
            check(403, name, operation, send(method, path, as(NOBODYS), type, "{}"), missing);
            check(
                    406,
                    name,
                    operation,
                    send(method, path, allowed(operation).accept("image/png"), type, "{}"),
                    missing);
            if (type != null) {
                check(415, name, operation, send(method, path, allowed(operation), "text/plain", "{}"), missing);
            }
            if (type != null && type.endsWith("json") && !type.endsWith("ndjson")) {
                // no such version, but what cannot be read is told first
                RequestSpecification request = allowed(operation).header("If-Match", "\"none\"");
                check(400, name, operation, send(method, path, request, type, "{"), missing);
            }
            if (operation.path("responses").has("428")) {
                check(428, name, operation, send(method, path, allowed(operation), type, "{}"), missing);
            }
            if (path(name).contains("{") && type == null) {
                check(404, name, operation, send(method, path, allowed(operation), null, null), missing);
            }
        });
        assertEquals("", String.join("\n", missing));
    }

    private static void check(int status, String name, JsonNode operation, Response answer, List<String> missing) {
        if (!operation.path("responses").has(Integer.toString(status))) {
            missing.add(name + " does not tell of " + status);
        } else if (answer.statusCode() != status) {
            missing.add(name + " answers " + answer.statusCode() + " where it says " + status + ": "
                    + answer.asString().lines().findFirst().orElse(""));
        } else if (!answer.contentType().startsWith("application/problem+json")) {
            missing.add(name + " answers " + status + " with a " + answer.contentType());
        }
    }

    private static Response send(
            String method,
            String path,
            RequestSpecification request,
            @Nullable String contentType,
            @Nullable String body) {
        if (contentType != null && body != null) {
            request.config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .defaultContentCharset("UTF-8")
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs(contentType, io.restassured.http.ContentType.TEXT)))
                    .contentType(contentType)
                    .body(body);
        }
        return request.request(method, path);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).header("Accept-Language", "en");
    }

    /** Somebody who may, and says what for where that is asked. */
    private static RequestSpecification allowed(JsonNode operation) {
        return as(role(operation)).header("Purpose", PURPOSE);
    }

    private static String role(JsonNode operation) {
        return operation.path("x-roles").path(0).asText();
    }

    /** The headers it needs, as its examples show them. */
    private static Map<String, String> headers(JsonNode description, JsonNode operation, String path) {
        Map<String, String> headers = new HashMap<>();
        operation.path("parameters").forEach(reference -> {
            JsonNode parameter = OpenApiContractTest.resolve(description, reference);
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asText();
                String shown = parameter.path("example").asText();
                headers.put(name, name.equals("If-Match") ? version(operation, path) : shown);
            }
        });
        return headers;
    }

    private static String version(JsonNode operation, String path) {
        return as(role(operation))
                .header("Purpose", "providing-services")
                .get(path)
                .header("ETag");
    }

    private static String none() {
        return UUID.randomUUID().toString();
    }

    private static String method(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String path(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
