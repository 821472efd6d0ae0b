package kz.socialregistry.centres.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapacityLedgerTest {

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2026, 1, 1).plusDays(day);
    }

    private static Capacity places(int places, @Nullable Integer from, @Nullable Integer to) {
        return new Capacity(day(from), day(to), "limited", places, null, null, null, false);
    }

    @Test
    void aNewEntryEndsTheOneInForce() {
        assertEquals(
                List.of(places(10, null, 5), places(20, 5, null)),
                CapacityLedger.with(List.of(places(10, null, null)), places(20, 5, null)));
    }

    @Test
    void anEntryForATimeLeavesWhatIsBeforeAndAfterIt() {
        assertEquals(
                List.of(places(10, null, 5), places(3, 5, 8), places(10, 8, null)),
                CapacityLedger.with(List.of(places(10, null, null)), places(3, 5, 8)));
    }

    @Test
    void anEntryTakesTheDaysOfAllThatHadThem() {
        List<Capacity> ledger = List.of(places(1, 0, 3), places(2, 3, 6), places(3, 6, 9));
        assertEquals(
                List.of(places(1, 0, 2), places(9, 2, 7), places(3, 7, 9)),
                CapacityLedger.with(ledger, places(9, 2, 7)));
    }

    @Test
    void onEveryDayTheLastEntryMadeForItHolds() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Capacity> ledger = List.of();
            List<Capacity> entered = new ArrayList<>();
            for (int entry = 0; entry < 8; entry++) {
                Integer from = random.nextInt(4) == 0 ? null : random.nextInt(20);
                int start = from == null ? 0 : from;
                Integer to = random.nextInt(4) == 0 ? null : start + 1 + random.nextInt(10);
                Capacity capacity = places(entry, from, to);
                ledger = CapacityLedger.with(ledger, capacity);
                entered.add(0, capacity);
            }
            for (int i = -1; i < 35; i++) {
                LocalDate on = day(i);
                List<Integer> expected = entered.stream()
                        .filter(c -> c.validity().contains(on))
                        .limit(1)
                        .map(Capacity::places)
                        .toList();
                List<Integer> actual = ledger.stream()
                        .filter(c -> c.validity().contains(on))
                        .map(Capacity::places)
                        .toList();
                assertEquals(expected, actual, "seed " + seed + ", day " + on);
            }
        }
    }
}
