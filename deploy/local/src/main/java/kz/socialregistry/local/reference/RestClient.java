package kz.socialregistry.local.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Calls the public interfaces of the services with the token of a role. Anything but success is one clear sentence. */
final class RestClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int QUOTED_CHARACTERS = 600;

    private final ObjectMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Function<String, String> tokenOf;

    /** @param tokenOf a bearer token for a role; asked once per role */
    RestClient(Function<String, String> tokenOf) {
        this.tokenOf = tokenOf;
    }

    JsonNode get(URI uri, String role, String language) {
        return send(request(uri, role).header("Accept-Language", language).GET().build());
    }

    JsonNode post(URI uri, String role, JsonNode body) {
        return post(uri, role, "application/json", BodyPublishers.ofString(body.toString()));
    }

    JsonNode post(URI uri, String role, String contentType, BodyPublisher body) {
        return send(request(uri, role)
                .header("Content-Type", contentType)
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(URI uri, String role) {
        return HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(role, tokenOf));
    }

    private JsonNode send(HttpRequest request) {
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LoadFailedException(
                        what + " was answered " + response.statusCode() + ": " + reason(response.body()));
            }
            return response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new LoadFailedException(what + " got no usable answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailedException("the load was interrupted", e);
        }
    }

    /** The detail of the problem with its field errors, or the start of whatever came. */
    private String reason(String body) {
        try {
            JsonNode problem = json.readTree(body);
            String detail = problem.path("detail").asText(problem.path("title").asText(body));
            JsonNode errors = problem.path("errors");
            return errors.isEmpty() ? detail : quote(detail + " " + errors);
        } catch (JsonProcessingException e) {
            return quote(body);
        }
    }

    private static String quote(String text) {
        return text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS) + "…";
    }
}
