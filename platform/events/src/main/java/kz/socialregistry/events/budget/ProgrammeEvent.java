package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a programme. */
public interface ProgrammeEvent extends Event {

    /** The state after the change. */
    ProgrammeState programme();

    @Override
    default UUID aggregateId() {
        return programme().programmeId();
    }
}
