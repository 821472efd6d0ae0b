package kz.socialregistry.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Violations;

/**
 * Reads the body of every operation that takes a record as JSON. If values cannot be read, the sender is told of all of
 * them, and of the declared constraints that the rest breaks.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Object> {

    private final JsonReading reading;
    private final Validator validator;

    JsonBodies(JsonReading reading, Validator validator) {
        this.reading = reading;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !JsonNode.class.isAssignableFrom(type) && !CharSequence.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonReading.Read<Object> read = reading.read(body.readAllBytes(), generic);
        Object value = read.value();
        if (value != null && read.errors().isEmpty()) {
            return value;
        }
        List<FieldError> broken = value == null
                ? List.of()
                : Violations.errors(new ConstraintViolationException(validator.validate(value)));
        throw FieldErrors.of(read.errorsWith(broken)).asException();
    }
}
