package kz.socialregistry.events.centres;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a building project. */
public interface ProjectEvent extends Event {

    /** The state after the change. */
    ProjectState project();

    @Override
    default UUID aggregateId() {
        return project().projectId();
    }
}
