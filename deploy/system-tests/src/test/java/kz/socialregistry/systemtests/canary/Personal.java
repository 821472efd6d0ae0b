package kz.socialregistry.systemtests.canary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where an operation of recipients-service takes free text: all of that is personal but what stands in the lists here. */
final class Personal {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int DEEPEST = 6;

    // names and codes of reference data are for everybody
    private static final Set<String> OF_LISTS = Set.of("addReferenceCode", "correctReferenceCode");

    // numbers of papers of an office, of which the descriptions say so
    private static final Set<String> OF_OFFICES = Set.of("/document", "decideApplication/number", "refer/number");

    private Personal() {}

    /** The pointers to its fields that are. */
    static Set<String> fields(Operation operation) {
        Set<String> fields = new TreeSet<>();
        if (!OF_LISTS.contains(operation.id())) {
            walk(operation, operation.schema(), "", fields, 0);
        }
        fields.removeIf(field -> OF_OFFICES.contains(field) || OF_OFFICES.contains(operation.id() + field));
        return fields;
    }

    private static void walk(Operation operation, JsonNode described, String at, Set<String> fields, int depth) {
        JsonNode schema = operation.resolve(described);
        if (depth > DEEPEST) {
            return;
        }
        for (String combined : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(combined).forEach(one -> walk(operation, one, at, fields, depth + 1));
        }
        schema.path("properties")
                .properties()
                .forEach(one -> walk(operation, one.getValue(), at + "/" + one.getKey(), fields, depth + 1));
        boolean code = schema.path("description").asText().contains("ode of the list");
        if (schema.path("type").toString().contains("\"string\"")
                && !schema.has("enum")
                && !schema.has("format")
                && !code) {
            fields.add(at);
        }
    }

    /** Bodies that bring canaries in, as the examples show them, or as patches of one field each. */
    static List<ObjectNode> bodies(Operation operation, Canary canary, String region, String unit, String person) {
        Set<String> fields = fields(operation);
        List<ObjectNode> bodies = new ArrayList<>();
        if (operation.takes().equals(MERGE_PATCH)) {
            fields.forEach(field -> bodies.add(patch(field, value(field, canary))));
            return bodies;
        }
        for (JsonNode example : operation.examples()) {
            if (example.isObject()) {
                ObjectNode body = example.deepCopy();
                List<String> there = fields.stream()
                        .filter(field -> !body.at(field).isMissingNode())
                        .toList();
                there.forEach(field -> put(body, field, value(field, canary)));
                List.of("/regionId", "/residenceRegionId").forEach(field -> putIfThere(body, field, region));
                List.of("/recipientId", "/otherRecipientId").forEach(field -> putIfThere(body, field, person));
                putIfThere(body, "/unitId", unit);
                if (!there.isEmpty()) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    private static String value(String field, Canary canary) {
        return field.endsWith("/iin") ? canary.number() : Canary.text(canary.people());
    }

    private static ObjectNode patch(String field, String value) {
        JsonNode patch = JsonNodeFactory.instance.textNode(value);
        String[] names = field.substring(1).split("/");
        for (int i = names.length - 1; i >= 0; i--) {
            patch = JsonNodeFactory.instance.objectNode().set(names[i], patch);
        }
        return (ObjectNode) patch;
    }

    private static void putIfThere(ObjectNode body, String field, String value) {
        if (!body.at(field).isMissingNode()) {
            put(body, field, value);
        }
    }

    private static void put(ObjectNode body, String field, String value) {
        JsonPointer pointer = JsonPointer.compile(field);
        ((ObjectNode) body.at(pointer.head())).put(pointer.last().getMatchingProperty(), value);
    }
}
