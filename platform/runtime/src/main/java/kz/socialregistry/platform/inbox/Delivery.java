package kz.socialregistry.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.events.Topic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives events to the subscriber of their topic, in the current transaction, and keeps aside what is not due. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Map<Topic, Subscriber> subscribers;
    private final InboxPositions positions;
    private final HeldEvents held;

    Delivery(@All List<Subscriber> subscribers, InboxPositions positions, HeldEvents held) {
        this.subscribers = subscribers.stream()
                .flatMap(subscriber -> subscriber.topics().stream().map(topic -> Map.entry(topic, subscriber)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.positions = positions;
        this.held = held;
    }

    /** The topics somebody subscribes to. */
    Set<Topic> topics() {
        return subscribers.keySet();
    }

    boolean inSequence(Topic topic) {
        return subscriber(topic).order() == Order.IN_SEQUENCE;
    }

    /** Delivers records of one topic. */
    void deliver(Topic topic, List<EventRecord> records) {
        List<Opened> opened = records.stream().map(Opened::of).toList();
        if (inSequence(topic)) {
            deliverInSequence(topic, opened);
        } else {
            receive(
                    topic,
                    opened.stream().map(Opened::event).filter(Objects::nonNull).toList());
            held.hold(opened.stream().map(Opened::dead).filter(Objects::nonNull).toList());
        }
    }

    private void deliverInSequence(Topic topic, List<Opened> opened) {
        Sequencer sequencer =
                sequencer(topic, opened.stream().map(Opened::aggregateId).collect(Collectors.toSet()));
        for (Opened one : opened) {
            if (one.envelope() != null) {
                sequencer.offer(one.envelope());
            } else if (one.dead() != null) {
                sequencer.park(one.dead());
            }
        }
        settle(topic, sequencer);
    }

    /** Goes on with aggregates whose turn has come. */
    void release(Topic topic, Collection<UUID> aggregates) {
        if (!aggregates.isEmpty()) {
            Sequencer sequencer = sequencer(topic, aggregates);
            aggregates.forEach(sequencer::releaseSuccessors);
            settle(topic, sequencer);
        }
    }

    private Sequencer sequencer(Topic topic, Collection<@Nullable UUID> aggregates) {
        List<UUID> known = aggregates.stream().filter(Objects::nonNull).toList();
        return new Sequencer(positions.of(topic, known), held.of(topic, known));
    }

    private void settle(Topic topic, Sequencer sequencer) {
        receive(topic, sequencer.due());
        positions.save(topic, sequencer.moved());
        held.release(sequencer.released());
        held.hold(sequencer.kept());
    }

    private void receive(Topic topic, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            subscriber(topic).receive(events);
        }
    }

    private Subscriber subscriber(Topic topic) {
        return Objects.requireNonNull(subscribers.get(topic));
    }

    /** A record that was understood, or a dead event. */
    private record Opened(
            @Nullable Envelope envelope, @Nullable HeldEvent dead) {

        static Opened of(EventRecord record) {
            try {
                return new Opened(Envelope.open(record), null);
            } catch (UndecodableException e) {
                LOG.errorf(
                        "undecodable event held: topic=%s partition=%d offset=%d: %s",
                        record.topic().topicName(), record.partition(), record.offset(), e.getMessage());
                return new Opened(null, HeldEvent.undecodable(record, String.valueOf(e.getMessage())));
            }
        }

        @Nullable
        ReceivedEvent event() {
            return envelope == null ? null : envelope.event();
        }

        @Nullable
        UUID aggregateId() {
            if (envelope != null) {
                return envelope.aggregateId();
            }
            return dead == null ? null : dead.aggregateId();
        }
    }
}
