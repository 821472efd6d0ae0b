package kz.socialregistry.reporting.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.reporting.budget.Budget;
import kz.socialregistry.reporting.budget.BudgetDimension;
import kz.socialregistry.reporting.budget.BudgetFilter;
import kz.socialregistry.reporting.budget.BudgetTotals;
import kz.socialregistry.reporting.territory.Extent;
import kz.socialregistry.reporting.territory.RegionRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money with its groups and parts. */
@Schema(description = "Money with its groups and parts.")
record BudgetView(
        @JsonUnwrapped MoneyView total,

        @Schema(description = "Only with groupBy. The key of what is not known is null.")
        List<Group> groups,

        @Schema(description = "Only if the boundaries cut the region.")
        List<Part> parts) {

    /** A group of lines. */
    @Schema(name = "BudgetGroup", description = "A group of budget lines.")
    record Group(
            @Schema(description = "What the group has in common, by the names in groupBy; null: not known.")
            @JsonInclude(content = ALWAYS)
            Map<String, @Nullable String> key,

            @JsonUnwrapped MoneyView total) {}

    /** What falls into one region by the other boundaries. */
    @Schema(name = "BudgetPart", description = "What falls into one region by the other boundaries.")
    record Part(
            @Schema(description = "The region; null: what is known only for the region as a whole.")
            @JsonInclude(ALWAYS)
            @Nullable
            RegionRef region,

            @JsonUnwrapped MoneyView total) {}

    static BudgetView of(
            Budget budget,
            BudgetFilter filter,
            Set<BudgetDimension> groupBy,
            Extent extent,
            Wording wording,
            Language language) {
        List<BudgetTotals> totals = budget.parts(filter);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            parts.add(new Part(extent.parts().get(i).region(), MoneyView.of(totals.get(i), wording, language)));
        }
        return new BudgetView(
                MoneyView.of(budget.total(filter), wording, language),
                budget.groups(filter, groupBy).stream()
                        .map(group -> new Group(group.key(), MoneyView.of(group.totals(), wording, language)))
                        .toList(),
                parts);
    }
}
