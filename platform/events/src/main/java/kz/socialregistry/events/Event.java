package kz.socialregistry.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * Something that happened in one service and that the others may act on.
 *
 * <p>An event carries the whole state of its aggregate after the change, so a reader never has to ask back, and it
 * carries no personal data: identifiers, codes, dates and amounts only.
 */
public interface Event {

    /** The aggregate that changed; the key of the Kafka record, so all events of one aggregate keep their order. */
    @JsonIgnore
    UUID aggregateId();
}
