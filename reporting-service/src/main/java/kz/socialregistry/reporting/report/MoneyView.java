package kz.socialregistry.reporting.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.socialregistry.events.Money;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.reporting.budget.Amount;
import kz.socialregistry.reporting.budget.BudgetTotals;
import kz.socialregistry.reporting.budget.Execution;
import kz.socialregistry.reporting.measure.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sum of budget lines. What is not known is {@code null} with a reason, never 0.
 *
 * @param unknownScope of these lines, those that do not say which total they belong to
 */
@JsonInclude(NON_NULL)
record MoneyView(
        @Schema(description = "Budget lines summed.", examples = "1")
        int lines,

        @Schema(description = "Allotted; null: not known.") @JsonInclude(ALWAYS) @Nullable
        Money allotted,

        @Nullable @Schema(description = "Why it is not known.", examples = "not-reported")
        Reason allottedReason,

        @Schema(description = "The reason in the language asked for.") @Nullable
        String allottedReasonText,

        @Schema(description = "Used; null: not known.") @JsonInclude(ALWAYS) @Nullable
        Money used,

        @Nullable @Schema(description = "Why it is not known.", examples = "not-reported")
        Reason usedReason,

        @Schema(description = "The reason in the language asked for.") @Nullable
        String usedReasonText,

        @Schema(description = "Used of what was allotted; null: not known.") @JsonInclude(ALWAYS) @Nullable
        Execution execution,

        @Nullable @Schema(description = "Why it is not known.", examples = "not-reported")
        Reason executionReason,

        @Schema(description = "The reason in the language asked for.") @Nullable
        String executionReasonText,

        @JsonInclude(ALWAYS)
        @Nullable
        @Schema(description = "Persons the money is meant for; null if no line says so.", examples = "170")
        Long plannedHeadcount,

        @Schema(description = "Lines that do not say which total they belong to.") @Nullable
        UnknownScope unknownScope) {

    /** Lines that do not say which total they belong to: adding them to others may count money twice. */
    @JsonInclude(ALWAYS)
    @Schema(
            description =
                    "Lines that do not say which total they belong to: adding them to others may count money twice.")
    record UnknownScope(
            @Schema(description = "How many.", examples = "2")
            int lines,

            @Schema(description = "Allotted by them; null: not known.") @Nullable
            Money allotted,

            @Schema(description = "Used of it; null: not known.") @Nullable
            Money used) {}

    static MoneyView of(BudgetTotals totals, Wording wording, Language language) {
        BudgetTotals unscoped = totals.unknownScope();
        return new MoneyView(
                totals.lines(),
                money(totals.allotted()),
                totals.allottedReason(),
                wording.text(language, totals.allottedReason()),
                money(totals.used()),
                totals.usedReason(),
                wording.text(language, totals.usedReason()),
                totals.execution(),
                totals.executionReason(),
                wording.text(language, totals.executionReason()),
                totals.plannedHeadcount(),
                unscoped == null
                        ? null
                        : new UnknownScope(unscoped.lines(), money(unscoped.allotted()), money(unscoped.used())));
    }

    private static @Nullable Money money(@Nullable Amount amount) {
        return amount == null ? null : Money.tenge(amount.tenge());
    }
}
