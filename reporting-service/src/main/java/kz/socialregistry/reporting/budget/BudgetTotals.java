package kz.socialregistry.reporting.budget;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.socialregistry.reporting.measure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Lines summed.
 *
 * @param allotted {@code null} if that of any line is not known
 * @param used {@code null} if that of any line is not known
 * @param plannedHeadcount persons that the money is meant for; {@code null} if no line says so
 * @param unknownScope of these lines, those that do not say which total they belong to; {@code null} if there are none
 */
public record BudgetTotals(
        int lines,
        @Nullable Amount allotted,
        @Nullable Reason allottedReason,
        @Nullable Amount used,
        @Nullable Reason usedReason,
        @Nullable Execution execution,
        @Nullable Reason executionReason,
        @Nullable Long plannedHeadcount,
        @Nullable BudgetTotals unknownScope,
        boolean synthetic) {

    static BudgetTotals of(List<BudgetLine> lines) {
        List<BudgetLine> unscoped =
                lines.stream().filter(line -> line.countsIn() == null).toList();
        return totals(lines, unscoped.isEmpty() ? null : totals(unscoped, null));
    }

    /** Lines known for a whole that boundaries divide. */
    static BudgetTotals notDivisible(int lines) {
        Reason reason = Reason.NOT_DIVISIBLE;
        return new BudgetTotals(lines, null, reason, null, reason, null, reason, null, null, false);
    }

    private static BudgetTotals totals(List<BudgetLine> lines, @Nullable BudgetTotals unknownScope) {
        Amount allotted = sum(lines, BudgetLine::allotted);
        Amount used = sum(lines, BudgetLine::used);
        Reason nothing = lines.isEmpty() ? Reason.NOTHING_RECORDED : Reason.NOT_REPORTED;
        Reason usedReason = used == null ? usedReason(lines) : null;
        Execution execution = allotted == null || used == null
                ? null
                : Execution.of(used, allotted).orElse(null);
        return new BudgetTotals(
                lines.size(),
                allotted,
                allotted == null ? nothing : null,
                used,
                usedReason,
                execution,
                execution != null
                        ? null
                        : Objects.requireNonNullElse(allotted == null ? nothing : usedReason, Reason.NOTHING_ALLOTTED),
                planned(lines),
                unknownScope,
                lines.stream().anyMatch(BudgetLine::synthetic));
    }

    private static @Nullable Amount sum(List<BudgetLine> lines, Function<BudgetLine, @Nullable Amount> amount) {
        Amount sum = lines.isEmpty() ? null : Amount.ZERO;
        for (BudgetLine line : lines) {
            Amount one = amount.apply(line);
            sum = sum == null || one == null ? null : sum.plus(one);
        }
        return sum;
    }

    // "Not reported" says more than "nothing was entered".
    private static Reason usedReason(List<BudgetLine> lines) {
        return lines.stream().anyMatch(line -> line.usedReason() == Reason.NOT_REPORTED)
                ? Reason.NOT_REPORTED
                : Reason.NOTHING_RECORDED;
    }

    private static @Nullable Long planned(List<BudgetLine> lines) {
        List<Integer> planned = lines.stream()
                .map(BudgetLine::plannedHeadcount)
                .filter(Objects::nonNull)
                .toList();
        return planned.isEmpty()
                ? null
                : planned.stream().mapToLong(Integer::longValue).sum();
    }
}
