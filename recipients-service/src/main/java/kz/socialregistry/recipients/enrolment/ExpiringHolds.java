package kz.socialregistry.recipients.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.outbox.Outbox;

/**
 * Ends the enrolments of those who did not come while their place was held; centres-service then gives the place to the
 * next in the queue. This service decides it, because it alone knows who was admitted.
 */
@ApplicationScoped
public class ExpiringHolds {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 100;

    private final Enrolments enrolments;
    private final BackgroundWork background;
    private final Outbox outbox;
    private final Clock clock;

    ExpiringHolds(Enrolments enrolments, BackgroundWork background, Outbox outbox, Clock clock) {
        this.enrolments = enrolments;
        this.background = background;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One turn; each batch is a transaction of its own, and what another instance is at is left to it. */
    @Scheduled(every = "{registry.enrolments.holds-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void expire() {
        int batches = 0;
        while (QuarkusTransaction.requiringNew().call(this::expireSome) == BATCH && batches < MOST_BATCHES) {
            batches++;
        }
    }

    private int expireSome() {
        background.named("hold-expiry");
        List<Enrolment> overdue = enrolments.heldTooLong(LocalDate.now(clock), BATCH);
        outbox.append(overdue.stream().map(Enrolment::expire).toList());
        return overdue.size();
    }
}
