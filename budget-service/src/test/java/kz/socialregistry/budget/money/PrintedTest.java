package kz.socialregistry.budget.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {

    @ParameterizedTest
    @CsvSource({
        "3275.0, 0.05",
        "3274.9, 0.05",
        "29877.0, 0.05",
        "29875, 0.5",
        "12553.00, 0.005",
        "0, 0.5",
    })
    void thePrecisionIsHalfOfTheLastPrintedDigit(String value, String precision) {
        Printed printed = printed(value, "thousand-tenge", null);

        assertEquals(precision, printed.precision().toPlainString());
        assertEquals(value, printed.value().toPlainString(), "the decimals of the print are kept");
    }

    @Test
    void aPrecisionThatIsGivenCounts() {
        Printed printed = printed("3275.0", "million-tenge", "2");

        assertTrue(printed.canMean(new BigDecimal("3273000000.00")));
        assertFalse(printed.canMean(new BigDecimal("3272999999.99")));
    }

    @ParameterizedTest
    @CsvSource({
        "3275.0, million-tenge, 3274950000.00, 3275050000.00",
        "6670.6, thousand-tenge, 6670550.00, 6670650.00",
        "94585, thousand-tenge, 94584500.00, 94585500.00",
        "12.34, tenge, 12.335, 12.345",
    })
    void anAmountMayDifferByWhatThePrintLeavesOpenAndNotByOneTiynMore(
            String value, String unit, BigDecimal lowest, BigDecimal highest) {
        Printed printed = printed(value, unit, null);
        BigDecimal tiyn = new BigDecimal("0.01");

        assertTrue(printed.canMean(lowest));
        assertTrue(printed.canMean(highest));
        assertFalse(printed.canMean(lowest.subtract(tiyn)));
        assertFalse(printed.canMean(highest.add(tiyn)));
    }

    @Test
    void noPrintStaysNoPrint() {
        assertNull(Printed.of(null));
        assertNull(Printed.asView(null));
        assertNull(Printed.asEvent(null));
        assertNull(Amount.of(null));
        assertNull(Amount.asEvent(null));
    }

    private static Printed printed(String value, String unit, String precision) {
        return Printed.of(new PrintedAs(value, unit, precision, null));
    }
}
