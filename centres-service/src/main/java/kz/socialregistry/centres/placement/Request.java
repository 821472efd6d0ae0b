package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * What an enrolment asks for.
 *
 * @param requestedOn day of the application
 * @param wantedFrom first day a place is wanted
 * @param priorityGroup code of the list {@code priority-groups}; {@code null}: in its turn
 */
record Request(
        UUID enrolmentId,
        UUID unitId,
        LocalDate requestedOn,
        LocalDate wantedFrom,
        Applicant applicant,
        @Nullable String priorityGroup) {

    static Request of(EnrolmentState enrolment) {
        return new Request(
                enrolment.enrolmentId(),
                enrolment.unitId(),
                enrolment.requestedOn(),
                enrolment.wantedFrom(),
                new Applicant(
                        enrolment.targetGroup(),
                        enrolment.sex(),
                        enrolment.born() == null ? null : YearMonth.parse(enrolment.born())),
                enrolment.priorityGroup());
    }
}
