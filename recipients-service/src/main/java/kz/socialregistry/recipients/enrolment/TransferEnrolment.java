package kz.socialregistry.recipients.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where somebody who stays in a unit goes on. */
@Schema(description = "The unit in which the stay goes on, and from when: either wantedFrom or admittedOn")
record TransferEnrolment(
        @Schema(required = true, description = "Another unit of centres-service, which decides about the place.")
        @Nullable
        UUID unitId,

        @Schema(description = "First day a place is wanted there.", examples = "2026-06-01") @Nullable
        LocalDate wantedFrom,

        @Schema(description = "The recipient is there already: the first day, which counts there and not here.")
        @Nullable
        LocalDate admittedOn,

        @Schema(description = "Code of the list target-groups of centres-service; omitted: as before", maxLength = 64)
        @Nullable
        String targetGroup,

        @Schema(description = "The stay there is agreed for a term: first day on which it is over; omitted: no term")
        @Nullable
        LocalDate wantedUntil,

        @Schema(description = "Code of the list priority-groups of centres-service; omitted: as before", maxLength = 64)
        @Nullable
        String priorityGroup) {

    /** Adds what is wrong with it as a transfer; the rules of a request come on top. */
    void check(FieldErrors errors, UUID unitLeft) {
        errors.rejectIf(unitLeft.equals(unitId), "/unitId", "same-unit");
        errors.rejectIf(wantedFrom == null && admittedOn == null, "/wantedFrom", "required");
        errors.rejectIf(wantedFrom != null && admittedOn != null, "/admittedOn", "either-or", "wantedFrom");
    }

    RequestEnrolment from(EnrolmentView left, LocalDate today) {
        LocalDate late = wantedFrom != null && wantedFrom.isBefore(today) ? wantedFrom : null;
        return new RequestEnrolment(
                left.recipientId(),
                unitId,
                targetGroup == null ? left.targetGroup() : targetGroup,
                late,
                wantedFrom,
                wantedUntil,
                admittedOn,
                null,
                null,
                priorityGroup == null ? left.priorityGroup() : priorityGroup,
                left.synthetic());
    }
}
