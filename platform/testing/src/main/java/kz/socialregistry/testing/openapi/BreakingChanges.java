package kz.socialregistry.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What of a new description would break programs that were written for the old one. */
public final class BreakingChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BreakingChanges() {}

    /** The breaking changes in words; empty if there are none. Both are OpenAPI 3.1 in YAML or JSON. */
    public static String between(String before, String after) {
        try {
            JsonNode old = new YAMLMapper().readTree(before);
            JsonNode changed = new YAMLMapper().readTree(after);
            StringBuilder nulls = new StringBuilder();
            newNulls(old, changed, nulls);
            ChangedOpenApi difference = OpenApiCompare.fromSpecifications(parsed(old), parsed(changed));
            return (difference.isIncompatible() ? inWords(difference) : "") + nulls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inWords(ChangedOpenApi difference) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        return words.toString(StandardCharsets.UTF_8);
    }

    /** A field of an answer that was never null and may be now: the library takes that for compatible. */
    private static void newNulls(JsonNode old, JsonNode changed, StringBuilder found) {
        old.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().path("additionalProperties").isBoolean()) {
                return; // only received, never answered
            }
            schema.getValue().path("properties").fields().forEachRemaining(property -> {
                JsonNode now = changed.at("/components/schemas")
                        .path(schema.getKey())
                        .path("properties")
                        .path(property.getKey());
                if (!nullable(property.getValue()) && nullable(now)) {
                    found.append("\n- ")
                            .append(schema.getKey())
                            .append('.')
                            .append(property.getKey())
                            .append(" may be null now");
                }
            });
        });
    }

    private static boolean nullable(JsonNode schema) {
        return oldStyle(schema).path("nullable").asBoolean();
    }

    private static OpenAPI parsed(JsonNode description) {
        ObjectNode old = (ObjectNode) oldStyle(description);
        old.put("openapi", "3.0.3");
        return new OpenAPIV3Parser()
                .readContents(old.toString(), null, new ParseOptions())
                .getOpenAPI();
    }

    /** As OpenAPI 3.0 has it, since the library compares no types of 3.1: null is a property of a type there. */
    private static JsonNode oldStyle(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(oldStyle(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        node.fields().forEachRemaining(field -> {
            if (!field.getKey().startsWith("example")) {
                object.set(field.getKey(), oldStyle(field.getValue()));
            }
        });
        for (JsonNode type : object.path("type")) {
            object.put(type.asText().equals("null") ? "nullable" : "_type", type.asText());
        }
        if (object.has("_type")) {
            object.set("type", object.remove("_type"));
        }
        JsonNode choices = object.path("anyOf");
        for (JsonNode choice : choices) {
            if (choice.path("type").asText().equals("null")) {
                object.put("nullable", true);
            }
        }
        if (object.has("nullable")) {
            object.put("nullable", true);
            if (choices.size() == 2) {
                object.remove("anyOf");
                object.setAll((ObjectNode) choices.get(0));
            }
        }
        return object;
    }
}
