package kz.socialregistry.reporting.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    @Test
    void millionsPrintedWithOneDecimalLeaveAFewThousandthsOpen() {
        // 3 274.9 of 3 275.0 million
        assertExecution("99.997", "99.994", "100", amount("3274900000", "50000"), amount("3275000000", "50000"));
    }

    @Test
    void thousandsPrintedWithAndWithoutADecimalHaveTheirOwnPrecision() {
        // 29 875 of 29 877.0 thousand
        assertExecution("99.993", "99.991", "99.995", amount("29875000", "500"), amount("29877000", "50"));
    }

    @Test
    void aNumberPrintedWithAThousandsCommaIsAThousandTimesLarger() {
        // 6 670.6 of 6 672 thousand
        assertExecution("99.979", "99.971", "99.987", amount("6670600", "50"), amount("6672000", "500"));
    }

    @Test
    void exactAmountsLeaveNothingOpen() {
        assertExecution("33.333", "33.333", "33.333", amount("1", "0"), amount("3", "0"));
    }

    @Test
    void boundsAreNotRoundedAwayWhenTheyHaveMoreDigitsThanADoubleHolds() {
        assertExecution("50", "50", "50", amount("450359962737049.65", "0.01"), amount("900719925474099.30", "0.01"));
    }

    @Test
    void moreThanWasAllottedMayBeUsed() {
        assertExecution("120", "120", "120", amount("120", "0"), amount("100", "0"));
    }

    @Test
    void nothingUsedIsZeroPerCentAndNeverLess() {
        assertExecution("0", "0", "0.05", amount("0", "50"), amount("100000", "50"));
    }

    @Test
    void nothingAllottedGivesNoRatio() {
        assertTrue(Execution.of(amount("0", "0"), amount("0", "0")).isEmpty());
    }

    @Test
    void anAllotmentThatMayBeZeroHasNoUpperBound() {
        Execution execution =
                Execution.of(amount("20", "0"), amount("40", "50")).orElseThrow();
        assertEquals(new BigDecimal("50"), execution.percent());
        assertNull(execution.upper());
    }

    private static void assertExecution(String percent, String lower, String upper, Amount used, Amount allotted) {
        Execution execution = Execution.of(used, allotted).orElseThrow();
        assertEquals(
                percent + " " + lower + " " + upper,
                execution.percent() + " " + execution.lower() + " " + execution.upper());
    }

    private static Amount amount(String tenge, String halfDigit) {
        return new Amount(new BigDecimal(tenge), new BigDecimal(halfDigit));
    }
}
