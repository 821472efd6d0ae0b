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

        @JsonInclude(ALWAYS) @Nullable Money allotted,

        @Nullable @Schema(examples = "not-reported") Reason allottedReason,

        @Nullable String allottedReasonText,
        @JsonInclude(ALWAYS) @Nullable Money used,

        @Nullable @Schema(examples = "not-reported") Reason usedReason,

        @Nullable String usedReasonText,
        @JsonInclude(ALWAYS) @Nullable Execution execution,

        @Nullable @Schema(examples = "not-reported") Reason executionReason,

        @Nullable String executionReasonText,

        @JsonInclude(ALWAYS)
        @Nullable
        @Schema(description = "Persons the money is meant for; null if no line says so.", examples = "170")
        Long plannedHeadcount,

        @Nullable UnknownScope unknownScope) {

    /** Lines that do not say which total they belong to: adding them to others may count money twice. */
    @JsonInclude(ALWAYS)
    record UnknownScope(
            @Schema(examples = "2") int lines,
            @Nullable Money allotted,
            @Nullable Money used) {}

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
