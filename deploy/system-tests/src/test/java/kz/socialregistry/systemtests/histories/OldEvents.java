package kz.socialregistry.systemtests.histories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends again what was sent since this was opened: the same bytes, later and more than once. */
final class OldEvents implements AutoCloseable {

    private static final Logger NOISE = Logger.getLogger("org.apache.kafka");
    private static final Duration READ = Duration.ofSeconds(5);
    private static final int ONE_OF = 3;

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Map<TopicPartition, Long> since;

    OldEvents(int port) {
        NOISE.setLevel(Level.WARNING);
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + port);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of("recipients", "enrolments", "placements")) {
            consumer.partitionsFor("socialregistry." + topic)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        since = new HashMap<>(consumer.endOffsets(partitions));
    }

    /**
     * Sends some again, in any order.
     *
     * @param keys ids of the recipients and enrolments they are of
     * @return how many
     */
    int sendAgain(Set<String> keys, Random random) {
        List<ConsumerRecord<String, String>> found = read(keys);
        Collections.shuffle(found, random);
        List<ConsumerRecord<String, String>> some = found.subList(0, found.size() / ONE_OF);
        some.forEach(old -> producer.send(
                new ProducerRecord<>(old.topic(), old.partition(), old.key(), old.value(), old.headers())));
        producer.flush();
        return some.size();
    }

    private List<ConsumerRecord<String, String>> read(Set<String> keys) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(since.keySet());
        since.forEach(consumer::seek);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> old : consumer.poll(READ)) {
                if (keys.contains(old.key())) {
                    found.add(old);
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
