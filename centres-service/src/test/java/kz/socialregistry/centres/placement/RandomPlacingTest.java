package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.events.centres.PlaceChanged;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked in whatever order, what the events tell never takes more places than there are on any day, and
 * nobody waits for a place that is free.
 */
class RandomPlacingTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final LocalDate LAST = FIRST.plusDays(DAYS);
    private static final LocalDate TODAY = FIRST.plusDays(30);

    private final Map<UUID, PlacementState> told = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void placesAreNeverGivenTwiceAndNobodyWaitsInVain(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            told.clear();
            play(random);
        }
    }

    private void play(Random random) {
        int places = random.nextInt(4);
        int placesLater = random.nextInt(4);
        LocalDate change = FIRST.plusDays(random.nextInt(DAYS));
        FreePlaces free = new FreePlaces();
        free.limit(null, change, places);
        free.limit(change, null, placesLater);
        PlaceBook book = new PlaceBook(
                TODAY, Map.of(UNIT, new UnitPlaces(Terms.open(null, null, 14), free)), Map.of(), List.of());
        Map<UUID, Enrolment> asked = new LinkedHashMap<>();
        int heard = 0;
        for (int step = 0; step < 25; step++) {
            ask(random, book, asked);
            List<PlacementEvent> events = book.events();
            for (PlacementEvent event : events.subList(heard, events.size())) {
                hear(event.placement(), asked);
            }
            heard = events.size();
            check(asked, day -> day.isBefore(change) ? places : placesLater, placesLater);
        }
    }

    private void ask(Random random, PlaceBook book, Map<UUID, Enrolment> asked) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate until = from.plusDays(random.nextInt(12));
        List<Enrolment> known = new ArrayList<>(asked.values());
        switch (random.nextInt(known.isEmpty() ? 4 : 8)) {
            case 0 -> request(book, asked, Enrolment.wanting(UNIT, from));
            case 1 -> request(book, asked, Enrolment.past(UNIT, from, until));
            case 2 -> request(book, asked, Enrolment.past(UNIT, from, null));
            case 3 -> request(book, asked, Enrolment.wanting(UNIT, from).until(until.plusDays(1)));
            case 4 -> {
                Enrolment one = known.get(random.nextInt(known.size()));
                lend(book, asked, one, from, until);
            }
            case 5 -> {
                Enrolment one = known.get(random.nextInt(known.size()));
                book.end(one.state("ended", one.wantedFrom(), one.wantedFrom().plusDays(random.nextInt(12))));
            }
            case 6 -> {
                List<Enrolment> away = known.stream()
                        .filter(enrolment -> !enrolment.absences().isEmpty())
                        .toList();
                List<Enrolment> some = away.isEmpty() ? known : away;
                Enrolment one = some.get(random.nextInt(some.size()));
                putAbsencesRight(
                        book, asked, random.nextBoolean() ? one.neverAway().away(from, until) : one.neverAway());
            }
            default -> book.cancel(known.get(random.nextInt(known.size())).state("cancelled", null, null));
        }
    }

    /** Away once, or once more later; a place is lent only while somebody has it. */
    private void lend(PlaceBook book, Map<UUID, Enrolment> asked, Enrolment one, LocalDate from, LocalDate until) {
        PlacementState state = told.get(one.id());
        boolean later = one.absences().stream().allMatch(before -> !from.isBefore(before.returnOn()));
        if (state != null && state.status().equals("assigned") && !from.isBefore(state.from()) && later) {
            Enrolment away = one.away(from, until);
            asked.put(one.id(), away);
            book.lend(away.suspended().enrolment());
        }
    }

    /** Other days away than were told before, or none; where the place is somebody else's by now, those told before stay. */
    private void putAbsencesRight(PlaceBook book, Map<UUID, Enrolment> asked, Enrolment other) {
        PlacementState state = told.get(other.id());
        if (state == null || state.from() == null) {
            return;
        }
        int before = book.events().size();
        book.change(other.putRight(state));
        if (book.events().get(before) instanceof PlaceChanged) {
            asked.put(other.id(), other);
        }
    }

    private static void request(PlaceBook book, Map<UUID, Enrolment> asked, Enrolment enrolment) {
        asked.put(enrolment.id(), enrolment);
        book.request(enrolment.requested().enrolment());
    }

    private void hear(PlacementState state, Map<UUID, Enrolment> asked) {
        PlacementState before = told.put(state.enrolmentId(), state);
        if (before != null && before.status().equals("queued") && state.status().equals("assigned")) {
            assertTrue(!state.from().isBefore(TODAY), "placed from the queue for a day that is past: " + state);
        }
        if (state.status().equals("assigned")) {
            assertTrue(
                    !state.from().isBefore(asked.get(state.enrolmentId()).wantedFrom()), "placed too early: " + state);
        }
    }

    private void check(
            Map<UUID, Enrolment> asked, java.util.function.Function<LocalDate, Integer> capacity, int inTheEnd) {
        Collection<Stay> stays = told.values().stream()
                .filter(state -> state.from() != null)
                .flatMap(state -> daysTaken(state, asked.get(state.enrolmentId())))
                .toList();
        EveryDayChecker.check(stays, FIRST.minusDays(1), LAST.plusDays(20), capacity);
        long waiting = told.values().stream()
                .filter(s -> s.status().equals("queued"))
                .filter(s -> asked.get(s.enrolmentId()).wantedUntil() == null)
                .count();
        long takenInTheEnd = EveryDayChecker.taken(stays, LAST.plusYears(10));
        if (waiting > 0) {
            assertEquals(inTheEnd, takenInTheEnd, "somebody waits although a place is free");
        }
    }

    /** Day by day, as nobody would program it. */
    private static Stream<Stay> daysTaken(PlacementState state, Enrolment enrolment) {
        LocalDate openEnd = LAST.plusYears(11);
        LocalDate end = state.until() == null ? LAST.plusDays(30) : state.until();
        Stream<Stay> days = state.from()
                .datesUntil(end.isBefore(state.from()) ? state.from() : end)
                .filter(day -> enrolment.absences().stream()
                        .noneMatch(away -> !day.isBefore(away.from()) && day.isBefore(away.returnOn())))
                .map(day -> new Stay(day, day.plusDays(1)));
        return state.until() == null ? Stream.concat(days, Stream.of(new Stay(end, openEnd))) : days;
    }
}
