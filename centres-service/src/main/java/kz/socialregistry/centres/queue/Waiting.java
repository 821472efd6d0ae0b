package kz.socialregistry.centres.queue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a place. */
@Schema(description = "An enrolment that waits for a place in the unit.")
record Waiting(
        @Schema(description = "Its place in the queue, from 1.", examples = "1")
        int position,

        @Schema(description = "Id of the enrolment in recipients-service.")
        UUID enrolmentId,

        @Schema(
                description = "Day of the application: within a priority group, who applied first is served first.",
                examples = "2026-03-02")
        LocalDate requestedOn,

        @Schema(description = "First day a place is wanted.", examples = "2026-03-10")
        LocalDate wantedFrom,

        @Schema(description = "Day from which the waiting counts.", examples = "2026-03-02")
        LocalDate queuedOn,

        @Schema(
                description = "Code of the list `priority-groups`: why it comes before others; null: in its turn.",
                examples = "disability-1")
        @Nullable
        String priorityGroup,

        @Schema(
                description = "Why it was moved to this place of the queue; null: never moved. See the moves of the"
                        + " queue.")
        @Nullable
        String movedBecause) {}
