package kz.socialregistry.reporting.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.reporting.measure.Reason;
import org.junit.jupiter.api.Test;

class BudgetTotalsTest {

    @Test
    void aSumKeepsWhatItsAmountsLeaveOpen() {
        BudgetTotals totals =
                BudgetTotals.of(List.of(line("10.00", "5", "9.00", "0.5"), line("20.00", "1", "1.00", "0")));

        assertEquals(new Amount(new BigDecimal("30.00"), new BigDecimal("6")), totals.allotted());
        assertEquals(new Amount(new BigDecimal("10.00"), new BigDecimal("0.5")), totals.used());
    }

    @Test
    void oneUnknownSpendingMakesTheSumAndTheExecutionUnknown() {
        BudgetTotals totals = BudgetTotals.of(
                List.of(line("10.00", "0", "9.00", "0"), line("10.00", null, Reason.NOT_REPORTED, "total")));

        assertEquals(new BigDecimal("20.00"), totals.allotted().tenge());
        assertNull(totals.used());
        assertEquals(Reason.NOT_REPORTED, totals.usedReason());
        assertNull(totals.execution());
        assertEquals(Reason.NOT_REPORTED, totals.executionReason());
    }

    @Test
    void whereNothingIsRecordedTheSumIsUnknownAndNotZero() {
        BudgetTotals totals = BudgetTotals.of(List.of());

        assertNull(totals.allotted());
        assertEquals(Reason.NOTHING_RECORDED, totals.allottedReason());
        assertEquals(Reason.NOTHING_RECORDED, totals.usedReason());
        assertEquals(Reason.NOTHING_RECORDED, totals.executionReason());
        assertNull(totals.plannedHeadcount());
    }

    @Test
    void anUnknownAllotmentIsNotAddedAsZero() {
        BudgetTotals totals = BudgetTotals.of(
                List.of(line("10.00", "0", "9.00", "0"), line(null, null, Reason.NOT_REPORTED, "total")));

        assertNull(totals.allotted());
        assertEquals(Reason.NOT_REPORTED, totals.allottedReason());
    }

    @Test
    void linesThatDoNotSayWhichTotalTheyBelongToAreShownApart() {
        BudgetTotals totals = BudgetTotals.of(List.of(
                line("10.00", "0", "9.00", "0"),
                line("7.00", new Amount(BigDecimal.ONE, BigDecimal.ZERO), null, null)));

        assertEquals(new BigDecimal("17.00"), totals.allotted().tenge());
        assertEquals(1, totals.unknownScope().lines());
        assertEquals(new BigDecimal("7.00"), totals.unknownScope().allotted().tenge());
    }

    private static BudgetLine line(String allotted, String open, String used, String usedOpen) {
        return new BudgetLine(
                UUID.randomUUID(),
                "P",
                "maintenance",
                UUID.randomUUID(),
                "local",
                "total",
                new Amount(new BigDecimal(allotted), new BigDecimal(open)),
                new Amount(new BigDecimal(used), new BigDecimal(usedOpen)),
                null,
                null,
                false);
    }

    private static BudgetLine line(String allotted, Amount used, Reason usedReason, String countsIn) {
        return new BudgetLine(
                UUID.randomUUID(),
                "P",
                "maintenance",
                UUID.randomUUID(),
                "local",
                countsIn,
                allotted == null ? null : new Amount(new BigDecimal(allotted), BigDecimal.ZERO),
                used,
                usedReason,
                null,
                false);
    }
}
