package kz.socialregistry.systemtests.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends canaries to an operation in every place where they do not belong: in the path, the query, the headers, in fields of
 * another meaning, in bodies that are broken, too long or of another type, with and without the right to ask.
 */
final class EveryOperation {

    private static final int TOO_LONG = 1_200_000;
    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Accept",
            "Accept-Language",
            "Purpose",
            "Prefer",
            "Content-Type",
            "Content-Encoding",
            "Cookie",
            "User-Agent",
            "traceparent");

    private final Asking asking;
    private final String text;
    private final String number;

    EveryOperation(Asking asking, Canary canary) {
        this.asking = asking;
        this.text = Canary.text(1);
        this.number = canary.number();
    }

    void attack(Operation operation) {
        String there =
                operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        askAtPlace(operation, operation.path().replaceAll("\\{[^}]+}", inUrl(text)), Map.of(), NOTHING);
        askAtPlace(operation, operation.path().replaceAll("\\{[^}]+}", number), Map.of(), NOTHING);
        askAtPlace(operation, there + "?" + inUrl(text) + "=" + inUrl(number), Map.of(), NOTHING);
        for (String name : operation.query()) {
            ask(operation, there + "?" + name + "=" + inUrl(text), Map.of(), NOTHING);
            ask(operation, there + "?" + name + "=" + number, Map.of(), NOTHING);
        }
        poisonHeaders(operation, there);
        if (!operation.takes().isEmpty()) {
            poisonBodies(operation, there);
        }
    }

    private void poisonHeaders(Operation operation, String path) {
        List<String> values = List.of(number, Canary.SECRET_ASCII, inUrl(text));
        for (int i = 0; i < HEADERS.size(); i++) {
            ask(operation, path, Map.of(HEADERS.get(i), values.get(i % values.size())), broken());
        }
        for (String value : values) {
            ask(operation, path, Map.of("Authorization", "Bearer " + value), broken());
        }
        ask(operation, path, Map.of("X-" + number, Canary.SECRET_ASCII), broken());
    }

    private void poisonBodies(Operation operation, String path) {
        Map<String, String> type = Map.of("Content-Type", operation.takes());
        if (!operation.id().equals("startImport")) {
            poisonNames(operation, path, type);
        }
        for (JsonNode example : operation.examples()) {
            if (example.isObject()) {
                ask(operation, path, type, bytes(poisoned(example)));
            }
        }
        ask(operation, path, type, broken());
        ask(operation, path, type, bytes(JsonNodeFactory.instance.arrayNode().add(text)));
        ask(operation, path, type, bytes(JsonNodeFactory.instance.textNode(text)));
        ask(operation, path, type, ("[".repeat(2_000) + '"' + text + '"').getBytes(UTF_8));
        ask(operation, path, Map.of("Content-Type", "text/plain"), text.getBytes(UTF_8));
        ask(operation, path, Map.of("Content-Type", JSON, "Authorization", "Bearer x"), broken());
        ask(
                operation,
                path,
                Map.of("Content-Type", operation.takes(), "Authorization", forbidden(operation)),
                broken());
    }

    /** Not in files: which field of a line is wrong is kept with the import, as the sender called it. */
    private void poisonNames(Operation operation, String path, Map<String, String> type) {
        askAtPlace(operation, path, type, ("{\"" + text + "\": 1, \"" + text + "\": 2}").getBytes(UTF_8));
        askAtPlace(operation, path, type, ("{\"" + text + "\": \"" + number + "\"}").getBytes(UTF_8));
    }

    /** Once is enough for each service: a body beyond the limit. */
    void overflow(Operation operation) {
        byte[] body = ("{\"name\": \"" + (text + number).repeat(TOO_LONG / (text + number).getBytes(UTF_8).length)
                        + "\"}")
                .getBytes(UTF_8);
        ask(operation, operation.path(), Map.of("Content-Type", JSON), body);
    }

    private String forbidden(Operation operation) {
        String who = List.of("integrator", "analyst", "auditor", "finance-officer").stream()
                .filter(role -> !operation.node().path("x-roles").toString().contains(role))
                .findFirst()
                .orElse("integrator");
        return "Bearer " + asking.token(who);
    }

    private void ask(Operation operation, String path, Map<String, String> headers, byte[] body) {
        asking.ask(operation, path, headers, operation.reads() ? NOTHING : body);
    }

    /** The answer may name the place of the error as the caller named it; nothing is kept of it all the same. */
    private void askAtPlace(Operation operation, String path, Map<String, String> headers, byte[] body) {
        asking.askAtPlace(operation, path, headers, operation.reads() ? NOTHING : body);
    }

    /** Another type of value in each field, and a field that nobody knows. */
    private JsonNode poisoned(JsonNode example) {
        if (example.isObject()) {
            ObjectNode poisoned = JsonNodeFactory.instance.objectNode();
            example.properties().forEach(one -> poisoned.set(one.getKey(), poisoned(one.getValue())));
            return poisoned.put("unknown", number);
        }
        if (example.isArray()) {
            ArrayNode poisoned = JsonNodeFactory.instance.arrayNode();
            example.forEach(one -> poisoned.add(poisoned(one)));
            return poisoned;
        }
        return JsonNodeFactory.instance.textNode(example.isTextual() ? text : number);
    }

    private byte[] broken() {
        return ("{\"iin\": \"" + number + "\", \"name\": {\"family\": \"" + text).getBytes(UTF_8);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }

    private static String inUrl(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
