package kz.socialregistry.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.web.Ids;

/** Where a use case appends what happened, in its own transaction. {@link OutboxRelay} carries it to Kafka. */
@ApplicationScoped
public class Outbox {

    // The next sequence is read in the statement that takes it. Two transactions on one aggregate are kept apart by the
    // lock on the aggregate's own row; were they not, the unique constraint would refuse the second.
    private static final String APPEND = """
            insert into outbox (event_id, topic, type, aggregate_id, epoch, sequence, occurred_at, payload)
            select e.event_id, e.topic, e.type, e.aggregate_id, p.epoch,
                   coalesce((select max(o.sequence) from outbox o
                             where o.topic = e.topic and o.aggregate_id = e.aggregate_id), 0)
                     + row_number() over (partition by e.topic, e.aggregate_id order by e.nr),
                   ?, e.payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                   with ordinality as e (event_id, topic, type, aggregate_id, payload, nr),
                 publisher_epoch p
            order by e.nr
            """;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction, OutboxRelay relay, Clock clock) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Appends one event.
     *
     * @throws IllegalStateException outside a transaction: the event and its cause must commit together
     */
    public void append(Event event) {
        append(List.of(event));
    }

    /**
     * Appends events in their order, in one round trip.
     *
     * @throws IllegalStateException outside a transaction: the events and their cause must commit together
     */
    public void append(Collection<? extends Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of its cause");
        }
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, OffsetDateTime.now(clock));
            append.setArray(2, connection.createArrayOf("uuid", column(events, e -> Ids.next())));
            append.setArray(3, connection.createArrayOf("text", column(events, e -> EventCatalogue.of(e)
                    .topic()
                    .topicName())));
            append.setArray(4, connection.createArrayOf("text", column(events, e -> EventCatalogue.of(e)
                    .name())));
            append.setArray(5, connection.createArrayOf("uuid", column(events, Event::aggregateId)));
            append.setArray(6, connection.createArrayOf("text", column(events, Outbox::json)));
            append.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
        nudgeAfterCommit();
    }

    private static Object[] column(
            Collection<? extends Event> events, java.util.function.Function<Event, Object> value) {
        return events.stream().map(value).toArray();
    }

    private static String json(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable: " + event.getClass(), e);
        }
    }

    private void nudgeAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                relay.nudge();
            }
        });
    }
}
