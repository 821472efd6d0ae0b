package kz.socialregistry.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.attribution.BackgroundWork;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies records in transactions: effects, positions, held events and offsets move together. */
@ApplicationScoped
class InboxApplier {

    private static final Logger LOG = Logger.getLogger(InboxApplier.class);
    private static final int TRANSACTION_SECONDS = 120;

    private final Delivery delivery;
    private final HeldEvents held;
    private final InboxOffsets offsets;
    private final BackgroundWork background;

    InboxApplier(Delivery delivery, HeldEvents held, InboxOffsets offsets, BackgroundWork background) {
        this.delivery = delivery;
        this.held = held;
        this.offsets = offsets;
        this.background = background;
    }

    /** A batch is one transaction. If it fails through an event, its events are applied one by one. */
    void apply(List<EventRecord> records, Collection<InboxOffsets.Step> steps) {
        try {
            inTransaction(() -> {
                offsets.advance(steps);
                byTopic(records).forEach(delivery::deliver);
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

    private static Map<Topic, List<EventRecord>> byTopic(List<EventRecord> records) {
        return records.stream().collect(Collectors.groupingBy(EventRecord::topic));
    }

    /**
     * One event in a transaction of its own. The offset does not move yet: if the process dies on the way, the batch
     * comes again, and what was applied is recognised by its sequence.
     */
    private void applyOrHold(EventRecord record, List<InboxOffsets.Step> unmoved) {
        try {
            inTransaction(() -> {
                offsets.advance(unmoved);
                delivery.deliver(record.topic(), List.of(record));
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
                held.hold(List.of(failed(record, e)));
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

    /** Lets go what waits although its turn has come: two transactions may have missed each other. */
    void releaseOverdue() {
        delivery.topics().stream().filter(delivery::inSequence).forEach(topic -> {
            try {
                inTransaction(() -> {
                    List<UUID> overdue = held.overdue(topic);
                    if (!overdue.isEmpty()) {
                        offsets.lock(topic);
                        delivery.release(topic, overdue);
                    }
                });
            } catch (RuntimeException e) {
                rethrowUnlessOfAnEvent(e);
                LOG.errorf(e, "events that wait on %s cannot be applied", topic.topicName());
            }
        });
    }

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            background.named("inbox");
            work.run();
        });
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

    private static boolean passing(@Nullable String state) {
        return state == null
                || state.startsWith("08") // connection
                || state.startsWith("40") // serialisation, deadlock
                || state.startsWith("53") // resources
                || state.startsWith("57"); // shutdown, cancelled
    }
}
