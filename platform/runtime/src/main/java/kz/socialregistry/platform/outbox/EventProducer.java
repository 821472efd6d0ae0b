package kz.socialregistry.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, JSON as the value. */
final class EventProducer implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String source;

    EventProducer(Map<String, Object> config, String source) {
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        this.source = source;
    }

    /**
     * Returns when the broker has acknowledged every event.
     *
     * @throws ExecutionException if one was not; it is then unknown which of them the broker has
     */
    void sendAndAwait(List<UnpublishedEvent> events) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (UnpublishedEvent event : events) {
            sent.add(producer.send(record(event)));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private ProducerRecord<String, String> record(UnpublishedEvent event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(
                event.topic(),
                null,
                event.occurredAt().toEpochMilli(),
                event.aggregateId().toString(),
                event.payload());
        Headers headers = record.headers();
        header(headers, "content-type", "application/json");
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.eventId().toString());
        header(headers, "ce_type", event.type());
        header(headers, "ce_source", source);
        header(headers, "ce_subject", event.aggregateId().toString());
        header(headers, "ce_time", event.occurredAt().toString());
        header(headers, "ce_epoch", Long.toString(event.epoch()));
        header(headers, "ce_sequence", Long.toString(event.sequence()));
        return record;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
