package kz.socialregistry.recipients.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something is to be done.
 *
 * @param on the last day in time; {@code null}: nobody can say
 * @param unknown why nobody can say; {@code null}: the day is known
 */
public record Due(@Nullable LocalDate on, @Nullable String unknown) {

    /** No rule says within how many days, for that day of application. */
    static final Due WITHOUT_RULE = new Due(null, "rule-missing");

    /** The term reaches into days of which the calendar does not tell which of them are worked. */
    static final Due BEYOND_CALENDAR = new Due(null, "calendar-missing");

    /** Nobody decides. */
    public static final Due NEVER = new Due(null, "decision-not-needed");

    /** Whether the day is over. */
    public boolean isOver(LocalDate today) {
        return on != null && on.isBefore(today);
    }
}
