package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a licence. */
public interface LicenceEvent extends Event {

    /** The state after the change. */
    LicenceState licence();

    @Override
    default UUID aggregateId() {
        return licence().licenceId();
    }
}
