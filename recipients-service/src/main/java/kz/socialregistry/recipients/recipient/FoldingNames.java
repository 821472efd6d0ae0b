package kz.socialregistry.recipients.recipient;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.recipients.naming.NameTokens;

/** Makes those found by name who were entered before names were folded. What is left to do is a table. */
@ApplicationScoped
class FoldingNames {

    private static final int BATCH = 500;

    private final NameTokens tokens;
    private final Recipients recipients;
    private final FindingByName names;
    private final BackgroundWork background;

    FoldingNames(NameTokens tokens, Recipients recipients, FindingByName names, BackgroundWork background) {
        this.tokens = tokens;
        this.recipients = recipients;
        this.names = names;
        this.background = background;
    }

    /** One turn: until nobody is left; each batch is a transaction of its own, others may work on the rest. */
    @Scheduled(every = "{registry.recipients.names-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        int folded = BATCH;
        while (folded == BATCH) {
            folded = QuarkusTransaction.requiringNew().call(this::someOfThem);
        }
    }

    private int someOfThem() {
        background.named("names-folding");
        List<UUID> some = tokens.without(BATCH);
        if (!some.isEmpty()) {
            // locked, so that a correction of this moment does not get tokens of the name before
            names.keepAnew(recipients.toChange(some));
            tokens.done(some);
        }
        return some.size();
    }
}
