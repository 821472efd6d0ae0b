package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.centres.UnitEvent;
import kz.socialregistry.events.centres.UnitState;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was published about units and places from the first event on, and believes nothing: counts every day anew
 * when a place is given, and looks who else waited. Knows nothing of how the service decides.
 */
final class PlacesJournal {

    private static final int DAYS_AHEAD = 150;

    /** @param arrival order of joining the queue */
    private record Waiting(UUID enrolment, int rank, LocalDate requestedOn, int arrival) {

        static final Comparator<Waiting> ORDER = Comparator.comparingInt(Waiting::rank)
                .thenComparing(Waiting::requestedOn)
                .thenComparingInt(Waiting::arrival);
    }

    private final Map<UUID, Integer> ranks;
    private final Map<UUID, LocalDate> requestedOn;
    private final Map<UUID, LocalDate> terms;
    private final Map<UUID, Stay> away;
    private final LocalDate first;
    private final Map<UUID, List<UnitState.Capacity>> capacities = new HashMap<>();
    private final Map<UUID, Map<UUID, Stay>> stays = new HashMap<>();
    private final Map<UUID, List<Waiting>> queues = new HashMap<>();
    private final Map<UUID, PlacementState> last = new LinkedHashMap<>();
    private int arrivals;

    /**
     * @param ranks by enrolment, those of the priority groups
     * @param requestedOn by enrolment
     * @param terms by enrolment, the first day on which the stay asked for is over; missing: it has no term
     * @param away by enrolment, days on which the place may be lent
     * @param first the first day that anybody asked for
     */
    PlacesJournal(
            Map<UUID, Integer> ranks,
            Map<UUID, LocalDate> requestedOn,
            Map<UUID, LocalDate> terms,
            Map<UUID, Stay> away,
            LocalDate first) {
        this.ranks = ranks;
        this.requestedOn = requestedOn;
        this.terms = terms;
        this.away = away;
        this.first = first;
    }

    PlacesJournal read(List<Event> journal) {
        for (Event event : journal) {
            if (event instanceof UnitEvent of) {
                capacities.put(of.aggregateId(), of.unit().capacities());
            } else if (event instanceof PlaceChangeRefused of) {
                assertEquals(last.get(of.aggregateId()), of.placement());
            } else if (event instanceof PlacementEvent of) {
                take(of.placement());
            }
        }
        return this;
    }

    private void take(PlacementState state) {
        UUID enrolment = state.enrolmentId();
        last.put(enrolment, state);
        List<Waiting> queue = queues.computeIfAbsent(state.unitId(), id -> new ArrayList<>());
        Map<UUID, Stay> taken = stays.computeIfAbsent(state.unitId(), id -> new HashMap<>());
        boolean waited = queue.removeIf(waiting -> waiting.enrolment().equals(enrolment));
        Stay before = taken.remove(enrolment);
        if (state.status().equals("queued")) {
            queue.add(new Waiting(
                    enrolment, ranks.getOrDefault(enrolment, Turn.LAST), requestedOn.get(enrolment), arrivals++));
            queue.sort(Waiting.ORDER);
        } else if (state.from() != null) {
            taken.put(enrolment, new Stay(state.from(), state.until()));
        }
        if (state.status().equals("assigned")) {
            checkCapacity(state, before == null ? List.of() : List.of(before));
            if (waited) {
                checkTurn(state, queue);
            }
        }
    }

    /** A place just given must not be one too many on any of its days, but those it was given before. */
    private void checkCapacity(PlacementState given, List<Stay> before) {
        LocalDate end = first.plusDays(DAYS_AHEAD);
        for (LocalDate day = given.from(); day.isBefore(end); day = day.plusDays(1)) {
            if (given.until() != null && !day.isBefore(given.until())) {
                return;
            }
            Integer places = places(given.unitId(), day);
            long taken = taken(given.unitId(), day);
            if (places != null && taken > places && EveryDayChecker.taken(before, day) == 0) {
                fail("%s is the %d. of %d places on %s".formatted(given.enrolmentId(), taken, places, day));
            }
        }
    }

    private void checkTurn(PlacementState given, List<Waiting> queue) {
        Waiting placed = new Waiting(
                given.enrolmentId(),
                ranks.getOrDefault(given.enrolmentId(), Turn.LAST),
                requestedOn.get(given.enrolmentId()),
                0);
        for (Waiting waiting : queue) {
            if (!couldHaveHad(waiting, given)) {
                continue;
            }
            int earlier = Integer.compare(waiting.rank(), placed.rank());
            if (earlier < 0 || (earlier == 0 && waiting.requestedOn().isBefore(placed.requestedOn()))) {
                fail(given.enrolmentId() + " was placed before " + waiting.enrolment() + " whose turn it was");
            }
        }
    }

    /** Whether whoever waits could have had the place given: for good, or to the end of the term. */
    private boolean couldHaveHad(Waiting waiting, PlacementState given) {
        LocalDate end = terms.get(waiting.enrolment());
        return end == null
                ? given.until() == null
                : given.from().isBefore(end)
                        && (given.until() == null || !given.until().isBefore(end));
    }

    private @Nullable Integer places(UUID unit, LocalDate day) {
        for (UnitState.Capacity capacity : capacities.getOrDefault(unit, List.of())) {
            boolean begun = capacity.validFrom() == null || !day.isBefore(capacity.validFrom());
            boolean over = capacity.validTo() != null && !day.isBefore(capacity.validTo());
            if (begun && !over) {
                return capacity.places();
            }
        }
        return null;
    }

    /** How many places of the unit are taken on the day. */
    long taken(UUID unit, LocalDate day) {
        List<Stay> present = new ArrayList<>();
        stays.getOrDefault(unit, Map.of()).forEach((enrolment, stay) -> {
            Stay gone = away.get(enrolment);
            if (gone == null || day.isBefore(gone.from()) || !day.isBefore(gone.until())) {
                present.add(stay);
            }
        });
        return EveryDayChecker.taken(present, day);
    }

    /** Who waits for the unit, in turn. */
    List<UUID> queue(UUID unit) {
        return queues.getOrDefault(unit, List.of()).stream()
                .map(Waiting::enrolment)
                .toList();
    }

    /** Fails if somebody waits although in the end there is a place. */
    void checkNobodyWaitsInVain(UUID unit) {
        LocalDate inTheEnd = first.plusYears(50);
        Integer places = places(unit, inTheEnd);
        boolean waitsForGood = queue(unit).stream().anyMatch(waiting -> !terms.containsKey(waiting));
        if (waitsForGood && (places == null || taken(unit, inTheEnd) < places)) {
            fail("somebody waits for " + unit + " although a place is free");
        }
    }

    /** The last thing that was told of each enrolment, as rows of the database would say it. */
    void checkRows(Map<UUID, String> rows) {
        Map<UUID, String> told = new HashMap<>();
        last.forEach((enrolment, state) -> told.put(enrolment, Saga.told(state)));
        assertEquals(told, rows);
    }
}
