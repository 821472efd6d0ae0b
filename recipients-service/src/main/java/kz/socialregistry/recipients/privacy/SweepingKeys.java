package kz.socialregistry.recipients.privacy;

import static java.util.function.Predicate.not;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes the keys that have served: of answers that were forgotten, of imports that are over, of rows that never came. */
@ApplicationScoped
public class SweepingKeys {

    private static final Logger LOG = Logger.getLogger(SweepingKeys.class);
    private static final int PAGE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    /** What keys seals on its last hour is kept as long as promised, and forgotten within the hours after. */
    private static final Duration A_DAY_AND_SOME = Duration.ofHours(30);

    /** So long a backup of the data that lacks the newest rows may be in use by mistake without costing their keys. */
    static final Duration ORPHANED = Duration.ofDays(30);

    private final KeyStore store;
    private final Statements statements;
    private final Duration answersKept;

    SweepingKeys(
            KeyStore store,
            Statements statements,
            @ConfigProperty(name = "registry.idempotency.kept") Duration answersKept) {
        this.store = store;
        this.statements = statements;
        this.answersKept = answersKept;
    }

    /** One turn. */
    @Scheduled(
            every = "{registry.recipients.keys-sweep-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        store.remove(all(KeyStore.ANSWERS, answersKept.plus(A_DAY_AND_SOME)));
        List<UUID> imports = all(KeyStore.IMPORT, Duration.ZERO);
        store.remove(without(
                imports,
                "select id from import where id = any (?::uuid[])" + " and status in ('receiving', 'running')"));
        List<UUID> recipients = all(KeyStore.RECIPIENT, ORPHANED);
        List<UUID> orphans = without(recipients, "select id from recipient where id = any (?::uuid[])");
        if (orphans.size() > recipients.size() / 2) {
            // so many never failed: these are the keys of another database
            LOG.warnf(
                    "Most keys have no recipient, none is removed: keys=%d orphans=%d",
                    recipients.size(), orphans.size());
        } else {
            store.remove(orphans);
        }
    }

    private List<UUID> all(String kind, Duration age) {
        List<UUID> all = new ArrayList<>();
        List<UUID> page = store.owners(kind, age, FIRST, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.owners(kind, age, page.get(page.size() - 1), PAGE);
        }
        return all;
    }

    private List<UUID> without(List<UUID> owners, String needed) {
        List<UUID> spent = new ArrayList<>();
        for (int from = 0; from < owners.size(); from += PAGE) {
            List<UUID> some = owners.subList(from, Math.min(from + PAGE, owners.size()));
            Set<UUID> rows = new HashSet<>(
                    statements.query(row -> row.getObject(1, UUID.class), needed, new Column("uuid", some)));
            some.stream().filter(not(rows::contains)).forEach(spent::add);
        }
        return spent;
    }
}
