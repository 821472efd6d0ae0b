package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.Topic;

/** Which event of each aggregate was applied last. Every call costs one round trip. */
@ApplicationScoped
class InboxPositions {

    private final InboxSql sql;

    InboxPositions(InboxSql sql) {
        this.sql = sql;
    }

    Map<UUID, Position> of(Topic topic, Collection<UUID> aggregates) {
        return sql.run(
                "select aggregate_id, epoch, sequence from inbox_position where topic = ? and aggregate_id = any (?)",
                (connection, statement) -> {
                    statement.setString(1, topic.topicName());
                    statement.setArray(2, connection.createArrayOf("uuid", aggregates.toArray()));
                    Map<UUID, Position> positions = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            positions.put(row.getObject(1, UUID.class), new Position(row.getLong(2), row.getLong(3)));
                        }
                    }
                    return positions;
                });
    }

    void save(Topic topic, Map<UUID, Position> moved) {
        if (moved.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Position>> entries =
                moved.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        sql.run("""
                insert into inbox_position (topic, aggregate_id, epoch, sequence)
                select ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
                on conflict (topic, aggregate_id) do update set epoch = excluded.epoch, sequence = excluded.sequence
                """, (connection, statement) -> {
            statement.setString(1, topic.topicName());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            entries.stream().map(e -> e.getValue().epoch()).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint",
                            entries.stream().map(e -> e.getValue().sequence()).toArray()));
            return statement.executeUpdate();
        });
    }
}
