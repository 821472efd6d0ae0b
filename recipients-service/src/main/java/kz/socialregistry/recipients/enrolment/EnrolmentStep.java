package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.ADMITTED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.CANCELLED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.ENDED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.PLACED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.QUEUED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.REFUSED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.REQUESTED;
import static kz.socialregistry.recipients.enrolment.EnrolmentStatus.SUSPENDED;

import java.util.Set;

/** The whole state machine: every step there is, from where it may be taken, and where it leads. */
enum EnrolmentStep {
    // What centres-service answers.
    QUEUE(QUEUED, REQUESTED),
    PLACE(PLACED, REQUESTED, QUEUED),
    REFUSE(REFUSED, REQUESTED, QUEUED),
    // The same answers to a request for days that began before it was entered.
    PLACE_IN_THE_HOUSE(ADMITTED, REQUESTED),
    PLACE_IN_THE_PAST(ENDED, REQUESTED),
    // What people do.
    ADMIT(ADMITTED, PLACED),
    SUSPEND(SUSPENDED, ADMITTED),
    RESUME(ADMITTED, SUSPENDED),
    END(ENDED, ADMITTED, SUSPENDED),
    DECLINE(CANCELLED, PLACED),
    // What was recorded as a stay never happened.
    ANNUL(CANCELLED, ADMITTED, SUSPENDED, ENDED),
    // The days of a stay were wrong or its term is prolonged, and centres-service gave the place on the days asked for.
    CHANGE_TO_STAYING(ADMITTED, ADMITTED, SUSPENDED, ENDED),
    CHANGE_TO_AWAY(SUSPENDED, ADMITTED, SUSPENDED, ENDED),
    CHANGE_TO_OVER(ENDED, ADMITTED, SUSPENDED, ENDED),
    // What nobody does: the recipient did not come while the place was held, or the agreed term is over before the stay
    // began. A stay that began ends with its term.
    EXPIRE(CANCELLED, PLACED),
    LAPSE(CANCELLED, QUEUED, PLACED),
    CANCEL(CANCELLED, REQUESTED, QUEUED, PLACED);

    private final EnrolmentStatus to;
    private final Set<EnrolmentStatus> from;

    EnrolmentStep(EnrolmentStatus to, EnrolmentStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    boolean possibleFrom(EnrolmentStatus status) {
        return from.contains(status);
    }

    EnrolmentStatus to() {
        return to;
    }
}
