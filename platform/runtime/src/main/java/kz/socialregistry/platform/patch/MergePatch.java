package kz.socialregistry.platform.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A JSON merge patch (RFC 7396): what is given replaces what is there, {@code null} takes it away, what is not given
 * stays. The body of a PATCH; {@link Patching} applies it.
 */
public final class MergePatch {

    /** The media type of a PATCH. */
    public static final String TYPE = "application/merge-patch+json";

    private final ObjectNode patch;

    MergePatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** Whether it says anything of the field, even that it is taken away. */
    public boolean names(String field) {
        return patch.has(field);
    }

    /** The document with the patch applied; the document given stays as it is. */
    JsonNode applyTo(JsonNode document) {
        return merge(document, patch);
    }

    // The pseudocode of section 2 of the RFC.
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode old = merged.path(change.getKey());
                merged.set(change.getKey(), merge(old, change.getValue()));
            }
        }
        return merged;
    }

    /** Says nothing, so that no log can hold what was sent. */
    @Override
    public String toString() {
        return "MergePatch";
    }
}
