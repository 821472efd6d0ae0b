package kz.socialregistry.centres.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The terms of a unit for children from one and a half to eighteen, and of others. */
class TermsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    private static Terms children() {
        return new Terms(
                null, null, Set.of("children-disabled", "children-musculoskeletal"), 18, 216, null, 14, List.of());
    }

    private static Terms barred(Terms.Bar... bars) {
        return new Terms(null, LocalDate.of(2028, 1, 1), null, null, null, "female", 14, List.of(bars));
    }

    private static Applicant born(@Nullable String month) {
        return new Applicant(null, null, month == null ? null : YearMonth.parse(month));
    }

    private static Optional<RefusalReason> objection(Terms terms, Applicant applicant) {
        return terms.objection(applicant, ON);
    }

    @Test
    void whoIsTooYoungOrTooOldIsNotServed() {
        assertEquals(Optional.of(RefusalReason.AGE_NOT_SERVED), objection(children(), born("2025-06")));
        assertEquals(Optional.empty(), objection(children(), born("2025-04")));
        assertEquals(Optional.empty(), objection(children(), born("2008-12")));
        assertEquals(Optional.of(RefusalReason.AGE_NOT_SERVED), objection(children(), born("2008-10")));
    }

    @Test
    void inTheMonthOfTheBirthdayEitherAgeCounts() {
        assertEquals(Optional.empty(), objection(children(), born("2025-05")));
        assertEquals(Optional.empty(), objection(children(), born("2008-11")));
    }

    @Test
    void whatIsNotKnownIsNotHeldAgainstAnybody() {
        assertEquals(Optional.empty(), objection(children(), born(null)));
        assertEquals(Optional.empty(), objection(barred(), born(null)));
    }

    @Test
    void anotherGroupOrSexIsNotServed() {
        assertEquals(
                Optional.of(RefusalReason.TARGET_GROUP_NOT_SERVED),
                objection(children(), new Applicant("elderly-alone", null, null)));
        assertEquals(Optional.empty(), objection(children(), new Applicant("children-musculoskeletal", "male", null)));
        assertEquals(
                Optional.of(RefusalReason.SEX_NOT_SERVED), objection(barred(), new Applicant("any", "male", null)));
        assertEquals(Optional.empty(), objection(barred(), new Applicant("any", "female", null)));
    }

    @Test
    void theFirstDayOpenIsBehindAllBarsThatTouch() {
        Terms terms = barred(
                new Terms.Bar(null, ON.plusDays(3), RefusalReason.LICENCE_MISSING),
                new Terms.Bar(ON.plusDays(3), ON.plusDays(9), RefusalReason.CENTRE_SUSPENDED),
                new Terms.Bar(ON.plusDays(10), null, RefusalReason.LICENCE_MISSING));
        assertEquals(Optional.of(ON.plusDays(9)), terms.firstDayOpen(ON));
        assertEquals(Optional.empty(), terms.barredForGood(ON));
        assertEquals(Optional.empty(), terms.firstDayOpen(ON.plusDays(10)));
        assertEquals(Optional.of(RefusalReason.LICENCE_MISSING), terms.barredForGood(ON.plusDays(12)));
        assertEquals(ON.plusDays(9), terms.bar(ON.plusDays(4)).orElseThrow().until());
        assertTrue(terms.bar(ON, RefusalReason.CENTRE_SUSPENDED).isEmpty());
        assertTrue(terms.bar(ON.plusDays(9)).isEmpty());
    }

    @Test
    void noDayIsOpenOnceTheUnitIsClosed() {
        Terms terms = barred(new Terms.Bar(ON, LocalDate.of(2028, 1, 1), RefusalReason.CENTRE_SUSPENDED));
        assertEquals(Optional.empty(), terms.firstDayOpen(ON));
        assertFalse(terms.worksDuring(ON, null));
        assertTrue(terms.worksDuring(ON, ON.plusDays(5)));
    }
}
