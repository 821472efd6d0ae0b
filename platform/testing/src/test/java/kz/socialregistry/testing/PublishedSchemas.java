package kz.socialregistry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares a schema of an event with the one that readers know. Topics are kept for ever, so both directions count: old
 * readers meet new events, new readers meet old ones. Only a field that may be missing can be added.
 */
final class PublishedSchemas {

    private static final List<String> FIXED = List.of("type", "format", "pattern", "const", "$ref", "anyOf");

    private PublishedSchemas() {}

    /** What readers of the published schema, or of events published by it, would stumble over. */
    static List<String> incompatible(JsonNode published, JsonNode now) {
        List<String> found = new ArrayList<>();
        compare("", published, now, found);
        return found;
    }

    private static void compare(String at, JsonNode published, JsonNode now, List<String> found) {
        for (String keyword : FIXED) {
            if (!Objects.equals(published.get(keyword), now.get(keyword))) {
                found.add(at + ": " + keyword + " was " + published.path(keyword) + " and is " + now.path(keyword));
            }
        }
        Set<String> known = texts(published.path("enum"));
        Set<String> values = texts(now.path("enum"));
        known.removeAll(values);
        if (!known.isEmpty() || published.has("enum") != now.has("enum")) {
            found.add(at + ": the values are no longer the same: " + known);
        }
        if (!texts(published.path("required")).equals(texts(now.path("required")))) {
            found.add(at + ": required was " + published.path("required") + " and is " + now.path("required"));
        }
        published.path("properties").fields().forEachRemaining(property -> {
            JsonNode same = now.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                found.add(at + "/" + property.getKey() + " is gone");
            } else {
                compare(at + "/" + property.getKey(), property.getValue(), same, found);
            }
        });
        if (published.has("items")) {
            compare(at + "/*", published.get("items"), now.path("items"), found);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.toString()));
        return texts;
    }
}
