package kz.socialregistry.platform.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import kz.socialregistry.platform.json.JsonReading;
import kz.socialregistry.platform.problems.FieldErrors;

/** Reads the body of a PATCH, as strictly as any other JSON; it is an object. */
@Provider
@Consumes(MergePatch.TYPE)
public class MergePatchBodies implements MessageBodyReader<MergePatch> {

    private final JsonReading reading;

    MergePatchBodies(JsonReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(
            Class<MergePatch> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonReading.Read<ObjectNode> read = reading.read(body.readAllBytes(), ObjectNode.class);
        if (read.value() == null) {
            FieldErrors errors = FieldErrors.of(read.errors());
            errors.rejectIf(read.errors().isEmpty(), "", "required").throwIfAny();
        }
        FieldErrors.of(read.errors()).throwIfAny();
        return new MergePatch(java.util.Objects.requireNonNull(read.value()));
    }
}
