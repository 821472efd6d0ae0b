package kz.socialregistry.platform.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body is wrong. The offending value is never repeated: it may be somebody's name. */
public final class JsonErrors {

    private static final String DUPLICATE = "duplicate-field";

    private static final int MAX_POINTER = 500;
    private static final int REPLACEMENT = 0xFFFD;

    private JsonErrors() {}

    /** What is wrong, and where. */
    public static FieldError error(JsonMappingException e) {
        return new FieldError(shown(place(e)), code(e), List.of());
    }

    /** Where it is. */
    public static JsonPointer place(JsonMappingException e) {
        JsonPointer place = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            place = name == null ? place.appendIndex(step.getIndex()) : place.appendProperty(name);
        }
        return place;
    }

    /** What a parser stumbled over and where it stood, if that was at a field; else the whole is malformed. */
    public static Optional<FieldError> found(JsonParser parser, JsonProcessingException e) {
        String code = e instanceof StreamConstraintsException ? "too-much" : duplicate(e) ? DUPLICATE : null;
        JsonPointer place = parser.getParsingContext().pathAsPointer();
        return code == null || place.matches()
                ? Optional.empty()
                : Optional.of(new FieldError(shown(place), code, List.of()));
    }

    /** Whether it is about a field; what is wrong with the whole body is malformed instead. */
    public static boolean hasPlace(JsonMappingException e) {
        boolean notJson = e.getCause() instanceof StreamReadException && !beyondRange(e) && !duplicate(e);
        return !notJson && !e.getPath().isEmpty();
    }

    /** As it can be answered: the names of fields are the sender's, and may be anything. */
    private static String shown(JsonPointer place) {
        String pointer = place.toString();
        StringBuilder shown = new StringBuilder();
        pointer.codePoints()
                .limit(MAX_POINTER)
                .map(c -> TextFault.in(Character.toString(c)).isPresent() ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String code(JsonMappingException e) {
        if (e instanceof UnfitValueException unfit) {
            return unfit.code();
        }
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown-field";
        }
        if (beyondRange(e)) {
            return "number";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return code(mismatch.getTargetType());
        }
        return duplicate(e) ? DUPLICATE : "wrong-value";
    }

    private static boolean beyondRange(JsonMappingException e) {
        return e.getCause() instanceof InputCoercionException;
    }

    private static boolean duplicate(JsonProcessingException e) {
        return e.getMessage() != null && e.getMessage().startsWith("Duplicate");
    }

    private static String code(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "wrong-type";
        }
        if (wanted == LocalDate.class) {
            return "date";
        }
        if (wanted == UUID.class) {
            return "uuid";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "boolean";
        }
        return wanted.isPrimitive() || Number.class.isAssignableFrom(wanted) ? "number" : "wrong-type";
    }
}
