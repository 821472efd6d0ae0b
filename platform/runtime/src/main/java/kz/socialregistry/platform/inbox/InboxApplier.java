package kz.socialregistry.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.events.Topic;
import org.jboss.logging.Logger;

/** Gives records to the subscribers, in transactions: effects, positions, held events and offsets move together. */
@ApplicationScoped
class InboxApplier {

    private static final Logger LOG = Logger.getLogger(InboxApplier.class);
    private static final int TRANSACTION_SECONDS = 120;

    private final Map<Topic, Subscriber> subscribers;
    private final InboxTables tables;
    private final InboxOffsets offsets;

    InboxApplier(@All List<Subscriber> subscribers, InboxTables tables, InboxOffsets offsets) {
        this.subscribers = subscribers.stream()
                .flatMap(subscriber -> subscriber.topics().stream().map(topic -> Map.entry(topic, subscriber)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.tables = tables;
        this.offsets = offsets;
    }

    Set<Topic> topics() {
        return subscribers.keySet();
    }

    /** A batch is one transaction. If it fails through an event, its events are applied one by one. */
    void apply(List<EventRecord> records, Collection<InboxOffsets.Step> steps) {
        try {
            inTransaction(() -> {
                offsets.advance(steps);
                byTopic(records).forEach((topic, ofTopic) -> deliver(topic, ofTopic));
            });
        } catch (RuntimeException e) {
            rethrowUnlessOfAnEvent(e);
            LOG.warnf(e, "a batch of %d events could not be applied; applying them one by one", records.size());
            List<InboxOffsets.Step> unmoved =
                    steps.stream().map(InboxOffsets.Step::unmoved).toList();
            records.forEach(record -> applyOrHold(record, unmoved));
            inTransaction(() -> offsets.advance(steps));
        }
    }

    /**
     * One event in a transaction of its own. The offset does not move yet: if the process dies on the way, the batch
     * comes again, and what was applied is recognised by its sequence.
     */
    private void applyOrHold(EventRecord record, List<InboxOffsets.Step> unmoved) {
        try {
            inTransaction(() -> {
                offsets.advance(unmoved);
                deliver(record.topic(), List.of(record));
            });
        } catch (RuntimeException e) {
            rethrowUnlessOfAnEvent(e);
            LOG.errorf(
                    e,
                    "event held: topic=%s partition=%d offset=%d",
                    record.topic().topicName(),
                    record.partition(),
                    record.offset());
            inTransaction(() -> {
                offsets.advance(unmoved);
                tables.hold(List.of(failed(record, e)));
            });
        }
    }

    private static HeldEvent failed(EventRecord record, RuntimeException e) {
        String detail = "could not be applied (" + e.getClass().getSimpleName() + "); see the log";
        try {
            return HeldEvent.failed(Envelope.open(record), detail);
        } catch (UndecodableException undecodable) {
            return HeldEvent.undecodable(record, String.valueOf(undecodable.getMessage()));
        }
    }

    /** Applies records of one topic in the current transaction. */
    void deliver(Topic topic, List<EventRecord> records) {
        Subscriber subscriber = Objects.requireNonNull(subscribers.get(topic));
        List<Envelope> envelopes = new ArrayList<>();
        List<HeldEvent> dead = new ArrayList<>();
        for (EventRecord record : records) {
            try {
                envelopes.add(Envelope.open(record));
            } catch (UndecodableException e) {
                LOG.errorf(
                        "undecodable event held: topic=%s partition=%d offset=%d: %s",
                        topic.topicName(), record.partition(), record.offset(), e.getMessage());
                dead.add(HeldEvent.undecodable(record, String.valueOf(e.getMessage())));
            }
        }
        if (subscriber.order() == Order.IN_SEQUENCE) {
            deliverInSequence(subscriber, topic, envelopes, dead);
        } else {
            receive(
                    subscriber,
                    envelopes.stream()
                            .map(Envelope::event)
                            .filter(Objects::nonNull)
                            .toList());
            tables.hold(dead);
        }
    }

    private void deliverInSequence(Subscriber subscriber, Topic topic, List<Envelope> envelopes, List<HeldEvent> dead) {
        Set<UUID> aggregates = envelopes.stream().map(Envelope::aggregateId).collect(Collectors.toSet());
        Sequencer sequencer = new Sequencer(tables.positions(topic, aggregates), tables.held(topic, aggregates));
        // A record's place among the others decides what is parked: what came before a dead event still counts.
        Map<Long, HeldEvent> deadByOffset =
                dead.stream().collect(toMap(d -> key(d.record()), d -> d, (a, b) -> a, LinkedHashMap::new));
        Map<Long, Envelope> byOffset =
                envelopes.stream().collect(toMap(e -> key(e.record()), e -> e, (a, b) -> a, LinkedHashMap::new));
        List<Long> order = new ArrayList<>(byOffset.keySet());
        order.addAll(deadByOffset.keySet());
        order.sort(null);
        for (Long at : order) {
            Envelope envelope = byOffset.get(at);
            if (envelope != null) {
                sequencer.offer(envelope);
            } else {
                sequencer.park(Objects.requireNonNull(deadByOffset.get(at)));
            }
        }
        settle(subscriber, topic, sequencer);
    }

    private static long key(EventRecord record) {
        return record.offset() * Topic.PARTITIONS + record.partition();
    }

    private void settle(Subscriber subscriber, Topic topic, Sequencer sequencer) {
        receive(subscriber, sequencer.due());
        tables.savePositions(topic, sequencer.moved());
        tables.release(sequencer.released());
        tables.hold(sequencer.kept());
    }

    private static void receive(Subscriber subscriber, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            subscriber.receive(events);
        }
    }

    /** Lets go what waits although its turn has come: two transactions may have missed each other. */
    void releaseOverdue() {
        subscribers.forEach((topic, subscriber) -> {
            if (subscriber.order() == Order.IN_SEQUENCE) {
                inTransaction(() -> {
                    List<UUID> overdue = tables.overdue(topic);
                    if (!overdue.isEmpty()) {
                        offsets.lock(topic);
                        release(topic, overdue);
                    }
                });
            }
        });
    }

    /** Goes on with aggregates whose dead event is gone, in the current transaction. */
    void release(Topic topic, Collection<UUID> aggregates) {
        if (aggregates.isEmpty()) {
            return;
        }
        Sequencer sequencer = new Sequencer(tables.positions(topic, aggregates), tables.held(topic, aggregates));
        aggregates.forEach(sequencer::releaseSuccessors);
        settle(Objects.requireNonNull(subscribers.get(topic)), topic, sequencer);
    }

    boolean inSequence(Topic topic) {
        return Objects.requireNonNull(subscribers.get(topic)).order() == Order.IN_SEQUENCE;
    }

    private static Map<Topic, List<EventRecord>> byTopic(List<EventRecord> records) {
        return records.stream().collect(Collectors.groupingBy(EventRecord::topic));
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(work);
    }

    /** The database being away, a deadlock or another reader are no fault of an event: the batch simply comes again. */
    private static void rethrowUnlessOfAnEvent(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FencedException || cause instanceof InboxStorageException) {
                throw e;
            }
            if (cause instanceof SQLException sql && passing(sql.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean passing(String state) {
        return state == null
                || state.startsWith("08") // connection
                || state.startsWith("40") // serialisation, deadlock
                || state.startsWith("53") // resources
                || state.startsWith("57"); // shutdown, cancelled
    }
}
