package kz.socialregistry.centres.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many recipients a social worker of a unit has on a day. */
@Schema(description = "How many recipients a social worker of a unit has on a day. What is not known is null.")
record UnitLoad(
        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(description = "The day.", examples = "2026-03-01")
        LocalDate on,

        @Schema(description = "Recipients who have a place on the day.", examples = "96")
        int recipients,

        @Schema(description = "Social workers of the unit by the last count that tells them.", examples = "12")
        @Nullable
        Integer socialWorkers,

        @Schema(description = "The day of that count; never after `on`.", examples = "2026-01-01") @Nullable
        LocalDate countedOn,

        @Schema(description = "Recipients per social worker, to two decimals.", examples = "8.00") @Nullable
        BigDecimal recipientsPerWorker,

        @Schema(
                description = "Why `recipientsPerWorker` is null: `social-workers-not-counted`: no count until the day"
                        + " tells the social workers of this unit; `no-social-workers`: it had none.",
                enumeration = {"social-workers-not-counted", "no-social-workers"})
        @Nullable
        String reason) {

    static UnitLoad of(
            UUID unitId, LocalDate on, int recipients, @Nullable Integer socialWorkers, @Nullable LocalDate countedOn) {
        if (socialWorkers == null) {
            return new UnitLoad(unitId, on, recipients, null, null, null, "social-workers-not-counted");
        }
        if (socialWorkers == 0) {
            return new UnitLoad(unitId, on, recipients, 0, countedOn, null, "no-social-workers");
        }
        BigDecimal load =
                BigDecimal.valueOf(recipients).divide(BigDecimal.valueOf(socialWorkers), 2, RoundingMode.HALF_UP);
        return new UnitLoad(unitId, on, recipients, socialWorkers, countedOn, load, null);
    }
}
