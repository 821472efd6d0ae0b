package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a service says of itself: an OpenAPI 3.1 document. */
final class Api {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * An operation as documented.
     *
     * @param path the template, {@code /v1/centres/{id}}
     * @param parameters those of the path and of the operation, without references
     */
    record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {

        String id() {
            return node.path("operationId").asText(method + " " + path);
        }

        List<JsonNode> parametersIn(String place) {
            return parameters.stream()
                    .filter(p -> p.path("in").asText().equals(place))
                    .toList();
        }
    }

    Api(JsonNode document) {
        this.document = document;
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                    }
                }));
    }

    private Operation operation(String path, JsonNode ofPath, String method, JsonNode node) {
        List<JsonNode> parameters = new ArrayList<>();
        ofPath.path("parameters").forEach(p -> parameters.add(resolved(p)));
        node.path("parameters").forEach(p -> parameters.add(resolved(p)));
        return new Operation(method.toUpperCase(Locale.ROOT), path, node, parameters);
    }

    /** In the order of the document. */
    List<Operation> operations() {
        return Collections.unmodifiableList(operations);
    }

    /** Follows references; of alternatives the first that is not null. */
    JsonNode resolved(JsonNode node) {
        JsonNode current = node;
        for (int depth = 0; depth < 20; depth++) {
            if (current.has("$ref")) {
                current = document.at(current.get("$ref").asText().substring(1));
            } else if (current.has("anyOf") || current.has("oneOf") || current.has("allOf")) {
                current = alternative(current);
            } else {
                return current;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode alternative(JsonNode node) {
        JsonNode choices =
                node.has("anyOf") ? node.get("anyOf") : node.has("oneOf") ? node.get("oneOf") : node.get("allOf");
        for (JsonNode choice : choices) {
            if (!choice.path("type").asText().equals("null")) {
                return choice;
            }
        }
        return MissingNode.getInstance();
    }

    /** The bodies an operation takes: media type to its description; empty if it takes none. */
    Map<String, JsonNode> bodies(Operation operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        resolved(operation.node().path("requestBody"))
                .path("content")
                .fields()
                .forEachRemaining(entry -> bodies.put(entry.getKey(), entry.getValue()));
        return bodies;
    }

    /** The documented answer of this status. */
    Optional<JsonNode> response(Operation operation, int status) {
        JsonNode response = operation.node().path("responses").path(Integer.toString(status));
        return response.isMissingNode() ? Optional.empty() : Optional.of(resolved(response));
    }

    /** All examples in a media type or parameter object. */
    List<JsonNode> examples(JsonNode owner) {
        List<JsonNode> examples = new ArrayList<>();
        owner.path("examples")
                .forEach(example ->
                        examples.add(example.isObject() ? resolved(example).path("value") : example));
        JsonNode schema = resolved(owner.path("schema"));
        schema.path("examples").forEach(examples::add);
        for (JsonNode example :
                new JsonNode[] {owner.path("example"), schema.path("example"), schema.path("default")}) {
            if (!example.isMissingNode() && !example.isNull()) {
                examples.add(example);
            }
        }
        return examples;
    }

    /** A schema that stands on its own: it carries the components that it refers to. */
    JsonNode standalone(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return whole;
    }
}
