package kz.socialregistry.recipients.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kz.socialregistry.platform.imports.LineReader;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.json.JsonReading;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.recipients.enrolment.EnrolmentRules;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.peopletable.PeopleRows;
import kz.socialregistry.recipients.recipient.RecipientRules;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;

/** Reads a line and finds everything that is wrong with it: values that cannot be read as well as broken rules. */
@ApplicationScoped
class RowReader {

    private static final int MOST_ERRORS = 20;

    private final JsonReading json;
    private final RecipientRules recipientRules;
    private final EnrolmentRules enrolmentRules;

    RowReader(JsonReading json, RecipientRules recipientRules, EnrolmentRules enrolmentRules) {
        this.json = json;
        this.recipientRules = recipientRules;
        this.enrolmentRules = enrolmentRules;
    }

    /** @param table whether the line is made of rows of a table */
    Row read(int line, byte[] text, boolean table) {
        if (Arrays.equals(text, LineReader.TOO_LONG)) {
            return unread(line, new FieldError("", "line-too-long", List.of(Upload.MAX_LINE_BYTES)));
        }
        try {
            PeopleRows rows = table ? PeopleRows.read(text) : new PeopleRows(text, List.of());
            JsonReading.Read<ImportRow> read = json.read(rows.json(), ImportRow.class);
            FieldErrors broken = new FieldErrors();
            if (read.value() != null) {
                check(broken, read.value());
            }
            List<FieldError> errors = read.errorsWith(broken.list());
            return new Row(
                    line,
                    read.value(),
                    errors.stream().limit(MOST_ERRORS).map(RowReader::kept).toList(),
                    rows.enrolmentLines());
        } catch (IOException e) {
            return unread(line, new FieldError("", "malformed", List.of()));
        }
    }

    /** Errors are stored in clear, and what stands where a field should may be somebody's name: only where it was is told. */
    private static FieldError kept(FieldError error) {
        String pointer = error.pointer();
        return error.code().equals("unknown-field")
                ? new FieldError(pointer.substring(0, pointer.lastIndexOf('/')), error.code(), error.arguments())
                : error;
    }

    private static Row unread(int line, FieldError error) {
        return new Row(line, null, List.of(error), List.of());
    }

    private void check(FieldErrors errors, ImportRow row) {
        RegisterRecipient recipient = row.recipient();
        if (recipient == null) {
            errors.reject("/recipient", "required");
        } else {
            recipientRules.check(errors, "/recipient", recipient);
        }
        List<@Nullable RequestEnrolment> wanted = row.wanted();
        errors.rejectIf(
                wanted.size() > ImportRow.MOST_ENROLMENTS, "/enrolments", "too-many", ImportRow.MOST_ENROLMENTS);
        for (int i = 0; i < Math.min(wanted.size(), ImportRow.MOST_ENROLMENTS); i++) {
            String at = "/enrolments/" + i;
            RequestEnrolment enrolment = wanted.get(i);
            if (enrolment == null) {
                errors.reject(at, "required");
            } else {
                errors.rejectIf(enrolment.recipientId() != null, at + "/recipientId", "not-here");
                enrolmentRules.check(errors, at, enrolment);
            }
        }
    }
}
