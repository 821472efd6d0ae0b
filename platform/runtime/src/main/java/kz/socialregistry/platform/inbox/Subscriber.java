package kz.socialregistry.platform.inbox;

import java.util.List;
import java.util.Set;
import kz.socialregistry.events.Topic;

/** A part of a service that acts on the events of others. An application-scoped bean; one for each topic. */
public interface Subscriber {

    /** The topics it reads. */
    Set<Topic> topics();

    /** What it needs of their order. */
    Order order();

    /**
     * Acts on events of one topic, in the transaction in which the offsets move. If it throws, nothing of the batch has
     * happened; the events are then given one by one, each in a transaction of its own, and only those that still fail
     * are held for an operator.
     */
    void receive(List<ReceivedEvent> events);
}
