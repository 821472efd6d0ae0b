package kz.socialregistry.systemtests.histories;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What the reports must tell of these stays. */
record Totals(List<Stay> stays) {

    /** Persons covered on the day. */
    long covered(Collection<Unit> units, int day) {
        return stays.stream()
                .filter(stay -> units.contains(stay.unit) && stay.covers(day))
                .map(stay -> stay.person.self())
                .distinct()
                .count();
    }

    /** Persons served on the days from..to; a stay that ended on its first day was a service. */
    long served(Collection<Unit> units, int from, int to) {
        return stays.stream()
                .filter(stay -> units.contains(stay.unit))
                .filter(stay -> IntStream.rangeClosed(from, to).anyMatch(stay::covers)
                        || (stay.began()
                                && stay.admittedOn == stay.endedOn
                                && from <= stay.endedOn
                                && stay.endedOn <= to))
                .map(stay -> stay.person.self())
                .distinct()
                .count();
    }

    /** Days of stays among the days from..to. */
    long personDays(Collection<Unit> units, int from, int to) {
        return stays.stream()
                .filter(stay -> units.contains(stay.unit))
                .mapToLong(stay ->
                        IntStream.rangeClosed(from, to).filter(stay::covers).count())
                .sum();
    }
}
