package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Random days. */
final class Days {

    private Days() {}

    /** A day from the first until, not including, the end; the first if there is no other. */
    static LocalDate between(LocalDate first, LocalDate end, RandomGenerator random) {
        long days = ChronoUnit.DAYS.between(first, end);
        return days <= 1 ? first : first.plusDays(random.nextLong(days));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
