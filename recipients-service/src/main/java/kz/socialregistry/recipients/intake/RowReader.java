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

    Row read(int line, byte[] text) {
        if (Arrays.equals(text, LineReader.TOO_LONG)) {
            return unread(line, new FieldError("", "line-too-long", List.of(Upload.MAX_LINE_BYTES)));
        }
        try {
            JsonReading.Read<ImportRow> read = json.read(text, ImportRow.class);
            FieldErrors broken = new FieldErrors();
            if (read.value() != null) {
                check(broken, read.value());
            }
            List<FieldError> errors = read.errorsWith(broken.list());
            return new Row(
                    line, read.value(), errors.stream().limit(MOST_ERRORS).toList());
        } catch (IOException e) {
            return unread(line, new FieldError("", "malformed", List.of()));
        }
    }

    private static Row unread(int line, FieldError error) {
        return new Row(line, null, List.of(error));
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
