package kz.socialregistry.events.recipients;

import java.util.UUID;
import kz.socialregistry.events.Event;

/** Something changed about a recipient. */
public interface RecipientEvent extends Event {

    /** The state after the change. */
    RecipientState recipient();

    @Override
    default UUID aggregateId() {
        return recipient().recipientId();
    }
}
