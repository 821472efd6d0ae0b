package kz.socialregistry.centres.stated;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a register stated of a unit on a day, beside what the registry counts. */
@Schema(description = "What a register stated of a unit on a day, beside what the registry counts. Null: not stated.")
record StatedCount(
        @Schema(description = "The day.", examples = "2026-01-01")
        LocalDate on,

        @Schema(description = "Places as stated.", examples = "350") @Nullable
        Integer beds,

        @Schema(description = "Places by the registry on the day; null: no limit, or not known.", examples = "350")
        @Nullable
        Integer places,

        @Schema(description = "People in the unit as stated.", examples = "341") @Nullable
        Integer residents,

        @Schema(description = "Places taken by the registry on the day.", examples = "339")
        int taken,

        @Schema(description = "People waiting as stated.", examples = "12") @Nullable
        Integer queue,

        @Schema(description = "People waiting by the registry on the day.", examples = "12")
        int queued,

        @Schema(description = "Where it was stated.") String source) {

    /** All of a unit. */
    @Schema(name = "StatedCountList", description = "What registers stated of a unit, by day.")
    record StatedCountList(List<StatedCount> items) {}
}
