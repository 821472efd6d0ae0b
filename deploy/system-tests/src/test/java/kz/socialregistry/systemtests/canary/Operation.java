package kz.socialregistry.systemtests.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.socialregistry.local.parts.ServiceName;

/** An operation as docs/openapi tells it: what is new there takes part by itself. */
record Operation(ServiceName service, JsonNode description, String method, String path, JsonNode node) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** @param folder docs/openapi */
    static List<Operation> of(ServiceName service, Path folder) {
        try {
            JsonNode description =
                    YAML.readTree(folder.resolve(service.module() + ".yaml").toFile());
            List<Operation> all = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                    if (one.getValue().has("operationId")) {
                        all.add(new Operation(
                                service,
                                description,
                                one.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                one.getValue()));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean reads() {
        return method.equals("GET");
    }

    String role() {
        return node.path("x-roles").path(0).asText("administrator");
    }

    /** The names of what it takes in its query. */
    List<String> query() {
        List<String> names = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            JsonNode one = resolve(parameter);
            if (one.path("in").asText().equals("query")) {
                names.add(one.path("name").asText());
            }
        });
        return names;
    }

    /** The query it needs, as its examples show it; empty if it needs none. */
    String neededQuery() {
        List<String> needed = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            JsonNode one = resolve(parameter);
            if (one.path("in").asText().equals("query") && one.path("required").asBoolean()) {
                needed.add(one.path("name").asText() + "=" + one.path("example").asText());
            }
        });
        return needed.isEmpty() ? "" : "?" + String.join("&", needed);
    }

    /** The media type of its body; empty if it takes none. */
    String takes() {
        List<String> types = new ArrayList<>();
        node.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? "" : types.get(0);
    }

    /** Its bodies as the examples show them. */
    List<JsonNode> examples() {
        List<JsonNode> examples = new ArrayList<>();
        node.at("/requestBody/content").elements().forEachRemaining(media -> media.path("examples")
                .elements()
                .forEachRemaining(example -> examples.add(resolve(example).path("value"))));
        return examples;
    }

    JsonNode schema() {
        return resolve(node.at("/requestBody/content").path(takes()).path("schema"));
    }

    /** What is meant, be it told here or referred to. */
    JsonNode resolve(JsonNode one) {
        JsonNode reference = one.path("$ref");
        return reference.isMissingNode()
                ? one
                : resolve(description.at(reference.asText().substring(1)));
    }

    @Override
    public String toString() {
        return service.module() + " " + id();
    }
}
