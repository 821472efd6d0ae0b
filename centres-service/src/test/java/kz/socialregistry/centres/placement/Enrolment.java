package kz.socialregistry.centres.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** An enrolment as recipients-service would tell of it. */
record Enrolment(
        UUID id,
        UUID unit,
        LocalDate requestedOn,
        LocalDate wantedFrom,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        Applicant applicant,
        @Nullable String priorityGroup) {

    private static final Applicant ANYBODY = new Applicant(null, null, null);

    static Enrolment wanting(UUID unit, LocalDate from) {
        return new Enrolment(UUID.randomUUID(), unit, from, from, null, null, ANYBODY, null);
    }

    static Enrolment past(UUID unit, LocalDate admittedOn, @Nullable LocalDate endedOn) {
        return new Enrolment(UUID.randomUUID(), unit, admittedOn, admittedOn, admittedOn, endedOn, ANYBODY, null);
    }

    /** The same of somebody of whom this is known. */
    Enrolment of(Applicant other) {
        return new Enrolment(id, unit, requestedOn, wantedFrom, admittedOn, endedOn, other, priorityGroup);
    }

    /** The same in a priority group. */
    Enrolment in(String group) {
        return new Enrolment(id, unit, requestedOn, wantedFrom, admittedOn, endedOn, applicant, group);
    }

    EnrolmentRequested requested() {
        return new EnrolmentRequested(state("requested", admittedOn, endedOn));
    }

    EnrolmentEnded ended(LocalDate on) {
        return new EnrolmentEnded(state("ended", wantedFrom, on));
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
                null,
                null,
                admitted,
                ended,
                null,
                null,
                priorityGroup,
                applicant.sex(),
                applicant.born() == null ? null : applicant.born().toString(),
                List.of(),
                true);
    }

    static ReceivedEvent received(EnrolmentEvent event, long sequence) {
        return new ReceivedEvent(
                EventCatalogue.of(event), UUID.randomUUID(), event.aggregateId(), 1, sequence, Instant.now(), event);
    }
}
