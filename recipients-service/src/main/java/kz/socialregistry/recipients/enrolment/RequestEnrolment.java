package kz.socialregistry.recipients.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for a place in a unit. Checked by {@link EnrolmentRules}. */
@Schema(description = "A request for a place in a unit, or a stay that began already")
public record RequestEnrolment(
        @Schema(
                description = "Whom it is of; left out in an import, where it is the recipient of the line.",
                examples = "01981f6e-5b20-7a01-8b11-90b1c2d3e4f5")
        @Nullable
        UUID recipientId,

        @Schema(required = true, description = "A unit of centres-service, which decides about the place") @Nullable
        UUID unitId,

        @Schema(
                description = "Code of the list target-groups of centres-service; omitted: that of the unit",
                maxLength = 64)
        @Nullable
        String targetGroup,

        @Schema(description = "Day of the application; omitted: today, or admittedOn if given") @Nullable
        LocalDate requestedOn,

        @Schema(description = "First day a place is wanted; omitted: requestedOn") @Nullable
        LocalDate wantedFrom,

        @Schema(
                description =
                        "The stay is agreed for a term: first day on which it is over; omitted: no term. On that day"
                                + " the enrolment ends by itself; with endedOn: not before that day")
        @Nullable
        LocalDate wantedUntil,

        @Schema(description = "The stay began on this day already (history, or a person already in the house)")
        @Nullable
        LocalDate admittedOn,

        @Schema(description = "Day of leaving of a stay that is over; the day itself does not count") @Nullable
        LocalDate endedOn,

        @Schema(description = "Code of the list end-reasons; only with endedOn", maxLength = 64) @Nullable
        String endReason,

        @Schema(
                description =
                        "Code of the list priority-groups of centres-service: why it comes before others if it has"
                                + " to wait; omitted: in its turn",
                examples = "disability-1",
                maxLength = 64)
        @Nullable
        String priorityGroup,

        @Schema(description = "Made up for demonstration", defaultValue = "false") @Nullable
        Boolean synthetic) {

    /** The same request for this recipient. */
    public RequestEnrolment forRecipient(UUID id) {
        return new RequestEnrolment(
                id,
                unitId,
                targetGroup,
                requestedOn,
                wantedFrom,
                wantedUntil,
                admittedOn,
                endedOn,
                endReason,
                priorityGroup,
                synthetic);
    }

    /** The day of the application as given or assumed. */
    LocalDate requestedOn(LocalDate today) {
        if (requestedOn != null) {
            return requestedOn;
        }
        return admittedOn != null ? admittedOn : today;
    }

    /** The first day a place is wanted, as given or assumed. */
    LocalDate wantedFrom(LocalDate today) {
        return wantedFrom != null ? wantedFrom : requestedOn(today);
    }
}
