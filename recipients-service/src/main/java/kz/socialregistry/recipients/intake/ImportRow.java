package kz.socialregistry.recipients.intake;

import java.util.List;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of an import: a recipient and the enrolments of this recipient. */
@Schema(description = "A line of an import: a recipient with enrolments")
record ImportRow(
        @Schema(required = true) @Nullable RegisterRecipient recipient,

        @Schema(description = "As for a single call, without recipientId", maxItems = ImportRow.MOST_ENROLMENTS)
        @Nullable
        List<@Nullable RequestEnrolment> enrolments) {

    static final int MOST_ENROLMENTS = 50;

    List<@Nullable RequestEnrolment> wanted() {
        return enrolments == null ? List.of() : enrolments;
    }
}
