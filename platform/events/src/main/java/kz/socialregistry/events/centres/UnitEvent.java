package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a unit. */
public interface UnitEvent extends Event {

    /** The state after the change. */
    UnitState unit();

    @Override
    default UUID aggregateId() {
        return unit().unitId();
    }
}
