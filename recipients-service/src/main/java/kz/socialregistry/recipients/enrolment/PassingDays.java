package kz.socialregistry.recipients.enrolment;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.outbox.Outbox;

/**
 * Ends enrolments because a day has come: of those who went on to another unit, of those who did not come while their place was held, and of those whose agreed
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

    /** Ends the stays that go on elsewhere: whoever admits there may not see them. */
    @Scheduled(every = "{registry.enrolments.transfers-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void takeOver() {
        int taken = BATCH;
        for (int i = 0; i < MOST_BATCHES && taken == BATCH; i++) {
            taken = QuarkusTransaction.requiringNew().call(() -> {
                background.named("transfer");
                return takeOverSome();
            });
        }
    }

    private int takeOverSome() {
        List<Enrolment> arrived = enrolments.arrived(BATCH);
        Map<UUID, Enrolment> left =
                enrolments
                        .toChange(arrived.stream()
                                .map(Enrolment::transferOf)
                                .map(Objects::requireNonNull)
                                .toList())
                        .stream()
                        .collect(toMap(Enrolment::id, Function.identity()));
        outbox.append(arrived.stream()
                .filter(enrolment -> !Objects.requireNonNull(left.get(enrolment.transferOf()))
                        .isChanging())
                .flatMap(enrolment ->
                        enrolment.takeOver(Objects.requireNonNull(left.get(enrolment.transferOf()))).stream())
                .toList());
        return arrived.size();
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
