package kz.socialregistry.recipients.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Terms are counted in working days; the days are those of the calendar of 2025. */
class DecisionTermTest {

    private static final WorkingDays YEAR = new WorkingDays(
            List.of(span("2025-01-01", "2026-01-01")),
            List.of(
                    span("2025-01-01", "2025-01-04"),
                    span("2025-01-07", "2025-01-08"),
                    span("2025-03-08", "2025-03-11"),
                    span("2025-03-21", "2025-03-26")),
            List.of(span("2025-01-05", "2025-01-06")));

    @Test
    void theDayOfTheApplicationIsNotCounted() {
        assertEquals("2025-02-04", due(1, "2025-02-03"));
    }

    @Test
    void weekendsAreNotCounted() {
        assertEquals("2025-02-10", due(1, "2025-02-07"));
        assertEquals("2025-02-10", due(1, "2025-02-08"));
    }

    @Test
    void holidaysAreNotCountedNorTheDaysOffThatMakeUpForThem() {
        assertEquals("2025-03-26", due(1, "2025-03-20"));
        assertEquals("2025-03-11", due(1, "2025-03-07"));
    }

    @Test
    void aSundayToWhichAWorkingDayWasMovedIsCounted() {
        assertEquals("2025-01-05", due(1, "2025-01-02"));
        assertEquals("2025-01-08", due(3, "2025-01-02"));
    }

    @Test
    void seventeenWorkingDaysOverNauryz() {
        // 4 to 7 March: 4 days, 11 to 14: 8, 17 to 20: 12, 26 to 28: 15, 31 March and 1 April: 17
        assertEquals("2025-04-01", due(17, "2025-03-03"));
    }

    @Test
    void nobodyGuessesWhichDaysAreWorkedInAYearWithoutCalendar() {
        assertEquals(Due.BEYOND_CALENDAR, term(1).due(LocalDate.parse("2025-12-31")));
        assertEquals(Due.BEYOND_CALENDAR, term(1).due(LocalDate.parse("2024-06-03")));
        assertEquals("2025-12-31", due(1, "2025-12-30"));
    }

    @Test
    void theTermIsThatOfTheRuleInForceOnTheDayOfTheApplication() {
        DecisionTerm term = new DecisionTerm(
                List.of(
                        new DecisionTerm.Rule(span("2025-01-01", "2025-02-04"), 5),
                        new DecisionTerm.Rule(span("2025-02-04", null), 2)),
                YEAR);

        assertEquals(
                LocalDate.parse("2025-02-10"),
                term.due(LocalDate.parse("2025-02-03")).on());
        assertEquals(
                LocalDate.parse("2025-02-06"),
                term.due(LocalDate.parse("2025-02-04")).on());
        assertEquals(Due.WITHOUT_RULE, term.due(LocalDate.parse("2024-12-31")));
    }

    @Test
    void theLastDayIsStillInTime() {
        Due due = term(1).due(LocalDate.parse("2025-02-03"));

        assertFalse(due.isOver(LocalDate.parse("2025-02-04")));
        assertTrue(due.isOver(LocalDate.parse("2025-02-05")));
        assertFalse(Due.BEYOND_CALENDAR.isOver(LocalDate.parse("2025-02-05")));
    }

    private static String due(int workingDays, String appliedOn) {
        return String.valueOf(term(workingDays).due(LocalDate.parse(appliedOn)).on());
    }

    private static DecisionTerm term(int workingDays) {
        return new DecisionTerm(List.of(new DecisionTerm.Rule(span("2023-07-01", null), workingDays)), YEAR);
    }

    private static Span span(String from, @Nullable String to) {
        return new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
