package kz.socialregistry.recipients.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Absences and agreed terms, day by day of one March: admitted on the 5th, today is the 20th. */
class StayTest {

    private static final LocalDate TODAY = march(20);
    private static final LocalDate ADMITTED = march(5);

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @Test
    void nobodyIsAwayBeforeTheAdmissionOrAfterToday() {
        assertEquals("day-too-early 2026-03-05", refusal(() -> admitted(null).suspend(kept(4), TODAY)));
        assertEquals("day-in-future 2026-03-20", refusal(() -> admitted(null).suspend(kept(21), TODAY)));
        assertEquals(
                "suspended", admitted(null).suspend(kept(5), TODAY).enrolment().status());
        assertEquals(
                "suspended", admitted(null).suspend(kept(20), TODAY).enrolment().status());
    }

    @Test
    void aKeptPlaceIsUsedAgainOnAnyDayFromTheFirstDayAway() {
        assertEquals("day-too-early 2026-03-10", refusal(() -> away(kept(10)).resume(march(9), TODAY)));
        assertEquals("day-in-future 2026-03-20", refusal(() -> away(kept(10)).resume(march(21), TODAY)));

        EnrolmentState back = away(kept(10)).resume(march(10), TODAY).enrolment();

        assertEquals("admitted", back.status());
        assertEquals(List.of(new EnrolmentState.Absence(march(10), null, march(10), false)), back.absences());
    }

    @Test
    void aLentPlaceIsSomebodyElsesUntilTheAgreedDayAndKeptFromThenOn() {
        assertEquals(
                "place-lent-until 2026-03-15", refusal(() -> away(lent(10, 15)).resume(march(14), TODAY)));

        for (LocalDate on : List.of(march(15), march(18))) {
            EnrolmentState back = away(lent(10, 15)).resume(on, TODAY).enrolment();
            assertEquals(List.of(new EnrolmentState.Absence(march(10), march(15), on, true)), back.absences());
        }
    }

    @Test
    void absencesFollowOneAnother() {
        Enrolment back = away(kept(7));
        back.resume(march(9), TODAY);
        assertEquals("day-too-early 2026-03-09", refusal(() -> back.suspend(kept(8), TODAY)));

        Enrolment again = away(kept(7));
        again.resume(march(9), TODAY);
        assertEquals(
                List.of(
                        new EnrolmentState.Absence(march(7), null, march(9), false),
                        new EnrolmentState.Absence(march(9), null, null, false)),
                again.suspend(kept(9), TODAY).enrolment().absences());
    }

    @Test
    void whoLeavesWhileAwayWasStillThereUntilTheAbsenceBegan() {
        assertEquals(
                "day-too-early 2026-03-10", refusal(() -> away(lent(10, 15)).end(march(9), "moved", TODAY)));

        EnrolmentState ended = away(lent(10, 15)).end(march(10), "moved", TODAY).enrolment();

        assertEquals("ended", ended.status());
        assertEquals(List.of(new EnrolmentState.Absence(march(10), march(15), null, true)), ended.absences());
    }

    @Test
    void whoCameBackLeavesOnThatDayOrLater() {
        Enrolment back = away(kept(7));
        back.resume(march(9), TODAY);

        assertEquals("day-too-early 2026-03-09", refusal(() -> back.end(march(8), "moved", TODAY)));
    }

    @Test
    void withATermNothingHappensAfterIt() {
        assertEquals("day-too-late 2026-03-14", refusal(() -> placed(march(15)).admit(march(15), TODAY)));
        assertEquals(
                "day-too-late 2026-03-14", refusal(() -> admitted(march(15)).suspend(kept(15), TODAY)));
        assertEquals(
                "day-too-late 2026-03-15", refusal(() -> admitted(march(15)).end(march(16), "moved", TODAY)));
        Enrolment away = admitted(march(15));
        away.suspend(kept(10), TODAY);
        assertEquals("day-too-late 2026-03-14", refusal(() -> away.resume(march(15), TODAY)));

        assertEquals(
                march(15),
                admitted(march(15)).end(march(15), "moved", TODAY).enrolment().endedOn());
    }

    @Test
    void aStayEndsOnTheDayOnWhichItsTermIsOverAlsoWhileAway() {
        Enrolment away = admitted(march(15));
        away.suspend(kept(10), TODAY);

        for (Enrolment enrolment : List.of(admitted(march(15)), away)) {
            EnrolmentState ended = enrolment.endTerm(TODAY).enrolment();
            assertEquals(
                    List.of("ended", march(15), "term-ended"),
                    List.of(ended.status(), ended.endedOn(), ended.endReason()));
        }
    }

    @Test
    void whoStillWaitsWhenTheTermIsOverNeedsThePlaceNoLonger() {
        Enrolment queued = request(march(15));
        queued.settle(new PlaceQueued(placement("queued", null)), Instant.EPOCH);

        for (Enrolment enrolment : List.of(placed(march(15)), queued)) {
            assertEquals("cancelled", enrolment.endTerm(TODAY).enrolment().status());
            assertEquals("term-over", enrolment.view().declineReason());
        }
    }

    private static Absence kept(int from) {
        return new Absence(march(from), null, null, false, "leave");
    }

    private static Absence lent(int from, int returnOn) {
        return new Absence(march(from), march(returnOn), null, true, "sanatorium");
    }

    private static Enrolment away(Absence absence) {
        Enrolment enrolment = admitted(null);
        enrolment.suspend(absence, TODAY);
        return enrolment;
    }

    private static Enrolment admitted(@Nullable LocalDate term) {
        Enrolment enrolment = placed(term);
        enrolment.admit(ADMITTED, TODAY);
        return enrolment;
    }

    private static Enrolment placed(@Nullable LocalDate term) {
        Enrolment enrolment = request(term);
        enrolment.settle(new PlaceAssigned(placement("assigned", ADMITTED)), Instant.EPOCH);
        return enrolment;
    }

    private static Enrolment request(@Nullable LocalDate term) {
        UUID id = UUID.randomUUID();
        var request = new RequestEnrolment(id, id, null, ADMITTED, ADMITTED, term, null, null, null, null, true);
        return new Enrolment(id, id, id, request, null, TODAY);
    }

    private static PlacementState placement(String status, @Nullable LocalDate from) {
        return new PlacementState(UUID.randomUUID(), UUID.randomUUID(), status, from, null, null, null, null);
    }

    private static String refusal(Executable step) {
        Refused refused = assertThrows(Refused.class, step);
        return refused.code() + " " + refused.arguments().get(0);
    }
}
