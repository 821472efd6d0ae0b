package kz.socialregistry.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.socialregistry.platform.topics.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka: one relay per service, however many instances run, chosen by an advisory lock. It reads
 * the rows that are not published yet (commit order is not id order, so there is no cursor), sends them in one
 * pipeline and marks them after the broker's acknowledgement. After any error it closes the producer and reads the
 * table again, so an event may come twice and never gets lost.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    private final Semaphore nudges = new Semaphore(0);
    private final DataSource dataSource;
    private final Topics topics;
    private final EventProducers producers;
    private final Duration poll;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource dataSource,
            Topics topics,
            EventProducers producers,
            @ConfigProperty(name = "registry.outbox.poll") Duration poll) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.producers = producers;
        this.poll = poll;
    }

    void start(@Observes StartupEvent started) {
        if (topics.published().isEmpty()) {
            return;
        }
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        nudge();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Wakes the relay: there is something to publish. */
    void nudge() {
        nudges.release();
    }

    private void run() {
        while (running) {
            try {
                topics.ensure(topics.published());
                relayWhileLeading();
            } catch (Exception | AssertionError e) {
                // AssertionError: the driver throws it when its connection breaks in the middle of a batch.
                LOG.warnf(e, "the outbox could not be published; trying again");
                pause(PAUSE_AFTER_ERROR);
            }
        }
    }

    /** Everything goes over the connection that holds the lock: losing it stops this relay before another starts. */
    private void relayWhileLeading() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            OutboxTable outbox = new OutboxTable(connection);
            try {
                if (!outbox.tryLead()) {
                    pause(PAUSE_AFTER_ERROR);
                    return;
                }
                try (EventProducer producer = producers.open()) {
                    while (running) {
                        List<UnpublishedEvent> events = outbox.unpublished();
                        if (events.isEmpty()) {
                            pause(poll);
                        } else {
                            producer.sendAndAwait(events);
                            outbox.markPublished(events);
                        }
                    }
                }
            } finally {
                outbox.stopLeading();
            }
        }
    }

    private void pause(Duration atMost) {
        try {
            if (nudges.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
