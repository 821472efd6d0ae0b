package kz.socialregistry.centres.queue;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move in a queue as it is shown. It never changes. */
@Schema(description = "Somebody was moved in the queue of a unit.")
record QueueMove(
        @Schema(description = "Id of the move.") UUID id,
        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(description = "Id of the enrolment that was moved.")
        UUID enrolmentId,

        @Schema(description = "Id of the enrolment that came right after it; null: it became the last.") @Nullable
        UUID before,

        @Schema(description = "When.") Instant movedAt,

        @Schema(description = "Its place in the queue before, from 1.", examples = "5")
        int fromPosition,

        @Schema(description = "Its place in the queue after.", examples = "1")
        int toPosition,

        @Schema(description = "Why.") String reason,

        @Schema(description = "Number and date of the document.") @Nullable
        String document) {}
