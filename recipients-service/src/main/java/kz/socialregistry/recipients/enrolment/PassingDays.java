package kz.socialregistry.recipients.enrolment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.outbox.Outbox;

/**
 * Ends enrolments because a day has come: of those who did not come while their place was held, and of those whose agreed
 * term is over; centres-service then gives the place to the next in the queue. This service decides it, because it alone
 * knows who was admitted.
 */
@ApplicationScoped
public class PassingDays {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 100;

    private final Enrolments enrolments;
    private final BackgroundWork background;
    private final Outbox outbox;
    private final Clock clock;

    PassingDays(Enrolments enrolments, BackgroundWork background, Outbox outbox, Clock clock) {
        this.enrolments = enrolments;
        this.background = background;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One turn; each batch is a transaction of its own, and what another instance is at is left to it. */
    @Scheduled(every = "{registry.enrolments.days-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void pass() {
        LocalDate today = LocalDate.now(clock);
        inBatches("hold-expiry", today, enrolments::heldTooLong, Enrolment::expire);
        inBatches("term-end", today, enrolments::beyondTerm, enrolment -> enrolment.endTerm(today));
    }

    private void inBatches(
            String work,
            LocalDate today,
            BiFunction<LocalDate, Integer, List<Enrolment>> some,
            Function<Enrolment, Event> step) {
        int taken = BATCH;
        for (int i = 0; i < MOST_BATCHES && taken == BATCH; i++) {
            taken = QuarkusTransaction.requiringNew().call(() -> {
                background.named(work);
                List<Enrolment> overdue = some.apply(today, BATCH);
                outbox.append(overdue.stream().map(step).toList());
                return overdue.size();
            });
        }
    }
}
