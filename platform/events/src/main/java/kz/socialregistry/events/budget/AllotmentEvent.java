package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about an allotment. */
public interface AllotmentEvent extends Event {

    /** The state after the change. */
    AllotmentState allotment();

    @Override
    default UUID aggregateId() {
        return allotment().allotmentId();
    }
}
