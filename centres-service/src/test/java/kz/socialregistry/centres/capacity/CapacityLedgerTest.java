package kz.socialregistry.centres.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapacityLedgerTest {

    private static final UUID REPAIR = UUID.randomUUID();

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2026, 1, 1).plusDays(day);
    }

    private static Capacity places(int places, @Nullable Integer from, @Nullable Integer to) {
        return new Capacity(day(from), day(to), "limited", places, null, null, null, null, false);
    }

    private static CapacityAct change(int places, @Nullable Integer from, @Nullable Integer to) {
        return CapacityAct.change(REPAIR, new Validity(day(from), day(to)), places, "repair", "№ 1", false);
    }

    private static List<CapacityAct> said(Capacity... entries) {
        List<CapacityAct> said = List.of();
        for (Capacity entry : entries) {
            said = CapacityLedger.enter(said, entry);
        }
        return said;
    }

    private static List<@Nullable Integer> places(List<CapacityAct> said) {
        return CapacityLedger.of(said).stream().map(Capacity::places).toList();
    }

    @Test
    void aNewEntryEndsTheOneInForce() {
        assertEquals(
                List.of(places(10, null, 5), places(20, 5, null)),
                CapacityLedger.of(said(places(10, null, null), places(20, 5, null))));
    }

    @Test
    void anEntryForATimeLeavesWhatIsBeforeAndAfterIt() {
        assertEquals(
                List.of(places(10, null, 5), places(3, 5, 8), places(10, 8, null)),
                CapacityLedger.of(said(places(10, null, null), places(3, 5, 8))));
    }

    @Test
    void anEntryTakesTheDaysOfAllThatHadThem() {
        assertEquals(
                List.of(places(1, 0, 2), places(9, 2, 7), places(3, 7, 9)),
                CapacityLedger.of(said(places(1, 0, 3), places(2, 3, 6), places(3, 6, 9), places(9, 2, 7))));
    }

    @Test
    void whatCanNeverCountAgainIsForgotten() {
        assertEquals(1, said(places(1, 0, 3), places(2, 3, 6), places(9, 0, 7)).size());
    }

    @Test
    void aChangeAddsToWhatWasSaidBeforeAndTellsWhy() {
        List<CapacityAct> said = new ArrayList<>(said(places(10, 0, 20)));
        said.add(change(-4, 5, 8));
        assertEquals(
                List.of(
                        places(10, 0, 5),
                        new Capacity(day(5), day(8), "limited", 6, "repair", "№ 1", REPAIR, null, false),
                        places(10, 8, 20)),
                CapacityLedger.of(said));
    }

    @Test
    void anEntryMadeDuringARepairHoldsWhateverTheRepairTakes() {
        List<CapacityAct> said = CapacityLedger.change(said(places(10, 0, null)), REPAIR, List.of(change(-4, 5, null)));
        said = CapacityLedger.enter(said, places(7, 6, 9));
        assertEquals(List.of(10, 6, 7, 6), places(said));
        said = CapacityLedger.change(said, REPAIR, List.of(change(-4, 5, 10), change(20, 10, null)));
        assertEquals(List.of(10, 6, 7, 6, 30), places(said));
    }

    @Test
    void whatAProjectAddsCountsAfterAnEntryMadeWhileItLasted() {
        List<CapacityAct> said = CapacityLedger.change(said(places(10, 0, null)), REPAIR, List.of(change(-4, 5, null)));
        said = CapacityLedger.enter(said, places(8, 6, null));
        said = CapacityLedger.change(said, REPAIR, List.of(change(-4, 5, 9), change(20, 9, null)));
        assertEquals(List.of(10, 6, 8, 28), places(said));
    }

    @Test
    void placesNeverFallBelowZeroButNothingIsLostByThat() {
        List<CapacityAct> said =
                CapacityLedger.change(said(places(10, 0, null)), REPAIR, List.of(change(-15, 5, null)));
        assertEquals(List.of(10, 0), places(said));
        said = CapacityLedger.change(
                said,
                UUID.randomUUID(),
                List.of(CapacityAct.change(
                        UUID.randomUUID(), new Validity(day(7), null), 20, "extension", null, false)));
        assertEquals(List.of(10, 0, 15), places(said));
    }

    @Test
    void nothingIsChangedWhereNothingIsLimited() {
        Capacity unlimited = new Capacity(day(0), null, "unlimited", null, null, null, null, null, false);
        List<CapacityAct> said = CapacityLedger.change(said(unlimited), REPAIR, List.of(change(-15, 5, null)));
        assertEquals(List.of(unlimited), CapacityLedger.of(said));
    }

    @Test
    void moreThanAUnitCanHaveIsRefused() {
        List<CapacityAct> said =
                CapacityLedger.change(said(places(99_999, 0, null)), REPAIR, List.of(change(2, 5, null)));
        assertThrows(Refused.class, () -> CapacityLedger.of(said));
    }

    @Test
    void onEveryDayTheLastEntryMadeForItHolds() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<CapacityAct> said = List.of();
            List<Capacity> entered = new ArrayList<>();
            for (int entry = 0; entry < 8; entry++) {
                Integer from = random.nextInt(4) == 0 ? null : random.nextInt(20);
                int start = from == null ? 0 : from;
                Integer to = random.nextInt(4) == 0 ? null : start + 1 + random.nextInt(10);
                Capacity capacity = places(entry, from, to);
                said = CapacityLedger.enter(said, capacity);
                entered.add(0, capacity);
            }
            List<Capacity> ledger = CapacityLedger.of(said);
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
