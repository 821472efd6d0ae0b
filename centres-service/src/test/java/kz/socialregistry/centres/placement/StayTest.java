package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StayTest {

    private static Stay stay(int from, @Nullable Integer until) {
        return new Stay(day(from), until == null ? null : day(until));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day - 1L);
    }

    @Test
    void daysTakenOutLeaveWhatIsBeforeBetweenAndAfterThem() {
        assertEquals(
                List.of(stay(1, 5), stay(7, 10), stay(12, null)),
                stay(1, null).without(List.of(stay(5, 7), stay(10, 12))));
    }

    @Test
    void daysOfSeveralStaysAreJoined() {
        assertEquals(
                List.of(stay(1, 8), stay(10, 20)),
                Stay.union(List.of(stay(10, 15), stay(1, 5)), List.of(stay(5, 8), stay(12, 20), stay(3, 3))));
        assertEquals(List.of(stay(2, null)), Stay.union(List.of(stay(2, 9)), List.of(stay(4, null), stay(20, 30))));
        assertEquals(List.of(stay(1, 9)), Stay.union(List.of(stay(1, 9)), List.of(stay(2, 4))));
    }

    @Test
    void onlyDaysOfTheStayAreTakenOut() {
        assertEquals(List.of(stay(10, 15)), stay(10, 15).without(List.of(stay(1, 3), stay(15, 20))));
        assertEquals(List.of(stay(12, 13)), stay(10, 15).without(List.of(stay(1, 12), stay(13, 20))));
        assertEquals(List.of(), stay(10, 15).without(List.of(stay(1, 20))));
        assertEquals(List.of(stay(10, 12)), stay(10, null).without(List.of(stay(12, null))));
        assertEquals(List.of(), stay(10, 10).without(List.of()));
    }
}
