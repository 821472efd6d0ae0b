package kz.socialregistry.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;

/** Stands for a service: writes down every step it is given, and fails when told to. */
@ApplicationScoped
class ProbeSubscriber implements Subscriber {

    /** Aggregates whose events are refused. */
    private final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();

    /** How many more batches break off as if the database had gone away. */
    private final AtomicInteger breakdowns = new AtomicInteger();

    private final DataSource dataSource;

    ProbeSubscriber(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Set<UUID> poisoned() {
        return poisoned;
    }

    AtomicInteger breakdowns() {
        return breakdowns;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ENROLMENTS);
    }

    @Override
    public Order order() {
        return Order.IN_SEQUENCE;
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into probe_step (enrolment_id, sequence) values (?, ?)")) {
            for (ReceivedEvent event : events) {
                if (poisoned.contains(event.aggregateId())) {
                    throw new IllegalStateException("poisoned");
                }
                insert.setObject(1, event.aggregateId());
                insert.setLong(2, event.sequence());
                insert.executeUpdate();
            }
            if (breakdowns.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new SQLException("gone in the middle of a batch", "08006");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
