package kz.socialregistry.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a description has it.
 *
 * @param path with {@code {id}} where the description has it
 */
record DescribedOperation(JsonNode description, String method, String path, JsonNode node) {

    static List<DescribedOperation> of(JsonNode description) {
        List<DescribedOperation> all = new ArrayList<>();
        OpenApiContractTest.operations(description, (name, node) -> {
            int space = name.indexOf(' ');
            all.add(new DescribedOperation(description, name.substring(0, space), name.substring(space + 1), node));
        });
        return all;
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean ofOne() {
        return path.contains("{");
    }

    boolean answers(int status) {
        return node.path("responses").has(Integer.toString(status));
    }

    Set<String> statuses() {
        Set<String> statuses = new TreeSet<>();
        node.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** The first of those who may. */
    String role() {
        return node.path("x-roles").path(0).asText();
    }

    /** The media type of its body; {@code null} if it takes none. */
    @Nullable
    String takes() {
        Iterator<String> types = node.at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    boolean takes(String header) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    /** What it takes beside its body. */
    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(one -> parameters.add(OpenApiContractTest.resolve(description, one)));
        return parameters;
    }

    /** The examples of its body; one without a body if it takes none. */
    List<ExampleRequest> examples() {
        List<ExampleRequest> examples = new ArrayList<>();
        node.at("/requestBody/content")
                .forEach(media -> media.path("examples").fields().forEachRemaining(example -> {
                    JsonNode shown = OpenApiContractTest.resolve(description, example.getValue())
                            .path("value");
                    examples.add(new ExampleRequest(
                            id(), example.getKey(), path, shown.isTextual() ? shown.asText() : shown.toString()));
                }));
        if (examples.isEmpty()) {
            examples.add(new ExampleRequest(id(), "without a body", path, ""));
        }
        return examples;
    }

    /** The parameters it needs, as their examples show them. */
    private String query() {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : parameters()) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    /** The address of a thing that is not there, or that asks for one. */
    String pathToNothing() {
        String nothing = path.replace("{list}", "none") + query();
        for (JsonNode parameter : parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                boolean number = parameter.at("/schema/type").asText().equals("integer");
                nothing = nothing.replace(
                        "{" + parameter.path("name").asText() + "}",
                        number ? "987654321" : UUID.randomUUID().toString());
            }
        }
        return nothing;
    }

    /** Whether a request with this method and path is one for it. */
    boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), requestPath);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
