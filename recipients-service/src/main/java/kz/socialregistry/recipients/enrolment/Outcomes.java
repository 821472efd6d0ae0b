package kz.socialregistry.recipients.enrolment;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Waits until enrolments are settled. It looks at the rows, because another instance may hear the answer; one query
 * looks for all who wait, and nobody who waits holds a thread.
 */
@ApplicationScoped
class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final long LOOK_EVERY_MS = 40;
    private static final String SETTLED = "select id from enrolment where id = any(?) and status <> 'requested'";

    private final Map<UUID, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final DataSource dataSource;
    private final Vertx vertx;

    Outcomes(DataSource dataSource, Vertx vertx) {
        this.dataSource = dataSource;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(LOOK_EVERY_MS, timer -> lookUnlessLooking());
    }

    /** Becomes {@code true} once the enrolment is settled, or {@code false} when the time is over. Never fails. */
    Uni<Boolean> settled(UUID enrolment, Duration atMost) {
        CompletableFuture<Boolean> future = waiting.computeIfAbsent(enrolment, id -> new CompletableFuture<>());
        return Uni.createFrom()
                .completionStage(future)
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false)
                .onTermination()
                .invoke(() -> waiting.remove(enrolment, future));
    }

    private void lookUnlessLooking() {
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                look(Set.copyOf(waiting.keySet()));
                                return true;
                            },
                            false)
                    .onComplete(done -> {
                        looking.set(false);
                        if (done.failed()) {
                            LOG.warn("Could not look for settled enrolments, who waits will wait on", done.cause());
                        }
                    });
        }
    }

    private void look(Set<UUID> ids) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(SETTLED)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    CompletableFuture<Boolean> future = waiting.get(rows.getObject(1, UUID.class));
                    if (future != null) {
                        future.complete(true);
                    }
                }
            }
        }
    }
}
