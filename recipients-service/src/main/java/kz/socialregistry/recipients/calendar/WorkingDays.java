package kz.socialregistry.recipients.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which offices work: Monday to Friday but for days off, and weekends to which a working day was moved.
 *
 * @param known the days for which the other two are complete; of all others nobody can say
 */
record WorkingDays(List<Span> known, List<Span> off, List<Span> workingWeekends) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The last of so many working days after the day, which is not counted; empty if the calendar does not reach it. */
    Optional<LocalDate> after(LocalDate day, int count) {
        LocalDate last = day;
        int left = count;
        while (left > 0) {
            last = last.plusDays(1);
            if (!within(known, last)) {
                return Optional.empty();
            }
            left -= isWorking(last) ? 1 : 0;
        }
        return Optional.of(last);
    }

    private boolean isWorking(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? within(workingWeekends, day) : !within(off, day);
    }

    private static boolean within(List<Span> spans, LocalDate day) {
        return spans.stream().anyMatch(span -> span.contains(day));
    }
}
