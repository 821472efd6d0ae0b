package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * What an enrolment asks for.
 *
 * @param requestedOn day of the application
 * @param wantedFrom first day a place is wanted
 * @param wantedUntil first day on which the stay is over by agreement; {@code null}: no term
 * @param priorityGroup code of the list {@code priority-groups}; {@code null}: in its turn
 */
record Request(
        UUID enrolmentId,
        UUID unitId,
        LocalDate requestedOn,
        LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        Applicant applicant,
        @Nullable String priorityGroup) {

    static Request of(EnrolmentState enrolment) {
        return new Request(
                enrolment.enrolmentId(),
                enrolment.unitId(),
                enrolment.requestedOn(),
                enrolment.wantedFrom(),
                enrolment.wantedUntil(),
                new Applicant(
                        enrolment.targetGroup(),
                        enrolment.sex(),
                        enrolment.born() == null ? null : YearMonth.parse(enrolment.born())),
                enrolment.priorityGroup());
    }

    /** The days asked for, but not before this one; empty if the term is over by then. */
    Optional<Stay> from(LocalDate first) {
        return wantedUntil == null || first.isBefore(wantedUntil)
                ? Optional.of(new Stay(first, wantedUntil))
                : Optional.empty();
    }
}
