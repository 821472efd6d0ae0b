package kz.socialregistry.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.socialregistry.platform.topics.Topics;
import kz.socialregistry.platform.topics.WrongTopicException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics this service subscribes to, on one thread. Instances share the partitions through the consumer
 * group; which record comes next is decided by the database alone, so a zombie that wakes up late cannot do harm.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    private final Delivery delivery;
    private final InboxApplier applier;
    private final InboxOffsets offsets;
    private final Topics topics;
    private final EventConsumers consumers;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private volatile boolean running;
    private volatile boolean connected;
    private volatile @Nullable String trouble;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;
    private Instant sweptAt = Instant.EPOCH;

    Inbox(Delivery delivery, InboxApplier applier, InboxOffsets offsets, Topics topics, EventConsumers consumers) {
        this.delivery = delivery;
        this.applier = applier;
        this.offsets = offsets;
        this.topics = topics;
        this.consumers = consumers;
    }

    void start(@Observes StartupEvent started) {
        if (delivery.topics().isEmpty()) {
            connected = true;
            return;
        }
        running = true;
        thread = new Thread(this::run, "inbox");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(8));
        }
    }

    /** Whether it has read the topics since it started. */
    boolean connected() {
        return connected;
    }

    /** What keeps it from reading until somebody acts, if anything does. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        while (running) {
            try {
                Map<String, String> topicIds = topics.ensure(delivery.topics()).entrySet().stream()
                        .collect(toMap(e -> e.getKey().topicName(), Map.Entry::getValue));
                consume(topicIds);
            } catch (WakeupException e) {
                LOG.debug("the inbox was woken to stop");
            } catch (FencedException e) {
                LOG.infof("%s; joining again", e.getMessage());
            } catch (Exception | AssertionError e) {
                // AssertionError: the driver throws it when its connection breaks in the middle of a batch.
                report(e);
                pauseAfterError();
            }
        }
    }

    private void consume(Map<String, String> topicIds) {
        try (KafkaConsumer<byte[], byte[]> open = consumers.open()) {
            consumer = open;
            next.clear();
            open.subscribe(topicIds.keySet(), new Assignments(open, topicIds));
            while (running) {
                ConsumerRecords<byte[], byte[]> records = open.poll(POLL);
                connected = true;
                trouble = null;
                if (!records.isEmpty()) {
                    apply(records);
                }
                sweep();
            }
        } finally {
            consumer = null;
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) {
        InboxBatch batch = InboxBatch.of(records, next);
        applier.apply(batch.events(), batch.steps());
        batch.steps().forEach(step -> next.put(step.partition(), step.to()));
    }

    private void sweep() {
        if (Duration.between(sweptAt, Instant.now()).compareTo(SWEEP_EVERY) > 0) {
            applier.releaseOverdue();
            sweptAt = Instant.now();
        }
    }

    private void report(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongTopicException) {
                trouble = cause.getMessage();
                LOG.error(cause.getMessage());
                return;
            }
            if (cause instanceof UnknownTopicOrPartitionException) {
                LOG.info("the broker does not know all topics yet; trying again");
                return;
            }
        }
        LOG.warn("the inbox could not read on; trying again", e);
    }

    private void pauseAfterError() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_ERROR.toMillis());
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Looks the offsets up in the database whenever partitions come. */
    private final class Assignments implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> open;
        private final Map<String, String> topicIds;

        Assignments(KafkaConsumer<byte[], byte[]> open, Map<String, String> topicIds) {
            this.open = open;
            this.topicIds = topicIds;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                next.putAll(offsets.seek(open, partitions, topicIds));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(next::remove);
        }
    }
}
