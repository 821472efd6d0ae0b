package kz.socialregistry.centres.placement;

import java.time.LocalDate;
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

    /** Whether the place is taken on the day or later. */
    boolean endsAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
