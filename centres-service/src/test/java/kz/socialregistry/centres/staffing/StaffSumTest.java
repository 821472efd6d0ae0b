package kz.socialregistry.centres.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffSumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final StaffSum sum = new StaffSum();

    @Test
    void aCentreCountsOnceAndOneWithoutCountIsTold() {
        UUID first = UUID.randomUUID();
        sum.centre(first, 40);
        sum.centre(first, 40);
        sum.centre(UUID.randomUUID(), 0);
        sum.centre(UUID.randomUUID(), null);
        sum.profession("nurse", 25, null);
        assertEquals(
                new StaffTotals(DAY, 3, 1, 40L, 15L, List.of(new StaffTotals.Profession("nurse", 25, null, 25))),
                sum.on(DAY));
    }

    @Test
    void certificationIsAddedUpAsFarAsItIsKnown() {
        sum.centre(UUID.randomUUID(), 60);
        sum.profession("nurse", 25, 20);
        sum.profession("nurse", 5, null);
        sum.profession("nurse", 10, 0);
        sum.profession("doctor", 20, 20);
        assertEquals(
                List.of(
                        new StaffTotals.Profession("doctor", 20, 20L, 0),
                        new StaffTotals.Profession("nurse", 40, 20L, 5)),
                sum.on(DAY).professions());
    }

    @Test
    void nothingCountedIsNotZero() {
        sum.centre(UUID.randomUUID(), null);
        assertNull(sum.on(DAY).headcount());
        assertNull(sum.on(DAY).professionUnknown());
    }

    @Test
    void theLoadIsRoundedAndUnknownWithoutWorkers() {
        UUID unit = UUID.randomUUID();
        assertEquals(new BigDecimal("8.67"), UnitLoad.of(unit, DAY, 26, 3, DAY).recipientsPerWorker());
        assertEquals("no-social-workers", UnitLoad.of(unit, DAY, 26, 0, DAY).reason());
        assertEquals(
                "social-workers-not-counted",
                UnitLoad.of(unit, DAY, 26, null, null).reason());
    }
}
