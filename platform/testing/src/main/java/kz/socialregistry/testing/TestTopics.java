package kz.socialregistry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.EventType;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as another service would see them: publishes events with any sequence, and reads what was published. */
public final class TestTopics {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", RealParts.kafka());

    /** A broker waits so long for what is not there yet. */
    private static final Map<String, Object> WITHOUT_DELAY =
            Map.of("bootstrap.servers", RealParts.kafka(), "fetch.max.wait.ms", 10);

    private TestTopics() {}

    /** Made once, since connections take their time; ends with the JVM. */
    private static final class Producer {

        private static final KafkaProducer<String, String> SHARED =
                new KafkaProducer<>(CONNECTION, new StringSerializer(), new StringSerializer());
    }

    /** An event as it stands on a topic. */
    public record Published(String type, UUID aggregateId, long sequence, String json) {}

    /** Publishes an event as the first of its aggregate. */
    public static void publish(Event event) {
        publish(event, 1);
    }

    /** Publishes an event with this place in the sequence of its aggregate. */
    public static void publish(Event event, long sequence) {
        EventType type = EventCatalogue.of(event);
        try {
            publishRaw(
                    type.topic(),
                    event.aggregateId().toString(),
                    headers(type, event, sequence),
                    EventJson.MAPPER.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> headers(EventType type, Event event, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type.name());
        headers.put("ce_source", "/" + type.topic().publisher());
        headers.put("ce_subject", event.aggregateId().toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_epoch", "1");
        headers.put("ce_sequence", Long.toString(sequence));
        return headers;
    }

    /** Publishes anything at all. */
    public static void publishRaw(Topic topic, String key, Map<String, String> headers, String value) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic.topicName(), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            Producer.SHARED.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not published", e);
        }
    }

    /** Everything on a topic up to now, in the order of each aggregate. */
    public static List<Published> read(Topic topic) {
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(WITHOUT_DELAY, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Published> events = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(published(record)));
            }
            return events;
        }
    }

    private static Published published(ConsumerRecord<String, String> record) {
        return new Published(
                header(record, "ce_type"),
                UUID.fromString(record.key()),
                Long.parseLong(header(record, "ce_sequence")),
                record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
