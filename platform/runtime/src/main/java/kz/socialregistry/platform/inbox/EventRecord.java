package kz.socialregistry.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.socialregistry.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a topic before anybody tried to understand it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRecord(Topic topic, int partition, long offset, Map<String, String> headers, byte @Nullable [] payload) {

    static final String KEY = "key";

    static EventRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (record.key() != null) {
            headers.put(KEY, new String(record.key(), UTF_8));
        }
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        Topic topic = Topic.named(record.topic()).orElseThrow();
        return new EventRecord(topic, record.partition(), record.offset(), headers, record.value());
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
