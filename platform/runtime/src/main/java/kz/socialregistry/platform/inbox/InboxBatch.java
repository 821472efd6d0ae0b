package kz.socialregistry.platform.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What one poll brought, and how far it takes each partition. */
record InboxBatch(List<EventRecord> events, List<InboxOffsets.Step> steps) {

    private static final long NEVER_SOUGHT = -1;

    /** @param next where the consumer thinks each partition stands; the database has the last word */
    static InboxBatch of(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> next) {
        List<EventRecord> events = new ArrayList<>(records.count());
        List<InboxOffsets.Step> steps = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(partition);
            long lastEventAt = 0;
            for (ConsumerRecord<byte[], byte[]> record : ofPartition) {
                events.add(EventRecord.of(record));
                lastEventAt = Math.max(lastEventAt, record.timestamp());
            }
            steps.add(new InboxOffsets.Step(
                    partition,
                    next.getOrDefault(partition, NEVER_SOUGHT),
                    ofPartition.get(ofPartition.size() - 1).offset() + 1,
                    Instant.ofEpochMilli(lastEventAt)));
        }
        return new InboxBatch(events, steps);
    }
}
