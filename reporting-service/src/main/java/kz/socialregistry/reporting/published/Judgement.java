package kz.socialregistry.reporting.published;

import java.math.BigDecimal;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.published.Figure.Origin;
import kz.socialregistry.reporting.published.Figure.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of one figure says. It is always computed: an explanation counts only as long as it holds.
 *
 * @param difference printed minus recomputed; {@code null} if either is not known
 */
record Judgement(Verdict verdict, @Nullable BigDecimal difference, Because because) {

    /** Why. */
    enum Because {
        AGREES,
        EXPLANATION,
        AMBIGUOUS_PRINT,
        NO_LONGER_UNKNOWN,
        DIFFERENCE_CHANGED,
        DIFFERS,
        UNKNOWN
    }

    /**
     * A recomputed figure in the unit of the printed one.
     *
     * @param value {@code null} with a reason if not known
     */
    record Recomputed(@Nullable BigDecimal value, @Nullable Reason reason, boolean synthetic) {

        static final Recomputed IMPOSSIBLE = new Recomputed(null, Reason.NO_MEASURE, false);
    }

    static Judgement of(Figure figure, Recomputed recomputed) {
        BigDecimal printed = figure.printed();
        BigDecimal value = recomputed.value();
        if (value == null) {
            return ofUnknown(figure, printed);
        }
        if (printed == null) {
            return new Judgement(Verdict.DIFFERENT, null, Because.NO_LONGER_UNKNOWN);
        }
        BigDecimal difference = printed.subtract(value);
        return agrees(figure, printed, value) ? ofAgreement(figure, difference) : ofDifference(figure, difference);
    }

    // Nothing was recomputed: that is explained only where there is nothing to compare by nature, or neither side
    // knows.
    private static Judgement ofUnknown(Figure figure, @Nullable BigDecimal printed) {
        boolean nothingToCompare = figure.measure() == null || printed == null;
        return figure.explanation() != null && nothingToCompare
                ? new Judgement(Verdict.EXPLAINED, null, Because.EXPLANATION)
                : new Judgement(Verdict.NOT_RECOMPUTABLE, null, Because.UNKNOWN);
    }

    private static boolean agrees(Figure figure, BigDecimal printed, BigDecimal value) {
        return figure.qualifier() == Qualifier.MORE_THAN
                ? value.compareTo(printed) > 0
                : printed.subtract(value).abs().compareTo(figure.tolerance()) <= 0;
    }

    private static Judgement ofAgreement(Figure figure, BigDecimal difference) {
        if (figure.text() != null) {
            Because because = figure.explanation() == null ? Because.AMBIGUOUS_PRINT : Because.EXPLANATION;
            return new Judgement(Verdict.EXPLAINED, difference, because);
        }
        Verdict verdict = figure.origin() == Origin.DERIVED ? Verdict.DERIVED : Verdict.EQUAL;
        return new Judgement(verdict, difference, Because.AGREES);
    }

    private static Judgement ofDifference(Figure figure, BigDecimal difference) {
        BigDecimal explained = figure.explainedDifference();
        if (explained == null) {
            return new Judgement(Verdict.DIFFERENT, difference, Because.DIFFERS);
        }
        return explained.compareTo(difference) == 0
                ? new Judgement(Verdict.EXPLAINED, difference, Because.EXPLANATION)
                : new Judgement(Verdict.DIFFERENT, difference, Because.DIFFERENCE_CHANGED);
    }
}
