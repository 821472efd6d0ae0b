package kz.socialregistry.centres.validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static Validity days(@Nullable Integer from, @Nullable Integer to) {
        return new Validity(
                from == null ? null : LocalDate.of(2026, 1, from), to == null ? null : LocalDate.of(2026, 1, to));
    }

    @Test
    void theFirstDayBelongsToItAndTheLastDoesNot() {
        Validity validity = days(5, 10);
        assertFalse(validity.contains(LocalDate.of(2026, 1, 4)));
        assertTrue(validity.contains(LocalDate.of(2026, 1, 5)));
        assertTrue(validity.contains(LocalDate.of(2026, 1, 9)));
        assertFalse(validity.contains(LocalDate.of(2026, 1, 10)));
    }

    @Test
    void intervalsThatTouchHaveNoDayInCommon() {
        assertFalse(days(1, 5).overlaps(days(5, 10)));
        assertFalse(days(null, 5).overlaps(days(5, null)));
        assertTrue(days(null, 6).overlaps(days(5, null)));
        assertTrue(days(null, null).overlaps(days(5, 6)));
    }

    @Test
    void anIntervalWithoutADayOverlapsNothing() {
        assertFalse(days(7, 7).overlaps(days(1, 10)));
        assertFalse(days(1, 10).overlaps(days(9, 8)));
    }

    @Test
    void takingDaysOutLeavesWhatIsBeforeAndAfter() {
        assertEquals(List.of(days(1, 4), days(6, 10)), days(1, 10).without(days(4, 6)));
        assertEquals(List.of(days(null, 4)), days(null, null).without(days(4, null)));
        assertEquals(List.of(days(6, null)), days(null, null).without(days(null, 6)));
        assertEquals(List.of(), days(4, 6).without(days(1, 10)));
        assertEquals(List.of(days(1, 4)), days(1, 4).without(days(4, 6)));
    }

    @Test
    void theFirstOverlapOfAListIsFound() {
        assertEquals(-1, Validity.firstOverlapping(List.of(days(1, 5), days(5, 10), days(10, null))));
        assertEquals(2, Validity.firstOverlapping(List.of(days(1, 5), days(5, 10), days(4, 5))));
    }
}
