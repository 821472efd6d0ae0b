package kz.socialregistry.centres.region;

import java.time.LocalDate;
import kz.socialregistry.platform.problems.FieldErrors;

/**
 * One change of an act that is being applied.
 *
 * @param on the first day on which it is so
 * @param errors where to note why it cannot be
 * @param pointer where the change stands in the request
 */
public record Amendment(LocalDate on, FieldErrors errors, String pointer) {

    /** Notes an error of a field of the change if the condition holds. */
    public Amendment rejectIf(boolean condition, String field, String code, Object... arguments) {
        errors.rejectIf(condition, pointer + "/" + field, code, arguments);
        return this;
    }
}
