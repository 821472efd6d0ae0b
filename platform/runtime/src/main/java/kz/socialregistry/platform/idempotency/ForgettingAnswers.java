package kz.socialregistry.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes the answers nobody will ask for again, a few at a time. */
@ApplicationScoped
public class ForgettingAnswers {

    private static final int BATCH = 1000;
    private static final int MOST_BATCHES = 100;

    private final StoredAnswers answers;
    private final Duration kept;

    ForgettingAnswers(StoredAnswers answers, @ConfigProperty(name = "registry.idempotency.kept") Duration kept) {
        this.answers = answers;
        this.kept = kept;
    }

    /** One turn; each batch is a transaction of its own. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        int batches = 0;
        while (answers.forget(kept, BATCH) == BATCH && batches < MOST_BATCHES) {
            batches++;
        }
    }
}
