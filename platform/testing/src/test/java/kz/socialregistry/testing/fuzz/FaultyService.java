package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A small service that keeps its word, except for the one fault that is planted in it. */
final class FaultyService implements AutoCloseable {

    /** What may be wrong with it. */
    enum Fault {
        NONE,
        BREAKS_ON_NEGATIVE_PLACES,
        UNDOCUMENTED_STATUS,
        NAMES_A_CLASS,
        TELLS_SQL,
        REPEATS_A_VALUE,
        FORGETS_THE_SHAPE,
        PROBLEM_AS_TEXT,
        EMPTY_PROBLEM,
        UNKNOWN_CODE,
        ANSWER_BREAKS_ITS_SCHEMA,
        HANGS_UP,
        FALLS_ILL
    }

    static final Set<String> CODES = Set.of("invalid", "not-found", "method-not-allowed", "malformed", "required");

    static final String OPENAPI = """
            {"openapi": "3.1.0", "paths": {
              "/v1/things": {"post": {"operationId": "enter",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"},
                  "example": {"name": "Бесік бесікті", "places": 5}}}},
                "responses": {
                  "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                  "400": {}}}},
              "/v1/things/{id}": {"get": {"operationId": "read",
                "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}, "example": "1"}],
                "responses": {
                  "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                  "404": {}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
               "name": {"type": "string", "maxLength": 50}, "places": {"type": "integer", "minimum": 0}}}}}}
            """;

    private static final String THING = "{\"name\": \"Бесік\", \"places\": 5}";

    private final Vertx vertx = Vertx.vertx();
    private final Fault fault;
    private final HttpServer server;
    private boolean ill;

    FaultyService(Fault fault) throws Exception {
        this.fault = fault;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setMaxInitialLineLength(1 << 16).setMaxHeaderSize(1 << 17))
                .requestHandler(request -> request.bodyHandler(body -> answer(request, body)))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    URI address() {
        return URI.create("http://localhost:" + server.actualPort() + "/");
    }

    private void answer(HttpServerRequest request, Buffer body) {
        String path = request.path();
        String method = request.method().name();
        if (path.equals("/q/health")) {
            request.response().setStatusCode(ill ? 503 : 200).end();
        } else if (path.equals("/v1/things")) {
            if (method.equals("POST")) {
                enter(request, body);
            } else {
                problem(request, 405, "method-not-allowed", "Not here.");
            }
        } else if (path.equals("/v1/things/1") && method.equals("GET")) {
            good(request, 200, fault == Fault.ANSWER_BREAKS_ITS_SCHEMA ? "{\"places\": \"five\"}" : THING);
        } else {
            problem(
                    request,
                    404,
                    fault == Fault.UNKNOWN_CODE ? "never-heard-of" : "not-found",
                    "There is no such thing.");
        }
    }

    private void enter(HttpServerRequest request, Buffer body) {
        JsonNode thing = parsed(body);
        String name = thing.path("name").asText();
        if (fault == Fault.HANGS_UP && thing.path("name").isNull()) {
            request.connection().close();
        } else if (fault == Fault.BREAKS_ON_NEGATIVE_PLACES
                && thing.path("places").asInt() < 0) {
            problem(request, 500, "invalid", "It broke.");
        } else if (fault == Fault.UNDOCUMENTED_STATUS && name.isEmpty()) {
            problem(request, 422, "invalid", "What is this?");
        } else if (!thing.path("name").isTextual() || name.length() > 50) {
            ill |= fault == Fault.FALLS_ILL;
            refuse(request, name);
        } else {
            good(request, 201, THING);
        }
    }

    private void refuse(HttpServerRequest request, String name) {
        switch (fault) {
            case NAMES_A_CLASS ->
                problem(request, 400, "invalid", "Not read by com.fasterxml.jackson.databind.JsonMapper.");
            case TELLS_SQL -> problem(request, 400, "invalid", "SELECT name FROM thing");
            case REPEATS_A_VALUE -> problem(request, 400, "invalid", "This is too long: " + name);
            case FORGETS_THE_SHAPE -> send(request, 400, "application/problem+json", "{\"message\": \"no\"}");
            case PROBLEM_AS_TEXT -> send(request, 400, "text/plain", "no");
            case EMPTY_PROBLEM -> request.response().setStatusCode(400).end();
            default -> problem(request, 400, "invalid", "Mend it.");
        }
    }

    private static JsonNode parsed(Buffer body) {
        try {
            return new ObjectMapper().readTree(body.getBytes());
        } catch (IOException e) {
            return new ObjectMapper().createObjectNode();
        }
    }

    private static void good(HttpServerRequest request, int status, String json) {
        send(request, status, "application/json", json);
    }

    private static void problem(HttpServerRequest request, int status, String code, String detail) {
        send(
                request,
                status,
                "application/problem+json",
                new ObjectMapper()
                        .createObjectNode()
                        .put("type", "urn:socialregistry:problem:" + code)
                        .put("title", "No")
                        .put("status", status)
                        .put("detail", detail)
                        .put("code", code)
                        .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")
                        .toString());
    }

    private static void send(HttpServerRequest request, int status, String type, String body) {
        request.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
