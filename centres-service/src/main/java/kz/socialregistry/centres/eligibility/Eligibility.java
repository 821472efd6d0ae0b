package kz.socialregistry.centres.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a unit may take somebody, rule by rule. */
@Schema(
        description =
                "Whether a unit may take somebody, rule by rule. Whether a place is free is told by `/v1/places`.")
record Eligibility(
        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(description = "The day asked about.", examples = "2026-12-01")
        LocalDate on,

        @Schema(
                description =
                        "Whether no rule stands against it: none is broken, though some may not be known to be kept.")
        boolean eligible,

        @Schema(description = "All rules, in the order in which they are asked.")
        List<Check> checks) {

    /** One rule. */
    @Schema(description = "A rule, and whether it is kept.")
    record Check(
            @Schema(
                    description = "Code of the list `refusal-reasons` that is told if it is broken.",
                    examples = "age-not-served")
            String rule,

            @Schema(description = "Whether it is kept; null: it cannot be told, because something is not known.")
            @Nullable
            Boolean kept,

            @Schema(
                    description =
                            "First day from which on it is kept again, of rules that end by themselves; else null.")
            @Nullable
            LocalDate keptFrom) {}
}
