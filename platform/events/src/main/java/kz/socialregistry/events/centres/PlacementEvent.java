package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about the place of an enrolment. */
public interface PlacementEvent extends Event {

    /** The state after the change. */
    PlacementState placement();

    @Override
    default UUID aggregateId() {
        return placement().enrolmentId();
    }
}
