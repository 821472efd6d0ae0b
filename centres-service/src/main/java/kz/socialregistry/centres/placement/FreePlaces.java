package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many places of a unit are free on each day. Places are interchangeable, so a count is enough. It may be negative:
 * the capacity was lowered below what is taken.
 */
final class FreePlaces {

    private static final int NO_LIMIT = Integer.MAX_VALUE / 2;

    /** From each day until the next one in the map, so many places are free. */
    private final NavigableMap<LocalDate, Integer> free = new TreeMap<>(Map.of(LocalDate.MIN, NO_LIMIT));

    private boolean limited;

    /** So many places on the days of the interval; they must be told before anything is taken. */
    void limit(@Nullable LocalDate from, @Nullable LocalDate until, int places) {
        limited = true;
        change(from == null ? LocalDate.MIN : from, until, places - NO_LIMIT);
    }

    void take(Stay stay) {
        take(stay, 1);
    }

    void take(Stay stay, int places) {
        if (limited && !stay.isEmpty()) {
            change(stay.from(), stay.until(), -places);
        }
    }

    void give(Stay stay) {
        take(stay, -1);
    }

    /** Whether on every day of the stay at least one place is free. */
    boolean has(Stay stay) {
        if (!limited || stay.isEmpty()) {
            return true;
        }
        LocalDate first = Objects.requireNonNull(free.floorKey(stay.from()));
        NavigableMap<LocalDate, Integer> during =
                stay.until() == null ? free.tailMap(first, true) : free.subMap(first, true, stay.until(), false);
        return during.values().stream().allMatch(places -> places > 0);
    }

    /**
     * The first day from which on a place is free on every day.
     *
     * @param until first day that does not matter; {@code null}: all do
     * @return empty if in the end the unit is full
     */
    Optional<LocalDate> alwaysFrom(@Nullable LocalDate until) {
        LocalDate from = null;
        NavigableMap<LocalDate, Integer> asked = until == null ? free : free.headMap(until, false);
        for (Map.Entry<LocalDate, Integer> step : asked.descendingMap().entrySet()) {
            if (step.getValue() <= 0) {
                break;
            }
            from = step.getKey();
        }
        return Optional.ofNullable(from);
    }

    private void change(LocalDate from, @Nullable LocalDate until, int places) {
        split(from);
        if (until != null) {
            split(until);
        }
        NavigableMap<LocalDate, Integer> during =
                until == null ? free.tailMap(from, true) : free.subMap(from, true, until, false);
        during.replaceAll((day, before) -> before + places);
    }

    private void split(LocalDate day) {
        free.putIfAbsent(day, Objects.requireNonNull(free.floorEntry(day)).getValue());
    }
}
