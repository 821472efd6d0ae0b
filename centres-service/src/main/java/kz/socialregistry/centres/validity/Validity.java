package kz.socialregistry.centres.validity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open interval of calendar days.
 *
 * @param from first day; {@code null}: as far back as is known
 * @param to first day it no longer holds; {@code null}: until further notice
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether it contains no day at all. */
    public boolean isEmpty() {
        return from != null && to != null && !from.isBefore(to);
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Validity other) {
        return !isEmpty() && !other.isEmpty() && startsBefore(other.to) && other.startsBefore(to);
    }

    /** What is left of it, in order of time, when the days of the other are taken out. */
    public List<Validity> without(Validity other) {
        if (!overlaps(other)) {
            return isEmpty() ? List.of() : List.of(this);
        }
        List<Validity> rest = new ArrayList<>(2);
        if (other.from != null && startsBefore(other.from)) {
            rest.add(new Validity(from, other.from));
        }
        if (other.to != null && other.endsBefore(to)) {
            rest.add(new Validity(other.to, to));
        }
        return rest;
    }

    /** The days the two have in common, if there are any. */
    public Optional<Validity> intersection(Validity other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        LocalDate earlier = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return Optional.of(new Validity(later, earlier));
    }

    /** The position of the first interval that has a day in common with an earlier one; -1 if there is none. */
    public static int firstOverlapping(List<Validity> intervals) {
        for (int i = 1; i < intervals.size(); i++) {
            Validity later = intervals.get(i);
            if (intervals.subList(0, i).stream().anyMatch(later::overlaps)) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsBefore(@Nullable LocalDate end) {
        return from == null || end == null || from.isBefore(end);
    }

    private boolean endsBefore(@Nullable LocalDate end) {
        return to != null && (end == null || to.isBefore(end));
    }
}
