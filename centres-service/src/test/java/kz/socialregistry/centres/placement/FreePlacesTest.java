package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreePlacesTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day - 1L);
    }

    private static Stay stay(int from, int until) {
        return new Stay(day(from), day(until));
    }

    private static FreePlaces of(int places) {
        FreePlaces free = new FreePlaces();
        free.limit(null, null, places);
        return free;
    }

    @Test
    void twoStaysOneAfterTheOtherTakeOnePlace() {
        FreePlaces free = of(2);
        free.take(stay(1, 5));
        free.take(stay(5, 10));
        assertTrue(free.has(stay(1, 10)));
        free.take(stay(1, 10));
        assertFalse(free.has(stay(4, 5)));
        assertFalse(free.has(stay(9, 10)));
        assertTrue(free.has(stay(10, 11)));
    }

    @Test
    void theDayOfLeavingIsFree() {
        FreePlaces free = of(1);
        free.take(stay(1, 5));
        assertFalse(free.has(stay(4, 6)));
        assertTrue(free.has(stay(5, 6)));
    }

    @Test
    void aStayThatBeginsAndEndsOnOneDayTakesNoPlace() {
        FreePlaces free = of(0);
        assertTrue(free.has(stay(3, 3)));
        free.take(stay(3, 3));
        assertEquals(Optional.empty(), free.alwaysFrom(null));
    }

    @Test
    void aBackDatedStayNeedsAPlaceOnEachOfItsDays() {
        FreePlaces free = of(1);
        free.take(stay(10, 11));
        assertTrue(free.has(stay(1, 10)));
        assertFalse(free.has(stay(1, 11)));
        assertFalse(free.has(Stay.openFrom(day(1))));
        assertTrue(free.has(Stay.openFrom(day(11))));
    }

    @Test
    void daysWithoutALimitTakeEverybody() {
        FreePlaces free = new FreePlaces();
        free.limit(day(5), day(10), 0);
        assertTrue(free.has(stay(1, 5)));
        assertFalse(free.has(stay(5, 6)));
        assertTrue(free.has(Stay.openFrom(day(10))));
        assertEquals(Optional.of(day(10)), free.alwaysFrom(null));
    }

    @Test
    void aPlaceMayBeFreeToTheEndOfATermAndNotLonger() {
        FreePlaces free = of(1);
        free.take(stay(1, 5));
        free.take(Stay.openFrom(day(10)));
        assertEquals(Optional.empty(), free.alwaysFrom(null));
        assertEquals(Optional.of(day(5)), free.alwaysFrom(day(10)));
        assertEquals(Optional.of(day(5)), free.alwaysFrom(day(7)));
        assertEquals(Optional.empty(), free.alwaysFrom(day(11)));
        assertEquals(Optional.empty(), free.alwaysFrom(day(5)));
    }

    @Test
    void aLoweredCapacityLeavesLessThanNothingAndNeedsAsManyToLeave() {
        FreePlaces free = new FreePlaces();
        free.limit(null, day(5), 2);
        free.limit(day(5), null, 1);
        free.take(Stay.openFrom(day(1)), 2);
        assertEquals(Optional.empty(), free.alwaysFrom(null));
        free.give(Stay.openFrom(day(6)));
        assertEquals(Optional.empty(), free.alwaysFrom(null));
        free.give(Stay.openFrom(day(7)));
        assertEquals(Optional.of(day(7)), free.alwaysFrom(null));
    }
}
