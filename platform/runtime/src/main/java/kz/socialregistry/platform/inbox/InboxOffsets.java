package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.topics.WrongTopicException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far each partition was read. The database knows, not Kafka, so effects and offsets cannot part. */
@ApplicationScoped
class InboxOffsets {

    private final DataSource dataSource;

    InboxOffsets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From one offset to the next, and when the last event in between happened. */
    record Step(
            TopicPartition partition,
            long from,
            long to,
            @Nullable Instant lastEventAt) {

        /** Moves nothing, but makes sure that nobody else does until the transaction ends. */
        Step unmoved() {
            return new Step(partition, from, from, null);
        }
    }

    /**
     * Moves offsets, in the caller's transaction, if they are where the caller thinks.
     *
     * @throws FencedException if one is not: somebody else has read on
     */
    void advance(Collection<Step> steps) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update inbox_offset o
                        set next_offset = s.to_offset, last_event_at = greatest(o.last_event_at, s.last_event_at)
                        from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                             as s (topic, partition, from_offset, to_offset, last_event_at)
                        where o.topic = s.topic and o.partition = s.partition and o.next_offset = s.from_offset
                        """)) {
            update.setArray(
                    1, array(connection, "text", steps, s -> s.partition().topic()));
            update.setArray(
                    2, array(connection, "int", steps, s -> s.partition().partition()));
            update.setArray(3, array(connection, "bigint", steps, Step::from));
            update.setArray(4, array(connection, "bigint", steps, Step::to));
            update.setArray(5, array(connection, "timestamptz", steps, s -> utc(s.lastEventAt())));
            if (update.executeUpdate() != steps.size()) {
                throw new FencedException();
            }
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }

    /** Keeps every instance from applying events of a topic until the transaction ends. */
    void lock(Topic topic) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select partition from inbox_offset where topic = ? order by partition for update")) {
            lock.setString(1, topic.topicName());
            lock.executeQuery().close();
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            Collection<Step> steps,
            java.util.function.Function<Step, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, steps.stream().map(value).toArray());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Makes a consumer go on where the database says.
     *
     * @param topicIds the ids of the topics as they are now
     * @return the next offset of each partition
     * @throws WrongTopicException if a topic was made anew or has lost what was not read yet
     */
    Map<TopicPartition, Long> seek(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<String, String> topicIds) {
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        for (Stored stored : stored(partitions, topicIds)) {
            String name = stored.partition.topic();
            if (!stored.topicId.equals(topicIds.get(name))) {
                throw new WrongTopicException("topic " + name + " was deleted and made anew since it was last read;"
                        + " rebuild this service's inbox before it reads on");
            }
            long kept = Objects.requireNonNull(first.get(stored.partition));
            long written = Objects.requireNonNull(end.get(stored.partition));
            if (stored.next < kept || stored.next > written) {
                throw new WrongTopicException(
                        "partition %d of topic %s holds offsets %d to %d, but the next one to read is %d"
                                .formatted(stored.partition.partition(), name, kept, written, stored.next));
            }
            consumer.seek(stored.partition, stored.next);
            next.put(stored.partition, stored.next);
        }
        return next;
    }

    private record Stored(TopicPartition partition, String topicId, long next) {}

    /** A partition that was never read starts at 0: what an event says must not depend on when a reader was born. */
    private List<Stored> stored(Collection<TopicPartition> partitions, Map<String, String> topicIds) {
        List<Stored> result = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into inbox_offset (topic, partition, topic_id, next_offset) values (?, ?, ?, 0)
                        on conflict do nothing
                        """);
                PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, topic_id, next_offset from inbox_offset")) {
            for (TopicPartition partition : partitions) {
                insert.setString(1, partition.topic());
                insert.setInt(2, partition.partition());
                insert.setString(3, topicIds.get(partition.topic()));
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    TopicPartition partition = new TopicPartition(row.getString(1), row.getInt(2));
                    if (partitions.contains(partition)) {
                        result.add(new Stored(partition, row.getString(3), row.getLong(4)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
        return result;
    }
}
