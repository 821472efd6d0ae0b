package kz.socialregistry.reporting;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.socialregistry.events.Topic;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.testing.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Waits until the service has read all topics to their ends. */
public final class Arrived {

    private Arrived() {}

    /** Returns when what was published up to now has been applied. */
    public static void everything() {
        Map<String, Long> ends = ends();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> ends.forEach((topic, end) -> {
                    if (read().getOrDefault(topic, 0L) < end) {
                        throw new AssertionError(topic + " is not read yet");
                    }
                }));
    }

    private static Map<String, Long> ends() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.kafka()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
        }
    }

    private static Map<String, Long> read() {
        Map<String, Long> read = new HashMap<>();
        CDI.current()
                .select(Sql.class)
                .get()
                .read(
                        "select topic, sum(next_offset) as position from inbox_offset group by topic",
                        row -> Map.entry(row.getString("topic"), row.getLong("position")))
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return read;
    }
}
