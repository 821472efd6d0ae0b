package kz.socialregistry.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The relay's side of the outbox, over one connection that also holds the lock of the leading relay. */
final class OutboxTable {

    private static final long LEADER = 0x0B0CL;
    private static final int BATCH = 500;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    boolean tryLead() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Planned while the outbox is empty, any scan seems as good as that of an index; but the others go through
            // all
            // that was ever published, for each batch anew.
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_seqscan = off");
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LEADER + ")")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to a pool, so the lock and the settings must not go with it. */
    void stopLeading() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset enable_bitmapscan");
            statement.execute("reset enable_seqscan");
        }
    }

    List<UnpublishedEvent> unpublished() throws SQLException {
        List<UnpublishedEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select o.position, event_id, topic, type, aggregate_id, epoch, sequence, occurred_at, payload
                from (select position from outbox_unpublished order by position limit %d) u
                cross join lateral (select * from outbox where outbox.position = u.position offset 0) o
                order by o.position
                """.formatted(BATCH));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(new UnpublishedEvent(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("topic"),
                        row.getString("type"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("epoch"),
                        row.getLong("sequence"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload")));
            }
        }
        return events;
    }

    void markPublished(List<UnpublishedEvent> events) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox_unpublished where position = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            events.stream().map(UnpublishedEvent::position).toArray()));
            delete.executeUpdate();
        }
    }
}
