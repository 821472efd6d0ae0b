package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.socialregistry.testing.Tokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Sends requests to operations and notes the answers that are not as expected. */
final class Asking {

    private static final String PURPOSE = "providing-services";

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /** Everything that was not as expected, a line each. */
    String wrong() {
        return String.join("\n", wrong);
    }

    /** Sends the request with the body as it is. */
    static Response send(DescribedOperation operation, ExampleRequest request, RequestSpecification as) {
        return send(operation, operation.takes(), request, as);
    }

    /** The same with a body of another type. */
    static Response send(
            DescribedOperation operation,
            @Nullable String contentType,
            ExampleRequest request,
            RequestSpecification as) {
        if (contentType != null) {
            as.config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .defaultContentCharset("UTF-8")
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs(contentType, ContentType.TEXT)))
                    .contentType(contentType)
                    .body(request.body());
        }
        return whenItsTurnHasCome(() -> as.request(operation.method(), request.path()));
    }

    /** A client has a few files on their way at most, and tests that are tried side by side send some. */
    static Response whenItsTurnHasCome(Supplier<Response> sent) {
        Response answer = sent.get();
        return isOneTooMany(answer)
                ? Awaitility.await().atMost(Duration.ofSeconds(60)).until(sent::get, later -> !isOneTooMany(later))
                : answer;
    }

    private static boolean isOneTooMany(Response answer) {
        return answer.statusCode() == 429 && answer.asString().contains("\"too-many-uploads\"");
    }

    static RequestSpecification as(String role) {
        return with(Tokens.of(role));
    }

    static RequestSpecification with(String token) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Purpose", PURPOSE)
                .urlEncodingEnabled(false);
    }

    /** Somebody who may, with the headers that the request needs. */
    static RequestSpecification allowed(DescribedOperation operation, ExampleRequest request) {
        return as(operation.role()).headers(needed(operation, request));
    }

    /** The headers it needs, as their examples show them. */
    static Map<String, String> needed(DescribedOperation operation, ExampleRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean()
                    && !name.equals("Purpose")) {
                headers.put(
                        name,
                        name.equals("If-Match")
                                ? as(operation.role()).get(request.path()).header("ETag")
                                : parameter.path("example").asText());
            }
        }
        return headers;
    }

    /** The answer must have this status, be documented, and tell a problem. */
    void expect(int status, DescribedOperation operation, Response answer) {
        if (!operation.answers(status)) {
            wrong.add(operation + " does not tell of " + status);
        } else if (answer.statusCode() != status) {
            unexpected(status, operation, answer);
        } else if (status >= 400 && !answer.contentType().startsWith("application/problem+json")) {
            wrong.add(operation + " answers " + status + " with a " + answer.contentType());
        } else if (List.of(429, 503).contains(status) && answer.header("Retry-After") == null) {
            wrong.add(operation + " answers " + status + " without Retry-After");
        }
    }

    /** The answer must be a good one. */
    void expectGood(DescribedOperation operation, ExampleRequest request, Response answer) {
        if (answer.statusCode() / 100 != 2) {
            wrong.add(operation + " " + request + " → " + answer.statusCode() + " " + answer.asString());
        }
    }

    private void unexpected(int status, DescribedOperation operation, Response answer) {
        wrong.add(operation + " answers " + answer.statusCode() + " where it says " + status + ": "
                + answer.asString().lines().findFirst().orElse(""));
    }
}
