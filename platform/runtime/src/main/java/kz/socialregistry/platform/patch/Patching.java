package kz.socialregistry.platform.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.socialregistry.platform.json.JsonReading;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;

/** Applies a merge patch to a request record, as if the whole of it had been sent. */
@ApplicationScoped
public class Patching {

    private final ObjectMapper json;
    private final JsonReading reading;
    private final DeclaredRules rules;

    Patching(ObjectMapper json, JsonReading reading, DeclaredRules rules) {
        this.json = json;
        this.reading = reading;
        this.rules = rules;
    }

    /**
     * The record with the patch applied. Its declared constraints are for the caller to check, with its own rules.
     *
     * @param current what a full request would say now
     * @throws FieldErrors.Invalid if fields are unknown or of the wrong type; it names broken constraints as well
     */
    public <T> T apply(MergePatch patch, T current) {
        JsonNode patched = patch.applyTo(json.valueToTree(current));
        try {
            JsonReading.Read<T> read = reading.read(json.writeValueAsBytes(patched), current.getClass());
            T value = read.value();
            if (value != null && read.errors().isEmpty()) {
                return value;
            }
            List<FieldError> broken =
                    value == null ? List.of() : rules.check(value).list();
            throw FieldErrors.of(read.errorsWith(broken)).asException();
        } catch (IOException e) {
            throw new UncheckedIOException("a patched record could not be read", e);
        }
    }
}
