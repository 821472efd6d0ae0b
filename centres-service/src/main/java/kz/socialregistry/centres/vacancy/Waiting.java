package kz.socialregistry.centres.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who waits for a place. */
@Schema(description = "An enrolment that waits for a place in the unit.")
record Waiting(
        @Schema(description = "Its place in the queue, from 1.", examples = "1")
        int position,

        @Schema(description = "Id of the enrolment in recipients-service.")
        UUID enrolmentId,

        @Schema(description = "Day of the application: who applied first is served first.", examples = "2026-03-02")
        LocalDate requestedOn,

        @Schema(description = "First day a place is wanted.", examples = "2026-03-10")
        LocalDate wantedFrom,

        @Schema(description = "Day from which the waiting counts.", examples = "2026-03-02")
        LocalDate queuedOn) {}
