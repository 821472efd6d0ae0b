package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a centre. */
public interface CentreEvent extends Event {

    /** The state after the change. */
    CentreState centre();

    @Override
    default UUID aggregateId() {
        return centre().centreId();
    }
}
