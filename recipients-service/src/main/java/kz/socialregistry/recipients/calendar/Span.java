package kz.socialregistry.recipients.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow each other.
 *
 * @param to first day that does not belong to them; {@code null}: open
 */
record Span(LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
