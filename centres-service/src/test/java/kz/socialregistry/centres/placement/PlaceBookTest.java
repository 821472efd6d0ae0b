package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.terms.RefusalReason;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of placing. Today is day 20; a unit works on days 1 to 99. */
class PlaceBookTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate TODAY = day(20);

    private final Map<UUID, String> who = new HashMap<>();

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day - 1L);
    }

    private static PlaceBook unitOf(int places) {
        FreePlaces free = new FreePlaces();
        free.limit(null, null, places);
        return new PlaceBook(
                TODAY, Map.of(UNIT, new UnitPlaces(Terms.open(day(1), null, 14), free)), Map.of(), List.of());
    }

    private UUID id(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        who.put(id, name);
        return id;
    }

    private EnrolmentState enrolment(
            String name, int requestedOn, int wantedFrom, @Nullable Integer admittedOn, @Nullable Integer endedOn) {
        return enrolment(name, requestedOn, wantedFrom, null, admittedOn, endedOn, List.of());
    }

    private EnrolmentState enrolment(
            String name,
            int requestedOn,
            int wantedFrom,
            @Nullable Integer wantedUntil,
            @Nullable Integer admittedOn,
            @Nullable Integer endedOn,
            List<EnrolmentState.Absence> absences) {
        return new EnrolmentState(
                id(name),
                UUID.randomUUID(),
                UNIT,
                "requested",
                null,
                day(requestedOn),
                day(wantedFrom),
                wantedUntil == null ? null : day(wantedUntil),
                null,
                admittedOn == null ? null : day(admittedOn),
                endedOn == null ? null : day(endedOn),
                null,
                null,
                null,
                null,
                null,
                absences,
                List.of(),
                true);
    }

    private EnrolmentState wantsFor(String name, int from, int until) {
        return enrolment(name, from, from, until, null, null, List.of());
    }

    private EnrolmentState away(String name, int from, int returnOn) {
        return enrolment(
                name,
                from,
                from,
                null,
                null,
                null,
                List.of(new EnrolmentState.Absence(day(from), day(returnOn), null, true)));
    }

    private EnrolmentState wants(String name, int from) {
        return enrolment(name, from, from, null, null);
    }

    private EnrolmentState was(String name, int from, @Nullable Integer until) {
        return enrolment(name, from, from, from, until);
    }

    private List<String> told(PlaceBook book) {
        return book.events().stream().map(this::told).toList();
    }

    private String told(PlacementEvent event) {
        PlacementState state = event.placement();
        String days = state.from() == null
                ? ""
                : " " + number(state.from()) + "-" + (state.until() == null ? "" : number(state.until()));
        return who.get(state.enrolmentId()) + " " + state.status() + days
                + (state.reason() == null ? "" : " " + state.reason())
                + (event instanceof PlaceChangeRefused refused ? " changed? " + refused.reason() : "");
    }

    private static long number(LocalDate day) {
        return java.time.temporal.ChronoUnit.DAYS.between(day(1), day) + 1;
    }

    @Test
    void aRequestGetsAPlaceFromTheDayItIsWanted() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 25));
        assertEquals(List.of("A assigned 25-"), told(book));
    }

    @Test
    void whoFindsNoPlaceWaits() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 20));
        book.request(wants("B", 20));
        assertEquals(List.of("A assigned 20-", "B queued"), told(book));
    }

    @Test
    void whoAppliedFirstIsPlacedFirstWhateverTheOrderOfArrival() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 10));
        book.request(wants("late", 18));
        book.request(wants("early", 15));
        book.request(wants("late too", 18));
        book.end(was("A", 10, 20));
        book.end(was("early", 20, 20));
        book.end(was("late", 20, 20));
        assertEquals(
                List.of(
                        "A assigned 10-",
                        "late queued",
                        "early queued",
                        "late too queued",
                        "A released 10-20",
                        "early assigned 20-",
                        "early released 20-20",
                        "late assigned 20-",
                        "late released 20-20",
                        "late too assigned 20-"),
                told(book));
    }

    @Test
    void anEndInThePastGivesThePlaceFromTodayOn() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 5));
        book.request(wants("B", 6));
        book.end(was("A", 5, 10));
        assertEquals(List.of("A assigned 5-", "B queued", "A released 5-10", "B assigned 20-"), told(book));
    }

    @Test
    void whoWantsToComeLaterIsPlacedFromThenOn() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 5));
        book.request(wants("B", 30));
        book.cancel(was("A", 5, null));
        assertEquals(List.of("A assigned 5-", "B queued", "A released 5-5", "B assigned 30-"), told(book));
    }

    @Test
    void whoWantedAPlaceWhenThereWasNoneGetsItFromTheDayOneIsFree() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 5, 15));
        book.request(wants("B", 10));
        assertEquals(List.of("A assigned 5-15", "B assigned 20-"), told(book));
    }

    @Test
    void aPastStayThatDoesNotFitIsRefusedAndNeverWaits() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 5, 15));
        book.request(was("B", 14, 16));
        book.request(was("C", 15, 16));
        assertEquals(List.of("A assigned 5-15", "B refused no-place-in-those-days", "C assigned 15-16"), told(book));
    }

    @Test
    void inAUnitOfTwoThereIsRoomForAStayBesideTwoThatFollowEachOther() {
        PlaceBook book = unitOf(2);
        book.request(was("A", 1, 5));
        book.request(was("B", 5, 10));
        book.request(was("C", 1, 10));
        book.request(was("D", 4, 6));
        assertEquals(
                List.of("A assigned 1-5", "B assigned 5-10", "C assigned 1-10", "D refused no-place-in-those-days"),
                told(book));
    }

    @Test
    void whoWaitsMayGiveUp() {
        PlaceBook book = unitOf(0);
        book.request(wants("A", 20));
        book.cancel(wants("A", 20));
        book.moveQueues();
        assertEquals(List.of("A queued", "A released"), told(book));
    }

    @Test
    void whatWasAnsweredOnceIsNotAnsweredAgain() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 5, 15));
        book.request(was("A", 5, 15));
        book.end(was("A", 5, 15));
        book.cancel(wants("unheard of", 20));
        assertEquals(List.of("A assigned 5-15"), told(book));
    }

    @Test
    void anEndBeforeThePlaceWasKeptLeavesNoDay() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 19));
        book.end(was("A", 19, 18 + 1));
        assertEquals(List.of("A assigned 19-", "A released 19-19"), told(book));
    }

    @Test
    void aUnitTakesNobodyBeforeItOpensOrAfterItCloses() {
        PlaceBook book = new PlaceBook(
                TODAY,
                Map.of(UNIT, new UnitPlaces(Terms.open(day(10), day(30), 14), new FreePlaces())),
                Map.of(),
                List.of());
        book.request(was("too early", 9, 12));
        book.request(was("to the end", 10, 30));
        book.request(was("too long", 10, 31));
        book.request(was("after", 30, 30));
        book.request(wants("for ever", 20));
        assertEquals(
                List.of(
                        "too early refused unit-closed",
                        "to the end assigned 10-30",
                        "too long refused unit-closed",
                        "after refused unit-closed",
                        "for ever refused unit-closed"),
                told(book));
    }

    @Test
    void aUnitNobodyKnowsIsRefused() {
        PlaceBook book = new PlaceBook(TODAY, Map.of(), Map.of(), List.of());
        book.request(wants("A", 20));
        assertEquals(List.of("A refused unit-not-found"), told(book));
    }

    @Test
    void whenTheUnitClosesWhoeverWaitsIsRefused() {
        PlaceBook book = unitOf(0);
        book.request(wants("A", 20));
        book.dissolveQueues();
        assertEquals(List.of("A queued", "A refused unit-closed"), told(book));
    }

    @Test
    void whatChangedIsStoredOnceHoweverOftenItChanged() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 20));
        book.request(wants("B", 20));
        book.cancel(wants("A", 20));
        assertEquals(4, book.events().size());
        assertEquals(
                List.of("A", "B"),
                book.changed().stream().map(p -> who.get(p.enrolmentId())).toList());
    }

    private static PlaceBook withTerms(Terms terms, int places) {
        FreePlaces free = new FreePlaces();
        free.limit(null, null, places);
        return new PlaceBook(
                TODAY, Map.of(UNIT, new UnitPlaces(terms, free)), Map.of("victims", 10, "disability-1", 40), List.of());
    }

    private static Terms barred(int from, @Nullable Integer until, RefusalReason reason) {
        Terms.Bar bar = new Terms.Bar(day(from), until == null ? null : day(until), reason);
        return new Terms(null, null, null, null, 216, null, 14, List.of(bar));
    }

    /** The same in a priority group, of somebody born then. */
    private static EnrolmentState of(EnrolmentState e, @Nullable String group, @Nullable String born) {
        return new EnrolmentState(
                e.enrolmentId(),
                e.recipientId(),
                e.unitId(),
                e.status(),
                e.targetGroup(),
                e.requestedOn(),
                e.wantedFrom(),
                e.wantedUntil(),
                e.placedFrom(),
                e.admittedOn(),
                e.endedOn(),
                e.endReason(),
                e.refusalReason(),
                group,
                null,
                born,
                List.of(),
                List.of(),
                true);
    }

    @Test
    void priorityComesBeforeTheDayOfApplicationAndThatBeforeArrival() {
        PlaceBook book = withTerms(Terms.open(null, null, 14), 1);
        book.request(wants("inside", 10));
        book.request(wants("second", 12));
        book.request(wants("first", 11));
        book.request(of(wants("later", 19), "disability-1", null));
        book.request(of(wants("most urgent", 20), "victims", null));
        for (String next : List.of("inside", "most urgent", "later", "first")) {
            book.cancel(wants(next, 10));
        }
        assertEquals(
                List.of("most urgent", "later", "first", "second"),
                told(book).stream()
                        .filter(event -> event.contains(" assigned ") && !event.startsWith("inside"))
                        .map(event -> event.substring(0, event.indexOf(" assigned")))
                        .toList());
    }

    @Test
    void aPriorityGroupThatNobodyKnowsIsRefused() {
        PlaceBook book = withTerms(Terms.open(null, null, 14), 1);
        book.request(of(wants("A", 20), "friends", null));
        assertEquals(List.of("A refused priority-group-unknown"), told(book));
    }

    @Test
    void withoutALicenceNobodyIsTakenNorQueued() {
        PlaceBook book = withTerms(barred(15, null, RefusalReason.LICENCE_MISSING), 1);
        book.request(was("came before", 14, 30));
        book.request(wants("A", 20));
        book.request(was("B", 15, 16));
        assertEquals(
                List.of("came before assigned 14-30", "A refused licence-missing", "B refused licence-missing"),
                told(book));
    }

    @Test
    void aLicenceThatBeginsLaterGivesThePlaceFromThatDay() {
        PlaceBook book = withTerms(barred(15, 27, RefusalReason.LICENCE_MISSING), 1);
        book.request(wants("A", 20));
        assertEquals(List.of("A assigned 27-"), told(book));
    }

    @Test
    void whileTheCentreIsSuspendedPeopleWaitEvenBesideFreePlaces() {
        PlaceBook book = withTerms(barred(15, null, RefusalReason.CENTRE_SUSPENDED), 2);
        book.request(wants("A", 20));
        book.request(was("B", 16, 18));
        assertEquals(List.of("A queued", "B refused centre-suspended"), told(book));
    }

    @Test
    void whoGrowsTooOldWhileWaitingIsToldSoAndTheNextOneGetsThePlace() {
        PlaceBook book = withTerms(barred(1, 2, RefusalReason.CENTRE_SUSPENDED), 1);
        book.request(wants("inside", 15));
        book.request(of(enrolment("too old", 3, 3, null, null), null, "2008-01"));
        book.request(of(wants("child", 17), null, "2017-12"));
        book.end(was("inside", 15, 40));
        assertEquals(
                List.of(
                        "inside assigned 15-",
                        "too old queued",
                        "child queued",
                        "inside released 15-40",
                        "too old refused age-not-served",
                        "child assigned 40-"),
                told(book));
    }

    @Test
    void aPlaceIsHeldForAWhileFromTheDayItCanBeTaken() {
        PlaceBook book = withTerms(Terms.open(null, null, 10), 3);
        book.request(wants("past", 12));
        book.request(wants("ahead", 25));
        book.request(was("inside", 12, null));
        assertEquals(
                java.util.Arrays.asList(day(30), day(35), null),
                book.events().stream()
                        .map(event -> event.placement().heldUntil())
                        .toList());
    }

    @Test
    void aPlaceThatIsLentIsForWhoeverStaysForATermUntilTheReturn() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.request(wants("for good", 21));
        book.request(wantsFor("too long", 21, 31));
        book.lend(away("A", 22, 30));
        book.request(wantsFor("B", 22, 30));
        book.request(wantsFor("C", 22, 30));
        assertEquals(
                List.of("A assigned 1-", "for good queued", "too long queued", "B assigned 22-30", "C queued"),
                told(book));
    }

    @Test
    void whoeverWaitsForATermGetsThePlaceThatIsLentForTheRestOfIt() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.request(wantsFor("B", 15, 28));
        book.lend(away("A", 18, 30));
        book.lend(away("A", 18, 30));
        assertEquals(List.of("A assigned 1-", "B queued", "B assigned 20-28"), told(book));
    }

    @Test
    void daysOnceLentAreNotTakenBackByAnotherAbsence() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.lend(away("A", 20, 30));
        book.request(wantsFor("B", 20, 30));
        book.lend(away("A", 20, 25));
        book.request(wantsFor("C", 25, 30));
        book.end(was("B", 20, 25));
        assertEquals(
                List.of("A assigned 1-", "B assigned 20-30", "C queued", "B released 20-25", "C assigned 25-30"),
                told(book));
    }

    @Test
    void aTermIsNotServedWhenItIsOver() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.request(wantsFor("B", 15, 20));
        book.end(was("A", 1, 18));
        assertEquals(List.of("A assigned 1-", "B queued", "A released 1-18"), told(book));
    }

    @Test
    void whatIsLentIsNotGivenBackOnceMoreWhenItsHolderLeaves() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.lend(away("A", 18, 30));
        book.request(wantsFor("B", 20, 28));
        book.end(was("A", 1, 24));
        book.request(wantsFor("C", 24, 28));
        book.request(wants("D", 24));
        assertEquals(
                List.of("A assigned 1-", "B assigned 20-28", "A released 1-24", "C queued", "D assigned 28-"),
                told(book));
    }

    @Test
    void aStayThatHasBegunForATermTakesThePlaceToItsEnd() {
        PlaceBook book = unitOf(1);
        book.request(enrolment("A", 1, 1, 40, 1, null, List.of()));
        book.request(wants("B", 21));
        assertEquals(List.of("A assigned 1-40", "B assigned 40-"), told(book));
    }

    @Test
    void aPlaceIsHeldNoLongerThanTheStay() {
        PlaceBook book = unitOf(2);
        book.request(wantsFor("short", 25, 30));
        book.request(wantsFor("long", 25, 80));
        assertEquals(
                List.of(30L, 39L),
                book.events().stream()
                        .map(event -> number(event.placement().heldUntil()))
                        .toList());
    }

    private EnrolmentChangeRequested change(EnrolmentState recorded, int from, @Nullable Integer until) {
        return new EnrolmentChangeRequested(
                recorded,
                0,
                new EnrolmentChangeRequested.Days(day(from), until == null ? null : day(until), null, null, null));
    }

    @Test
    void daysThatWereRecordedWronglyAreChangedWhereAPlaceIsFree() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, 5));
        book.request(was("B", 10, null));

        book.change(change(was("B", 10, null), 7, null));
        book.change(change(was("B", 7, null), 4, null));
        book.change(change(was("A", 1, 5), 1, 7));
        book.change(change(was("A", 1, 7), 1, 8));

        assertEquals(
                List.of(
                        "A assigned 1-5",
                        "B assigned 10-",
                        "B assigned 7-",
                        "B assigned 7- changed? no-place-in-those-days",
                        "A released 1-7",
                        "A released 1-7 changed? no-place-in-those-days"),
                told(book));
    }

    @Test
    void anotherTargetGroupIsRefusedWhereTheUnitDoesNotServeItAndTakesNoOtherPlace() {
        PlaceBook book = withTerms(new Terms(null, null, Set.of("children"), null, null, null, 14, List.of()), 1);
        book.request(was("A", 1, null));

        book.change(changeOfGroup("A", "adults"));
        book.change(changeOfGroup("A", "children"));
        book.change(changeOfGroup("A", null));

        assertEquals(
                List.of(
                        "A assigned 1-",
                        "A assigned 1- changed? target-group-not-served",
                        "A assigned 1-",
                        "A assigned 1-"),
                told(book));
    }

    private EnrolmentChangeRequested changeOfGroup(String name, @Nullable String group) {
        return new EnrolmentChangeRequested(
                was(name, 1, null), 0, new EnrolmentChangeRequested.Days(day(1), null, null, group, null));
    }

    @Test
    void fewerDaysAreNeverRefusedAndGoToWhoWaits() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.request(wants("B", 20));

        book.change(change(was("A", 1, null), 3, 15));

        assertEquals(List.of("A assigned 1-", "B queued", "A released 3-15", "B assigned 20-"), told(book));
    }

    @Test
    void aStayThatWasEndedByMistakeGoesOnIfThePlaceIsStillThere() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.end(was("A", 1, 10));
        book.change(change(was("A", 1, 10), 1, null));
        book.end(was("A", 1, 12));
        book.request(was("B", 12, null));
        book.change(change(was("A", 1, 12), 1, null));

        assertEquals(
                List.of(
                        "A assigned 1-",
                        "A released 1-10",
                        "A assigned 1-",
                        "A released 1-12",
                        "B assigned 12-",
                        "A released 1-12 changed? no-place-in-those-days"),
                told(book));
    }

    @Test
    void aStayThatNeverHappenedGivesAllItsDaysBack() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, 10));
        book.cancel(was("A", 1, 10));
        book.cancel(was("A", 1, 10));
        book.request(was("B", 1, 10));

        assertEquals(List.of("A assigned 1-10", "A released 1-1", "B assigned 1-10"), told(book));
    }

    @Test
    void thePlaceKeptBeforeTheAdmissionStaysUnlessTheAdmissionWasWrong() {
        PlaceBook book = unitOf(1);
        book.request(wants("A", 5));

        book.change(change(enrolment("A", 5, 5, 8, null), 8, 15));
        book.change(change(enrolment("A", 5, 5, 8, 15), 9, 15));

        assertEquals(List.of("A assigned 5-", "A released 5-15", "A released 9-15"), told(book));
    }

    /** The stay of "A", from day 1 on, with other days away: pairs of the first day and that of the return. */
    private EnrolmentChangeRequested otherAbsences(int number, boolean lent, int... days) {
        List<EnrolmentState.Absence> absences = new ArrayList<>();
        for (int i = 0; i < days.length; i += 2) {
            absences.add(new EnrolmentState.Absence(day(days[i]), day(days[i + 1]), null, lent));
        }
        return new EnrolmentChangeRequested(
                was("A", 1, null), number, new EnrolmentChangeRequested.Days(day(1), null, null, null, absences));
    }

    @Test
    void daysThatWereLentAreTakenBackOnlyWhereNobodyElseHasThePlace() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.lend(away("A", 10, 30));
        book.request(wantsFor("B", 25, 28));

        book.change(otherAbsences(0, true));
        book.change(otherAbsences(1, true, 10, 27));
        book.change(otherAbsences(2, false, 10, 30));
        book.change(otherAbsences(3, true, 12, 15, 25, 28));
        book.request(wantsFor("C", 21, 24));
        book.request(wantsFor("D", 12, 15));

        assertEquals(
                List.of(
                        "A assigned 1-",
                        "B assigned 25-28",
                        "A assigned 1- changed? no-place-in-those-days",
                        "A assigned 1- changed? no-place-in-those-days",
                        "A assigned 1- changed? no-place-in-those-days",
                        "A assigned 1-",
                        "C queued",
                        "D assigned 12-15"),
                told(book));
    }

    @Test
    void daysThatTurnOutToBeLentGoToWhoWaitsForATerm() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, null));
        book.request(wantsFor("B", 20, 28));

        book.change(otherAbsences(0, false, 15, 30));
        book.change(otherAbsences(1, true, 15, 30));

        assertEquals(
                List.of("A assigned 1-", "B queued", "A assigned 1-", "A assigned 1-", "B assigned 20-28"), told(book));
    }

    @Test
    void aLongerStayNeedsNoPlaceOnDaysThatAreLentByTheSameChange() {
        PlaceBook book = unitOf(1);
        book.request(was("A", 1, 10));
        book.request(was("B", 12, 15));

        book.change(longer(List.of()));
        book.change(longer(List.of(new EnrolmentState.Absence(day(11), day(15), day(15), true))));

        assertEquals(
                List.of(
                        "A assigned 1-10",
                        "B assigned 12-15",
                        "A assigned 1-10 changed? no-place-in-those-days",
                        "A released 1-18"),
                told(book));
    }

    private EnrolmentChangeRequested longer(List<EnrolmentState.Absence> absences) {
        return new EnrolmentChangeRequested(
                was("A", 1, 10), 0, new EnrolmentChangeRequested.Days(day(1), day(18), null, null, absences));
    }
}
