package kz.socialregistry.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.JsonErrors;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text into a record and finds every value in it that cannot be read, not only the first. */
@ApplicationScoped
public class JsonReading {

    private static final int MOST_ERRORS = 50;

    private final ObjectMapper json;
    private final ObjectReader trees;

    JsonReading(ObjectMapper json) {
        this.json = json;
        this.trees = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * What came of a text.
     *
     * @param value without the values that could not be read; {@code null} if nothing could
     * @param errors one for each of those values
     */
    public record Read<T>(@Nullable T value, List<FieldError> errors) {

        /** These errors, and those of rules that the value breaks, except where a value could not be read anyway. */
        public List<FieldError> errorsWith(List<FieldError> broken) {
            List<FieldError> all = new ArrayList<>(errors);
            broken.stream()
                    .filter(rule -> errors.stream().noneMatch(unread -> covers(unread.pointer(), rule.pointer())))
                    .forEach(all::add);
            return all;
        }

        private static boolean covers(String unread, String pointer) {
            return pointer.equals(unread) || pointer.startsWith(unread + "/");
        }
    }

    /**
     * Reads a text.
     *
     * @throws JsonProcessingException if it is no JSON at all, so that no place in it can be named
     */
    public <T> Read<T> read(byte[] text, Type type) throws IOException {
        try (JsonParser parser = trees.createParser(text)) {
            return read(parser, json.constructType(type));
        }
    }

    private <T> Read<T> read(JsonParser parser, JavaType type) throws IOException {
        JsonNode tree;
        try {
            tree = trees.readTree(parser);
            if (tree == null || tree.isMissingNode() || parser.nextToken() != null) {
                throw new JsonMappingException(parser, "not one value");
            }
        } catch (JsonProcessingException e) {
            return new Read<>(null, List.of(JsonErrors.found(parser, e).orElseThrow(() -> e)));
        }
        return bind(tree, type);
    }

    // Binding stops at the first value that cannot be read; without that value it finds the next.
    private <T> Read<T> bind(JsonNode tree, JavaType type) throws IOException {
        List<FieldError> errors = new ArrayList<>();
        while (true) {
            try {
                return new Read<>(json.readValue(json.treeAsTokens(tree), type), errors);
            } catch (JsonMappingException e) {
                if (!JsonErrors.hasPlace(e)) {
                    throw e;
                }
                FieldError error = error(tree, e);
                // what is built of a value that could not be read cannot be right either
                if (errors.stream().noneMatch(inner -> Read.covers(error.pointer(), inner.pointer()))) {
                    errors.add(error);
                }
                if (errors.size() == MOST_ERRORS || !replace(tree, JsonErrors.place(e), error.code())) {
                    return new Read<>(null, errors);
                }
            }
        }
    }

    private static FieldError error(JsonNode tree, JsonMappingException e) {
        FieldError error = JsonErrors.error(e);
        return tree.at(JsonErrors.place(e)).isMissingNode()
                ? new FieldError(error.pointer(), "required", List.of())
                : error;
    }

    /** Takes the value out of the way; false if that cannot help. */
    private static boolean replace(JsonNode tree, JsonPointer place, String code) {
        JsonNode standIn =
                switch (code) {
                    case "number", "required" -> IntNode.valueOf(0);
                    case "boolean" -> BooleanNode.FALSE;
                    default -> NullNode.instance;
                };
        JsonNode parent = tree.at(place.head());
        if (tree.at(place).equals(standIn)) {
            return false;
        }
        if (parent instanceof ObjectNode object) {
            if (code.equals("unknown-field")) {
                object.remove(place.last().getMatchingProperty());
            } else {
                object.set(place.last().getMatchingProperty(), standIn);
            }
            return true;
        }
        int index = place.last().getMatchingIndex();
        if (parent instanceof ArrayNode array && array.has(index)) {
            array.set(index, standIn);
            return true;
        }
        return false;
    }
}
