package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.reporting.budget.BudgetFilter;
import kz.socialregistry.reporting.measure.UnitFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is recomputed: over the period of its report, for its region.
 *
 * @param boundaries the day whose boundaries cut the region
 * @param part the part that is meant: a region by id or code, or {@code unknown}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FigureMeasure",
        description = "How a figure is recomputed: over the period of its report, for its region.")
record Measure(
        @Schema(description = "What is recomputed.") @NotNull
        MeasureName name,

        @Schema(description = "Of which centres, units or budget lines.") @Valid @Nullable
        Filters filters,

        @Nullable @Schema(description = "Day whose boundaries cut the region.", examples = "2022-06-08")
        LocalDate boundaries,

        @Nullable
        @Size(max = 36)
        @Schema(description = "Region (id or KATO code) or `unknown`.", examples = "330000000")
        String part) {

    static final String UNKNOWN_PART = "unknown";

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The filters of the reports with the same names; money has its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FigureFilters", description = "The filters of the report of the same name.")
    record Filters(
            @Schema(description = "Code of the list `centre-kinds`.") @Nullable @Size(max = 100) @Pattern(regexp = CODE)
            String kind,

            @Schema(description = "Code of the list `provider-kinds`.")
            @Nullable
            @Size(max = 100)
            @Pattern(regexp = CODE)
            String providerKind,

            @Schema(description = "Code of the list `formats`.") @Nullable @Size(max = 100) @Pattern(regexp = CODE)
            String format,

            @Schema(description = "Target group of the enrolment, else of its unit: code of the list `target-groups`.")
            @Nullable
            @Size(max = 100)
            @Pattern(regexp = CODE)
            String targetGroup,

            @Schema(description = "Target group of the unit: code of the list `target-groups`.")
            @Nullable
            @Size(max = 100)
            @Pattern(regexp = CODE)
            String unitTargetGroup,

            @Schema(description = "Published total it counts in: code of the list `totals` or `budget-totals`.")
            @Nullable
            @Size(max = 100)
            @Pattern(regexp = CODE)
            String countsIn,

            @Schema(description = "Id of a centre.") @Nullable
            UUID centre,

            @Schema(description = "Id of a unit.") @Nullable UUID unit,

            @Schema(description = "Code or id of a budget programme.") @Nullable @Size(max = 100)
            String programme,

            @Schema(description = "Code of the list `instruments`.") @Nullable @Size(max = 100) @Pattern(regexp = CODE)
            String instrument,

            @Schema(description = "Code of the list `funding-sources`.")
            @Nullable
            @Size(max = 100)
            @Pattern(regexp = CODE)
            String fundingSource) {

        private static final Filters NONE =
                new Filters(null, null, null, null, null, null, null, null, null, null, null);

        /** The first filter that does not exist for the measure. */
        @Nullable
        String misplaced(MeasureName measure) {
            return measure.ofBudget()
                    ? firstGiven(
                            new String[] {
                                "kind", "providerKind", "format", "targetGroup", "unitTargetGroup", "centre", "unit"
                            },
                            kind,
                            providerKind,
                            format,
                            targetGroup,
                            unitTargetGroup,
                            centre,
                            unit)
                    : firstGiven(
                            new String[] {"programme", "instrument", "fundingSource"},
                            programme,
                            instrument,
                            fundingSource);
        }

        private static @Nullable String firstGiven(String[] names, @Nullable Object... values) {
            for (int i = 0; i < names.length; i++) {
                if (values[i] != null) {
                    return names[i];
                }
            }
            return null;
        }
    }

    private Filters given() {
        return filters == null ? Filters.NONE : filters;
    }

    UnitFilter unitFilter() {
        Filters f = given();
        return new UnitFilter(
                f.kind(),
                f.providerKind(),
                f.format(),
                f.targetGroup(),
                f.unitTargetGroup(),
                f.countsIn(),
                f.centre(),
                f.unit());
    }

    BudgetFilter budgetFilter() {
        Filters f = given();
        return new BudgetFilter(f.programme(), f.instrument(), f.fundingSource(), f.countsIn());
    }
}
