package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.platform.problems.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days on which the recipient is away and the stay goes on, as kept and as shown. */
@Embeddable
@Schema(description = "Days on which the recipient is away and the stay goes on.")
record Absence(
        @Column(name = "away_from") @Schema(description = "First day away.", required = true, examples = "2026-03-02")
        LocalDate from,

        @Schema(
                description =
                        "Day on which the return is agreed; null: not known, which cannot be where the place is lent",
                examples = "2026-03-16")
        @Nullable
        LocalDate returnOn,

        @Schema(description = "Day of the return; null: still away, or left without coming back") @Nullable
        LocalDate returnedOn,

        @Schema(
                description = "Until the agreed day of return the place may be somebody else's; false: it is kept.",
                required = true)
        boolean placeLent,

        @Schema(description = "Code of the list absence-reasons; shown for a purpose only.", examples = "sanatorium")
        @Nullable
        String reason) {

    /** The day on which something last happened: the beginning, or the return. */
    LocalDate lastDay() {
        return returnedOn == null ? from : returnedOn;
    }

    /** The same with the day of the return; a place that is lent is somebody else's until the agreed day. */
    Absence returned(LocalDate on) {
        if (placeLent && on.isBefore(returnOn)) {
            throw Refused.conflict("place-lent-until", String.valueOf(returnOn));
        }
        return new Absence(from, returnOn, on, placeLent, reason);
    }

    /** The same for who says no purpose. */
    Absence withoutReason() {
        return new Absence(from, returnOn, returnedOn, placeLent, null);
    }

    /** For events: without the reason, which is nobody else's business. */
    EnrolmentState.Absence asEvent() {
        return new EnrolmentState.Absence(from, returnOn, returnedOn, placeLent);
    }
}
