package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a region. */
public interface RegionEvent extends Event {

    /** The state after the change. */
    RegionState region();

    @Override
    default UUID aggregateId() {
        return region().regionId();
    }
}
