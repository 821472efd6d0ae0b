package kz.socialregistry.recipients.intake;

import java.util.List;
import kz.socialregistry.platform.problems.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A line as read.
 *
 * @param line its number, from 1
 * @param content what could be read; {@code null} if nothing could
 * @param errors all that is wrong with it; a line with any is not recorded at all
 */
record Row(int line, @Nullable ImportRow content, List<FieldError> errors) {

    boolean good() {
        return errors.isEmpty();
    }

    /** Says nothing of its content, so that no log can hold it. */
    @Override
    public String toString() {
        return "Row " + line;
    }
}
