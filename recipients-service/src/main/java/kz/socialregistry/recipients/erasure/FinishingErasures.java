package kz.socialregistry.recipients.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.recipients.privacy.Vault;
import org.jboss.logging.Logger;

/**
 * Destroys keys of the erased that outlived a crash between the commit and their destruction, and erases again the rows
 * that an old backup brought back.
 */
@ApplicationScoped
public class FinishingErasures {

    private static final Logger LOG = Logger.getLogger(FinishingErasures.class);
    private static final int BATCH = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final ErasableRows rows;
    private final Vault vault;
    private final BackgroundWork background;
    private final Clock clock;

    FinishingErasures(ErasableRows rows, Vault vault, BackgroundWork background, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.background = background;
        this.clock = clock;
    }

    /** One turn; each batch is a transaction of its own. */
    @Scheduled(
            every = "{registry.recipients.keys-sweep-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void finish() {
        int keys = inBatches(
                after -> QuarkusTransaction.requiringNew().call(() -> rows.erased(after, BATCH)), vault::destroy);
        int again = inBatches(after -> vault.destroyed(after, BATCH), this::eraseAgain);
        if (keys + again > 0) {
            LOG.infof("Erasures were finished: keys destroyed=%d, rows erased again=%d", keys, again);
        }
    }

    private int eraseAgain(List<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            background.named("erasure-again");
            return rows.eraseAgain(ids, LocalDate.now(clock));
        });
    }

    private static int inBatches(Function<UUID, List<UUID>> page, Function<List<UUID>, Integer> work) {
        int done = 0;
        for (List<UUID> ids = page.apply(FIRST); !ids.isEmpty(); ids = page.apply(ids.get(ids.size() - 1))) {
            done += work.apply(ids);
        }
        return done;
    }
}
