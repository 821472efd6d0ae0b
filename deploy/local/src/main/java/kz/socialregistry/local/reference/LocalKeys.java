package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which id the services gave to the record with a local key. */
final class LocalKeys {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String REFERENCE = "@";

    private final Map<String, String> ids = new ConcurrentHashMap<>();

    void put(@Nullable String key, String id) {
        if (key != null && ids.putIfAbsent(key, id) != null) {
            throw new IllegalStateException("two records of the reference data have the key " + key);
        }
    }

    String id(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("the reference data refers to " + key + ", which comes later or never");
        }
        return id;
    }

    /** A copy in which each {@code "@key"} is replaced by the id. */
    JsonNode resolve(JsonNode body) {
        if (body instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), resolve(field.getValue())));
            return copy;
        }
        if (body instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(element -> copy.add(resolve(element)));
            return copy;
        }
        if (body.isTextual() && body.textValue().startsWith(REFERENCE)) {
            return TextNode.valueOf(id(body.textValue().substring(REFERENCE.length())));
        }
        return body;
    }
}
