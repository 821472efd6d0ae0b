package kz.socialregistry.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.EventJson;

/** The events kept aside. Every call takes part in the caller's transaction and costs one round trip. */
@ApplicationScoped
class HeldEvents {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final InboxSql sql;

    HeldEvents(InboxSql sql) {
        this.sql = sql;
    }

    /** Everything held of these aggregates, in the order it came. */
    List<HeldEvent> of(Topic topic, Collection<UUID> aggregates) {
        return sql.run(
                "select * from inbox_held where topic = ? and aggregate_id = any (?) order by id",
                (connection, statement) -> {
                    statement.setString(1, topic.topicName());
                    statement.setArray(2, connection.createArrayOf("uuid", aggregates.toArray()));
                    return readHeld(statement);
                });
    }

    /** Aggregates of which something waits although its turn has come; at most 500. */
    List<UUID> overdue(Topic topic) {
        return sql.run("""
                select distinct h.aggregate_id from inbox_held h
                join inbox_position p on p.topic = h.topic and p.aggregate_id = h.aggregate_id
                where h.topic = ? and h.reason = 'waiting' and h.sequence <= p.sequence + 1
                  and not exists (select from inbox_held d
                                  where d.topic = h.topic and d.aggregate_id = h.aggregate_id and d.reason <> 'waiting')
                limit 500
                """, (connection, statement) -> {
            statement.setString(1, topic.topicName());
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    /** Dead events, oldest first, after the one with this id. */
    List<HeldEvent> dead(long afterId, int limit) {
        return sql.run(
                "select * from inbox_held where reason <> 'waiting' and id > ? order by id limit ?",
                (connection, statement) -> {
                    statement.setLong(1, afterId);
                    statement.setInt(2, limit);
                    return readHeld(statement);
                });
    }

    /** Locks a dead event for an operator's decision. */
    Optional<HeldEvent> lockDead(long id) {
        return sql.run(
                "select * from inbox_held where reason <> 'waiting' and id = ? for update", (connection, statement) -> {
                    statement.setLong(1, id);
                    return readHeld(statement).stream().findFirst();
                });
    }

    /** Keeps events aside. One that is dead stays dead when it comes again. */
    void hold(Collection<HeldEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        sql.run("""
                insert into inbox_held (topic, partition, record_offset, aggregate_id, epoch, sequence, reason, detail,
                                        headers, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (topic, partition, record_offset) do update
                set reason = excluded.reason, detail = excluded.detail where inbox_held.reason = 'waiting'
                """, (connection, statement) -> {
            for (HeldEvent event : events) {
                statement.setString(1, event.record().topic().topicName());
                statement.setInt(2, event.record().partition());
                statement.setLong(3, event.record().offset());
                statement.setObject(4, event.aggregateId());
                statement.setObject(5, event.epoch());
                statement.setObject(6, event.sequence());
                statement.setString(7, event.reason());
                statement.setString(8, event.detail());
                statement.setString(9, json(event.record().headers()));
                statement.setBytes(10, event.record().payload());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** They are applied, or given up. */
    void release(Collection<EventRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        sql.run(
                "delete from inbox_held where topic = ? and partition = ? and record_offset = ?",
                (connection, statement) -> {
                    for (EventRecord record : records) {
                        statement.setString(1, record.topic().topicName());
                        statement.setInt(2, record.partition());
                        statement.setLong(3, record.offset());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    private static List<HeldEvent> readHeld(PreparedStatement statement) throws SQLException {
        List<HeldEvent> held = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                EventRecord record = new EventRecord(
                        Topic.named(row.getString("topic")).orElseThrow(),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        headers(row.getString("headers")),
                        row.getBytes("payload"));
                held.add(new HeldEvent(
                        row.getLong("id"),
                        record,
                        row.getObject("aggregate_id", UUID.class),
                        row.getObject("epoch", Long.class),
                        row.getObject("sequence", Long.class),
                        row.getString("reason"),
                        row.getString("detail")));
            }
        }
        return held;
    }

    private static String json(Map<String, String> headers) {
        try {
            return EventJson.MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return EventJson.MAPPER.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
