package kz.socialregistry.recipients.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.ImportRecorder.LineResult;
import kz.socialregistry.platform.imports.LineError;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;

/**
 * A line as read.
 *
 * @param line its number, from 1
 * @param content what could be read; {@code null} if nothing could
 * @param errors all that is wrong with it; a line with any is not recorded at all
 * @param enrolmentLines of a table: on which line each enrolment stands; empty: all on this one
 */
record Row(int line, @Nullable ImportRow content, List<FieldError> errors, List<Integer> enrolmentLines) {

    private static final Pattern OF_ENROLMENT = Pattern.compile("/enrolments/(\\d{1,3})(?:/.*)?");

    boolean good() {
        return errors.isEmpty();
    }

    /** The recipient of a good line. */
    RegisterRecipient recipient() {
        return requireNonNull(requireNonNull(content).recipient());
    }

    /** The units of the enrolments of a good line. */
    List<UUID> units() {
        return requireNonNull(content).wanted().stream()
                .map(wanted -> requireNonNull(requireNonNull(wanted).unitId()))
                .toList();
    }

    /** The same with these errors as well. */
    Row with(List<FieldError> more) {
        return more.isEmpty()
                ? this
                : new Row(
                        line,
                        content,
                        Stream.concat(errors.stream(), more.stream()).toList(),
                        enrolmentLines);
    }

    /** On which line of the file stands what the pointer names. */
    int lineOf(String pointer) {
        Matcher enrolment = OF_ENROLMENT.matcher(pointer);
        int item = enrolment.matches() ? Integer.parseInt(enrolment.group(1)) : enrolmentLines.size();
        return item < enrolmentLines.size() ? enrolmentLines.get(item) : line;
    }

    LineResult result() {
        return new LineResult(
                line,
                errors.stream()
                        .map(error -> new LineError(lineOf(error.pointer()), error))
                        .toList());
    }

    /** Says nothing of its content, so that no log can hold it. */
    @Override
    public String toString() {
        return "Row " + line;
    }
}
