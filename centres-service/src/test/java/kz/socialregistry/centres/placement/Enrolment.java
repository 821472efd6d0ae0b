package kz.socialregistry.centres.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** An enrolment as recipients-service would tell of it. */
record Enrolment(
        UUID id,
        UUID unit,
        LocalDate requestedOn,
        LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        Applicant applicant,
        @Nullable String priorityGroup,
        List<EnrolmentState.Absence> absences) {

    private static final Applicant ANYBODY = new Applicant(null, null, null);

    static Enrolment wanting(UUID unit, LocalDate from) {
        return new Enrolment(UUID.randomUUID(), unit, from, from, null, null, null, ANYBODY, null, List.of());
    }

    static Enrolment past(UUID unit, LocalDate admittedOn, @Nullable LocalDate endedOn) {
        return new Enrolment(
                UUID.randomUUID(), unit, admittedOn, admittedOn, null, admittedOn, endedOn, ANYBODY, null, List.of());
    }

    /** The same of somebody of whom this is known. */
    Enrolment of(Applicant other) {
        return with(wantedUntil, other, priorityGroup, absences);
    }

    /** The same in a priority group. */
    Enrolment in(String group) {
        return with(wantedUntil, applicant, group, absences);
    }

    /** The same for a term. */
    Enrolment until(LocalDate day) {
        return with(day, applicant, priorityGroup, absences);
    }

    /** The same, and on these days the place may be lent. */
    Enrolment away(LocalDate from, LocalDate returnOn) {
        List<EnrolmentState.Absence> more = new ArrayList<>(absences);
        more.add(new EnrolmentState.Absence(from, returnOn, null, true));
        return with(wantedUntil, applicant, priorityGroup, more);
    }

    /** The same without any days away. */
    Enrolment neverAway() {
        return with(wantedUntil, applicant, priorityGroup, List.of());
    }

    /** The same by another id. */
    Enrolment called(UUID other) {
        return new Enrolment(
                other,
                unit,
                requestedOn,
                wantedFrom,
                wantedUntil,
                admittedOn,
                endedOn,
                applicant,
                priorityGroup,
                absences);
    }

    private Enrolment with(
            @Nullable LocalDate until, Applicant who, @Nullable String group, List<EnrolmentState.Absence> away) {
        return new Enrolment(id, unit, requestedOn, wantedFrom, until, admittedOn, endedOn, who, group, away);
    }

    EnrolmentRequested requested() {
        return new EnrolmentRequested(state("requested", admittedOn, endedOn));
    }

    EnrolmentEnded ended(LocalDate on) {
        return new EnrolmentEnded(state("ended", wantedFrom, on));
    }

    /** The stay is to have these days instead of those it began with. */
    EnrolmentChangeRequested changed(LocalDate from, @Nullable LocalDate until, int change) {
        return new EnrolmentChangeRequested(
                state("admitted", wantedFrom, null),
                change,
                new EnrolmentChangeRequested.Days(from, until, null, null, null));
    }

    /** The stay is to have these days away on the days on which it has its place. */
    EnrolmentChangeRequested putRight(PlacementState place) {
        boolean over = place.status().equals("released");
        return new EnrolmentChangeRequested(
                state("admitted", place.from(), null),
                0,
                new EnrolmentChangeRequested.Days(
                        place.from(), over ? place.until() : null, over ? null : place.until(), null, absences));
    }

    EnrolmentSuspended suspended() {
        return new EnrolmentSuspended(state("suspended", wantedFrom, null));
    }

    EnrolmentCancelled cancelled() {
        return new EnrolmentCancelled(state("cancelled", null, null));
    }

    EnrolmentState state(String status, @Nullable LocalDate admitted, @Nullable LocalDate ended) {
        return new EnrolmentState(
                id,
                id,
                unit,
                status,
                applicant.targetGroup(),
                requestedOn,
                wantedFrom,
                wantedUntil,
                null,
                admitted,
                ended,
                null,
                null,
                priorityGroup,
                applicant.sex(),
                applicant.born() == null ? null : applicant.born().toString(),
                absences,
                List.of(),
                true);
    }

    static ReceivedEvent received(EnrolmentEvent event, long sequence) {
        return new ReceivedEvent(
                EventCatalogue.of(event), UUID.randomUUID(), event.aggregateId(), 1, sequence, Instant.now(), event);
    }
}
