package kz.socialregistry.events.recipients;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about an enrolment. */
public interface EnrolmentEvent extends Event {

    /** The state after the change. */
    EnrolmentState enrolment();

    @Override
    default UUID aggregateId() {
        return enrolment().enrolmentId();
    }
}
