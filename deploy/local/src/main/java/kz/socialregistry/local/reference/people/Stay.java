package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stay in a unit, or the wish for one.
 *
 * @param unit local key of the unit
 * @param targetGroup {@code null}: that of the unit
 * @param admittedOn first day that counts; {@code null} while waiting in the queue
 * @param endedOn first day that no longer counts; {@code null} while it lasts
 */
public record Stay(
        String unit,
        @Nullable String targetGroup,
        LocalDate requestedOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** Whether the person counts as served between two days, both included. */
    public boolean servedBetween(LocalDate first, LocalDate last) {
        if (admittedOn == null || admittedOn.isAfter(last)) {
            return false;
        }
        return endedOn == null || endedOn.isAfter(first) || (endedOn.equals(admittedOn) && endedOn.equals(first));
    }

    /** Whether the person is covered on a day. */
    public boolean covers(LocalDate day) {
        return admittedOn != null && !admittedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }
}
