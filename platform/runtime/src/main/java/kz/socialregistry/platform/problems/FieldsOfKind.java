package kz.socialregistry.platform.problems;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that go with one kind of a thing that comes in several.
 *
 * @param needed those that must be given
 * @param optional those that may be given; all others must not
 */
public record FieldsOfKind(Set<String> needed, Set<String> optional) {

    /** Notes the fields that are missing, and those that the kind does not have. */
    public void check(FieldErrors errors, String pointer, Object kind, Map<String, @Nullable Object> fields) {
        fields.forEach((field, value) -> {
            boolean given = value != null && !List.of().equals(value);
            errors.rejectIf(!given && needed.contains(field), pointer + "/" + field, "required");
            boolean taken = needed.contains(field) || optional.contains(field);
            errors.rejectIf(given && !taken, pointer + "/" + field, "not-of-this-kind", kind);
        });
    }
}
