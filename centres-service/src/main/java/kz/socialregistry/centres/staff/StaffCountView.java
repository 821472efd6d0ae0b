package kz.socialregistry.centres.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A headcount as it is shown. */
@Schema(description = "How many specialists a centre had on a day.")
record StaffCountView(
        @Schema(description = "Id of the count.") UUID id,
        @Schema(description = "Id of the centre.") UUID centreId,

        @Schema(description = "The day of the count.", examples = "2026-01-01")
        LocalDate on,

        @Schema(description = "Persons.", examples = "126") int headcount,

        @Schema(description = "The same by profession, as far as it is known.")
        List<StaffGroup> groups,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
