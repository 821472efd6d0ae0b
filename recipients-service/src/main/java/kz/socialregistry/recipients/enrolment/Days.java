package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days of a stay that began. */
@Embeddable
@Schema(description = "The days of a stay that began.")
record Days(
        @Schema(description = "Day of admission; counts.", required = true, examples = "2026-02-03")
        LocalDate admittedOn,

        @Schema(description = "Day of leaving; does not count; null: not over.") @Nullable
        LocalDate endedOn,

        @Schema(
                description =
                        "Code of the list end-reasons; with endedOn, and only then; null also where it is shown for a purpose only.")
        @Nullable
        String endReason,

        @Schema(description = "First day on which the stay is over by agreement; null: no term.") @Nullable
        LocalDate wantedUntil) {

    /** For centres-service: without the reason, which is nobody else's business. */
    EnrolmentChangeRequested.Days asEvent() {
        return new EnrolmentChangeRequested.Days(admittedOn, endedOn, wantedUntil);
    }

    Days withoutReason() {
        return new Days(admittedOn, endedOn, null, wantedUntil);
    }
}
