package kz.socialregistry.reporting.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.published.Figure.Explanation;
import kz.socialregistry.reporting.published.Figure.Origin;
import kz.socialregistry.reporting.published.Figure.Qualifier;
import kz.socialregistry.reporting.published.Judgement.Because;
import kz.socialregistry.reporting.published.Judgement.Recomputed;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Names TEXT = new Names("kk", "ru", "en");
    private static final Measure SERVED = new Measure(MeasureName.SERVED, null, null, null);

    @Test
    void aCountIsEqualOnlyIfItIsTheSameNumber() {
        Figure printed = counted("608", null);

        assertVerdict(Verdict.EQUAL, "0", judge(printed, "608"));
        assertVerdict(Verdict.DIFFERENT, "1", judge(printed, "607"));
        assertVerdict(Verdict.DIFFERENT, "-1", judge(printed, "609"));
    }

    @Test
    void anAmountIsEqualWithinHalfOfItsLastPrintedDigitAndNoFurther() {
        Figure printed = amount("3275.0", FigureUnit.MILLION_TENGE);

        assertVerdict(Verdict.EQUAL, "0.05", judge(printed, "3274.95"));
        assertVerdict(Verdict.EQUAL, "-0.05", judge(printed, "3275.05"));
        assertVerdict(Verdict.DIFFERENT, "0.0500001", judge(printed, "3274.9499999"));
    }

    @Test
    void aWholeNumberOfThousandsIsPrintedToHalfAThousand() {
        assertVerdict(Verdict.EQUAL, "0.5", judge(amount("29875", FigureUnit.THOUSAND_TENGE), "29874.5"));
        assertVerdict(Verdict.DIFFERENT, "0.6", judge(amount("29875", FigureUnit.THOUSAND_TENGE), "29874.4"));
    }

    @Test
    void aLowerBoundIsSatisfiedByMoreAndNotByTheSame() {
        Figure moreThan = new Figure(
                "staff",
                TEXT,
                "1600",
                FigureUnit.SPECIALIST,
                null,
                Qualifier.MORE_THAN,
                null,
                Origin.PRINTED,
                SERVED,
                null);

        assertVerdict(Verdict.EQUAL, "-1", judge(moreThan, "1601"));
        assertVerdict(Verdict.DIFFERENT, "0", judge(moreThan, "1600"));
    }

    @Test
    void aDerivedFigureIsCalledDerivedAndHasToAgreeAllTheSame() {
        Figure derived = figure("2011", FigureUnit.PLACE, Origin.DERIVED, SERVED, null, null);

        assertVerdict(Verdict.DERIVED, "0", judge(derived, "2011"));
        assertVerdict(Verdict.DIFFERENT, "30", judge(derived, "1981"));
    }

    @Test
    void aDifferenceIsExplainedOnlyWhileItIsExactlyTheOneExplained() {
        Figure printed = counted("7755", explained("380"));

        assertVerdict(Verdict.EXPLAINED, "380", judge(printed, "7375"));
        Judgement changed = judge(printed, "7376");
        assertVerdict(Verdict.DIFFERENT, "379", changed);
        assertEquals(Because.DIFFERENCE_CHANGED, changed.because());
        assertVerdict(Verdict.EQUAL, "0", judge(printed, "7755"));
    }

    @Test
    void anExplanationWithoutADifferenceDoesNotExcuseADifference() {
        assertVerdict(Verdict.DIFFERENT, "1", judge(counted("608", explained(null)), "607"));
    }

    @Test
    void anAmbiguousPrintIsExplainedIfItsReadingAgreesAndDifferentIfNot() {
        Figure ambiguous = figure("6672", FigureUnit.THOUSAND_TENGE, Origin.PRINTED, SERVED, "6,672", explained(null));

        assertVerdict(Verdict.EXPLAINED, "0", judge(ambiguous, "6672"));
        assertVerdict(Verdict.DIFFERENT, "6665.328", judge(ambiguous, "6.672"));
    }

    @Test
    void aFigureThatNothingCanRecomputeIsExplainedOnlyIfAReasonIsGiven() {
        Figure plan = figure("50", FigureUnit.PLACE, Origin.PRINTED, null, null, explained(null));
        Figure bare = figure("50", FigureUnit.PLACE, Origin.PRINTED, null, null, null);

        assertVerdict(Verdict.EXPLAINED, null, Judgement.of(plan, Recomputed.IMPOSSIBLE));
        assertVerdict(Verdict.NOT_RECOMPUTABLE, null, Judgement.of(bare, Recomputed.IMPOSSIBLE));
    }

    @Test
    void whatNeitherSideKnowsIsExplainedIfAReasonIsGiven() {
        Figure unprinted = figure(null, FigureUnit.THOUSAND_TENGE, Origin.NOT_PRINTED, SERVED, null, explained(null));
        Figure bare = figure(null, FigureUnit.THOUSAND_TENGE, Origin.NOT_PRINTED, SERVED, null, null);

        assertVerdict(Verdict.EXPLAINED, null, judge(unprinted, null));
        assertVerdict(Verdict.NOT_RECOMPUTABLE, null, judge(bare, null));
    }

    @Test
    void whatIsNotPrintedButKnownByNowIsDifferent() {
        Figure unprinted = figure(null, FigureUnit.THOUSAND_TENGE, Origin.NOT_PRINTED, SERVED, null, explained(null));

        Judgement judgement = judge(unprinted, "100");
        assertVerdict(Verdict.DIFFERENT, null, judgement);
        assertEquals(Because.NO_LONGER_UNKNOWN, judgement.because());
    }

    @Test
    void aPrintedFigureThatTheRegistryDoesNotKnowIsNotRecomputableWhateverIsExplained() {
        assertVerdict(Verdict.NOT_RECOMPUTABLE, null, judge(counted("608", null), null));
        assertVerdict(Verdict.NOT_RECOMPUTABLE, null, judge(counted("608", explained("608")), null));
    }

    private static void assertVerdict(Verdict verdict, String difference, Judgement judgement) {
        assertEquals(verdict, judgement.verdict());
        if (difference == null) {
            assertNull(judgement.difference());
        } else {
            assertEquals(0, new BigDecimal(difference).compareTo(judgement.difference()), () -> "" + judgement);
        }
    }

    private static Judgement judge(Figure figure, String recomputed) {
        return Judgement.of(
                figure.complete(),
                recomputed == null
                        ? new Recomputed(null, Reason.NOT_REPORTED, false)
                        : new Recomputed(new BigDecimal(recomputed), null, false));
    }

    private static Explanation explained(String difference) {
        return new Explanation(difference, TEXT);
    }

    private static Figure counted(String value, Explanation explanation) {
        return figure(value, FigureUnit.PERSON, Origin.PRINTED, SERVED, null, explanation);
    }

    private static Figure amount(String value, FigureUnit unit) {
        return figure(value, unit, Origin.PRINTED, SERVED, null, null);
    }

    private static Figure figure(
            String value, FigureUnit unit, Origin origin, Measure measure, String text, Explanation explanation) {
        return new Figure("figure", TEXT, value, unit, null, null, text, origin, measure, explanation);
    }
}
