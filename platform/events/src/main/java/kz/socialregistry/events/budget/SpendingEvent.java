package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a spending. */
public interface SpendingEvent extends Event {

    /** The state after the change. */
    SpendingState spending();

    @Override
    default UUID aggregateId() {
        return spending().spendingId();
    }
}
