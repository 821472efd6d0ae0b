package kz.socialregistry.centres.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an enrolment's request for a place. */
@Schema(description = "What became of an enrolment's request for a place.")
record PlacementView(
        @Schema(description = "Id of the enrolment in recipients-service.")
        UUID enrolmentId,

        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(
                description =
                        "`assigned`, `queued`, `refused` or `released`: the place or the queue was given up, or the"
                                + " stay is over.",
                enumeration = {"assigned", "queued", "refused", "released"})
        String status,

        @Schema(description = "Day of the application.") LocalDate requestedOn,

        @Schema(description = "First day a place is wanted.")
        LocalDate wantedFrom,

        @Schema(description = "First day on which the stay is over by agreement; null: no term.") @Nullable
        LocalDate wantedUntil,

        @Schema(description = "Code of the list `priority-groups`; null: in its turn.") @Nullable
        String priorityGroup,

        @Schema(description = "Its place in the queue, from 1; null unless `queued`.", examples = "3") @Nullable
        Integer position,

        @Schema(description = "Day from which the waiting counted; null if it never waited.") @Nullable
        LocalDate queuedOn,

        @Schema(description = "Day it left the queue; null while it waits, or if it never did.") @Nullable
        LocalDate leftQueueOn,

        @Schema(description = "First day of the place; null without one.") @Nullable
        LocalDate from,

        @Schema(description = "First day the place is free again; null while nobody knows.") @Nullable
        LocalDate until,

        @Schema(
                description =
                        "First day the place is no longer held if nobody comes; null for a stay that had begun when"
                                + " it was entered.")
        @Nullable
        LocalDate heldUntil,

        @Schema(description = "Days on which its holder is away and somebody else may have it, in order of time.")
        List<LentDays> lent,

        @Schema(description = "Code of the list `refusal-reasons`; null unless `refused`.") @Nullable
        String reason) {

    /** Days on which a place is lent. */
    @Schema(description = "Days on which a place is lent.")
    record LentDays(
            @Schema(description = "First of them.") LocalDate from,

            @Schema(description = "The day of return: its holder has the place again.")
            LocalDate until) {}
}
