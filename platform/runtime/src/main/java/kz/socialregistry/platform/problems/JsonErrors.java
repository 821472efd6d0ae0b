package kz.socialregistry.platform.problems;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body is wrong. The offending value is never repeated: it may be somebody's name. */
public final class JsonErrors {

    private static final String DUPLICATE = "duplicate-field";

    private JsonErrors() {}

    /** What is wrong, and where. */
    public static FieldError error(JsonMappingException e) {
        return new FieldError(pointer(e), code(e), List.of());
    }

    /** Whether it is about a field; what is wrong with the whole body is malformed instead. */
    static boolean hasPlace(JsonMappingException e) {
        boolean notJson = e.getCause() instanceof StreamReadException && !code(e).equals(DUPLICATE);
        return !notJson && !e.getPath().isEmpty();
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String code(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown-field";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return code(mismatch.getTargetType());
        }
        return e.getMessage() != null && e.getMessage().startsWith("Duplicate") ? DUPLICATE : "wrong-value";
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
