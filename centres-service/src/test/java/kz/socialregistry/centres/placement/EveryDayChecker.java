package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the places taken on every single day, the slow and obvious way. */
final class EveryDayChecker {

    private EveryDayChecker() {}

    static long taken(Collection<Stay> stays, LocalDate day) {
        return stays.stream()
                .filter(stay -> !day.isBefore(stay.from()))
                .filter(stay -> stay.until() == null || day.isBefore(stay.until()))
                .count();
    }

    /** Fails if on a day more is taken than the capacity of that day; no capacity: no limit. */
    static void check(
            Collection<Stay> stays, LocalDate first, LocalDate last, Function<LocalDate, @Nullable Integer> capacity) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Integer places = capacity.apply(day);
            long taken = taken(stays, day);
            if (places != null && taken > places) {
                fail("%d places taken of %d on %s".formatted(taken, places, day));
            }
        }
    }
}
