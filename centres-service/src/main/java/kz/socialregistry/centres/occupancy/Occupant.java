package kz.socialregistry.centres.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enrolment that has a place. */
@Schema(description = "An enrolment that has a place in the unit.")
record Occupant(
        @Schema(description = "Id of the enrolment in recipients-service.")
        UUID enrolmentId,

        @Schema(description = "First day of the place.", examples = "2026-01-12")
        LocalDate from,

        @Schema(description = "First day the place is free again; null while nobody knows.") @Nullable
        LocalDate until) {}
