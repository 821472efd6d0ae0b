package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a place is taken, half-open: the first day counts, the day of leaving does not. A stay that begins
 * and ends on one day takes no place.
 *
 * @param from first day
 * @param until first day it no longer is; {@code null}: open
 */
record Stay(LocalDate from, @Nullable LocalDate until) {

    Stay {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a stay ends before it begins");
        }
    }

    static Stay openFrom(LocalDate from) {
        return new Stay(from, null);
    }

    boolean isEmpty() {
        return from.equals(until);
    }

    /** What is left of it without these days, which are in order and do not overlap. */
    List<Stay> without(List<Stay> others) {
        List<Stay> left = new ArrayList<>();
        LocalDate next = from;
        for (Stay other : others) {
            LocalDate gap = earlier(other.from());
            if (next.isBefore(gap)) {
                left.add(new Stay(next, gap));
            }
            if (other.until() == null) {
                return left;
            }
            next = next.isBefore(other.until()) ? other.until() : next;
        }
        if (endsAfter(next)) {
            left.add(new Stay(next, until));
        }
        return left;
    }

    /** The days of all of them, in order, without overlaps or gaps of no days. */
    static List<Stay> union(List<Stay> some, List<Stay> others) {
        List<Stay> joined = new ArrayList<>();
        Stream.concat(some.stream(), others.stream())
                .filter(stay -> !stay.isEmpty())
                .sorted(Comparator.comparing(Stay::from))
                .forEach(stay -> {
                    Stay last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last == null || (last.until() != null && last.until().isBefore(stay.from()))) {
                        joined.add(stay);
                    } else if (last.until() != null && stay.endsAfter(last.until())) {
                        joined.set(joined.size() - 1, new Stay(last.from(), stay.until()));
                    }
                });
        return joined;
    }

    /** The days away on which the place may be somebody else's, in order, without overlaps. */
    static List<Stay> lent(List<EnrolmentState.Absence> absences) {
        List<Stay> away = absences.stream()
                .filter(EnrolmentState.Absence::placeLent)
                .map(absence -> new Stay(absence.from(), absence.returnOn()))
                .toList();
        return union(away, List.of());
    }

    private LocalDate earlier(LocalDate day) {
        return until == null || day.isBefore(until) ? day : until;
    }

    /** Whether the place is taken on the day or later. */
    boolean endsAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
