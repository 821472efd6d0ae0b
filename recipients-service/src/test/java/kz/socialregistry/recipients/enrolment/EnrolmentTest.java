package kz.socialregistry.recipients.enrolment;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlaceReleased;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentPlaced;
import kz.socialregistry.events.recipients.EnrolmentQueued;
import kz.socialregistry.events.recipients.EnrolmentRefused;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.recipient.KnownFacts;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate PLACED_FROM = LocalDate.of(2026, 3, 5);
    private static final LocalDate TERM = TODAY.plusDays(1);
    private static final Absence KEPT = new Absence(TODAY, null, null, false, "leave");
    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");

    @Test
    void aRequestWithoutDaysIsMadeTodayForToday() {
        var state = request(null, null).requested(KnownFacts.NONE).enrolment();

        assertEquals("requested", state.status());
        assertEquals(List.of(TODAY, TODAY), List.of(state.requestedOn(), state.wantedFrom()));
    }

    @Test
    void aRequestForAPastStayIsMadeOnItsFirstDay() {
        LocalDate came = LocalDate.of(2019, 2, 11);

        var state = request(came, null).requested(KnownFacts.NONE).enrolment();

        assertEquals(List.of(came, came), List.of(state.requestedOn(), state.wantedFrom()));
        assertEquals("requested", state.status());
    }

    @Test
    void anAssignedPlaceIsKeptUntilTheRecipientComesAndLeaves() {
        Enrolment enrolment = request(null, null);

        EnrolmentPlaced placed = (EnrolmentPlaced) settle(enrolment, assigned()).orElseThrow();
        EnrolmentAdmitted admitted = enrolment.admit(PLACED_FROM.plusDays(1), TODAY);
        EnrolmentEnded ended = enrolment.end(TODAY, "own-request", TODAY);

        assertEquals(PLACED_FROM, placed.enrolment().placedFrom());
        assertEquals(PLACED_FROM.plusDays(1), admitted.enrolment().admittedOn());
        assertEquals(TODAY, ended.enrolment().endedOn());
        assertEquals("own-request", ended.enrolment().endReason());
        assertEquals("ended", ended.enrolment().status());
    }

    @Test
    void whoIsInTheHouseAlreadyIsAdmittedWithThePlace() {
        LocalDate came = LocalDate.of(2026, 1, 15);

        EnrolmentEvent event = settle(request(came, null), assigned()).orElseThrow();

        assertInstanceOf(EnrolmentAdmitted.class, event);
        assertEquals(came, event.enrolment().admittedOn());
    }

    @Test
    void aStayThatIsOverEndsInOneEventThatKnowsBothDays() {
        LocalDate came = LocalDate.of(2019, 2, 11);
        LocalDate left = LocalDate.of(2019, 9, 30);

        EnrolmentEvent event = settle(request(came, left), assigned()).orElseThrow();

        assertInstanceOf(EnrolmentEnded.class, event);
        assertEquals(
                List.of(came, left),
                List.of(event.enrolment().admittedOn(), event.enrolment().endedOn()));
    }

    @Test
    void whoWaitsInTheQueueGetsThePlaceThatBecomesFree() {
        Enrolment enrolment = request(null, null);

        assertInstanceOf(EnrolmentQueued.class, settle(enrolment, queued()).orElseThrow());
        assertInstanceOf(EnrolmentPlaced.class, settle(enrolment, assigned()).orElseThrow());
    }

    @Test
    void aRefusalKeepsItsReason() {
        EnrolmentEvent event = settle(request(null, null), refused()).orElseThrow();

        assertInstanceOf(EnrolmentRefused.class, event);
        assertEquals("unit-closed", event.enrolment().refusalReason());
    }

    @Test
    void anAnswerThatComesAgainChangesNothing() {
        Enrolment enrolment = request(null, null);
        settle(enrolment, assigned());
        enrolment.admit(TODAY, TODAY);

        List<Optional<EnrolmentEvent>> events =
                List.of(settle(enrolment, assigned()), settle(enrolment, queued()), settle(enrolment, refused()));

        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), events);
        assertEquals("admitted", enrolment.view().status());
        assertEquals(null, enrolment.view().refusalReason());
    }

    @Test
    void anAnswerAfterTheWithdrawalIsIgnored() {
        Enrolment enrolment = request(null, null);
        enrolment.cancel();

        assertEquals(Optional.empty(), settle(enrolment, assigned()));
        assertEquals("cancelled", enrolment.view().status());
        assertEquals(null, enrolment.view().placedFrom());
    }

    @Test
    void aReleasedPlaceIsNoNews() {
        Enrolment enrolment = request(null, null);
        settle(enrolment, assigned());

        assertEquals(Optional.empty(), settle(enrolment, new PlaceReleased(placement("released", null))));
        assertEquals("placed", enrolment.view().status());
    }

    @Test
    void admissionIsNotBeforeThePlaceNorAfterToday() {
        assertEquals("day-too-early", refusal(() -> placed().admit(PLACED_FROM.minusDays(1), TODAY)));
        assertEquals("day-in-future", refusal(() -> placed().admit(TODAY.plusDays(1), TODAY)));
        assertEquals("admitted", placed().admit(PLACED_FROM, TODAY).enrolment().status());
        assertEquals("admitted", placed().admit(TODAY, TODAY).enrolment().status());
    }

    @Test
    void aStayEndsBetweenItsFirstDayAndToday() {
        assertEquals("day-too-early", refusal(() -> admitted().end(PLACED_FROM.minusDays(1), "moved", TODAY)));
        assertEquals("day-in-future", refusal(() -> admitted().end(TODAY.plusDays(1), "moved", TODAY)));
        assertEquals(
                "ended", admitted().end(PLACED_FROM, "moved", TODAY).enrolment().status());
    }

    @Test
    void aRefusedStepLeavesNoTrace() {
        Enrolment enrolment = admitted();
        refusal(enrolment::cancel);

        assertEquals("admitted", enrolment.view().status());
    }

    @Test
    void declinedIsCancelledWithItsReason() {
        Enrolment enrolment = placed();

        EnrolmentCancelled event = enrolment.decline("no-show");

        assertEquals("cancelled", event.enrolment().status());
        assertEquals("no-show", enrolment.view().declineReason());
    }

    /** The map once more, as the domain tells it, so that neither can change alone. */
    @Test
    void fromEachStatusExactlyTheseStepsCanBeTaken() {
        Map<String, Set<String>> possible = new TreeMap<>();
        Map<String, Supplier<Enrolment>> standing = Map.of(
                "requested", () -> request(null, null),
                "queued", this::waiting,
                "placed", this::placed,
                "admitted", this::admitted,
                "suspended", this::away,
                "ended", this::over,
                "refused", this::turnedDown,
                "cancelled", this::withdrawn);
        standing.forEach((status, make) -> possible.put(status, steps(make)));

        assertEquals(
                Map.of(
                        "requested", Set.of("cancel", "assigned", "queued", "refused"),
                        "queued", Set.of("cancel", "assigned", "refused", "endTerm"),
                        "placed", Set.of("cancel", "decline", "admit", "expire", "endTerm"),
                        "admitted", Set.of("end", "suspend", "endTerm", "annul", "askFor", "askForGroup"),
                        "suspended", Set.of("end", "resume", "endTerm", "annul", "askFor", "askForGroup"),
                        "ended", Set.of("annul", "askFor", "askForGroup"),
                        "refused", Set.of(),
                        "cancelled", Set.of()),
                possible);
    }

    private static Set<String> steps(Supplier<Enrolment> make) {
        Map<String, Function<Enrolment, Object>> all = Map.ofEntries(
                entry("admit", e -> e.admit(TODAY, TODAY)),
                entry("suspend", e -> e.suspend(KEPT, TODAY)),
                entry("resume", e -> e.resume(TODAY, TODAY)),
                entry("end", e -> e.end(TODAY, "moved", TODAY)),
                entry("endTerm", e -> e.endTerm(TERM)),
                entry("decline", e -> e.decline("no-show")),
                entry("cancel", Enrolment::cancel),
                entry("expire", Enrolment::expire),
                entry("annul", Enrolment::annul),
                entry("askFor", e -> e.askFor(new Days(PLACED_FROM, null, null, null), null, "late-news", NOW)),
                entry(
                        "askForGroup",
                        e -> e.askForGroup(
                                Objects.requireNonNullElse(e.stay().admittedOn(), TODAY),
                                "adults",
                                "came-of-age",
                                NOW)),
                entry("assigned", e -> settle(e, assigned()).orElseThrow(() -> Refused.conflict("ignored"))),
                entry("queued", e -> settle(e, queued()).orElseThrow(() -> Refused.conflict("ignored"))),
                entry("refused", e -> settle(e, refused()).orElseThrow(() -> Refused.conflict("ignored"))));
        Set<String> possible = new TreeSet<>();
        all.forEach((name, step) -> {
            try {
                assertNotNull(step.apply(make.get()));
                possible.add(name);
            } catch (Refused e) {
                assertEquals(true, Set.of("step-not-possible", "ignored").contains(e.code()));
            }
        });
        return possible;
    }

    @Test
    void theWordsOfTheStatusesAreThoseOfTheInterfaces() {
        List<String> words = Arrays.stream(EnrolmentStatus.values())
                .map(EnrolmentStatus::text)
                .toList();

        assertEquals(
                List.of("requested", "queued", "placed", "admitted", "suspended", "ended", "refused", "cancelled"),
                words);
    }

    private static Enrolment request(LocalDate admittedOn, LocalDate endedOn) {
        UUID unit = UUID.randomUUID();
        UUID recipient = UUID.randomUUID();
        var request =
                new RequestEnrolment(recipient, unit, null, null, null, TERM, admittedOn, endedOn, null, null, true);
        return new Enrolment(UUID.randomUUID(), recipient, unit, request, null, TODAY);
    }

    private Enrolment waiting() {
        Enrolment enrolment = request(null, null);
        settle(enrolment, queued());
        return enrolment;
    }

    private Enrolment placed() {
        Enrolment enrolment = request(null, null);
        settle(enrolment, assigned());
        return enrolment;
    }

    private Enrolment admitted() {
        Enrolment enrolment = placed();
        enrolment.admit(PLACED_FROM, TODAY);
        return enrolment;
    }

    private Enrolment away() {
        Enrolment enrolment = admitted();
        enrolment.suspend(KEPT, TODAY);
        return enrolment;
    }

    private Enrolment over() {
        Enrolment enrolment = admitted();
        enrolment.end(TODAY, "moved", TODAY);
        return enrolment;
    }

    private Enrolment turnedDown() {
        Enrolment enrolment = request(null, null);
        settle(enrolment, refused());
        return enrolment;
    }

    private Enrolment withdrawn() {
        Enrolment enrolment = request(null, null);
        enrolment.cancel();
        return enrolment;
    }

    private static Optional<EnrolmentEvent> settle(Enrolment enrolment, PlacementEvent answer) {
        return enrolment.settle(answer, NOW);
    }

    private static PlacementEvent assigned() {
        return new PlaceAssigned(placement("assigned", null));
    }

    private static PlacementEvent queued() {
        return new PlaceQueued(placement("queued", null));
    }

    private static PlacementEvent refused() {
        return new PlaceRefused(placement("refused", "unit-closed"));
    }

    private static PlacementState placement(String status, String reason) {
        return new PlacementState(UUID.randomUUID(), UUID.randomUUID(), status, PLACED_FROM, null, null, null, reason);
    }

    private static String refusal(Supplier<?> step) {
        return assertThrows(Refused.class, step::get).code();
    }
}
