package kz.socialregistry.recipients.privacy;

import static java.util.function.Predicate.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import org.jboss.logging.Logger;

/**
 * Seals in the background what waits for it: values that a key of the file seals itself get their owner's key, and keys
 * that an older key of the file wraps are wrapped with its newest. Readers and writers notice nothing.
 */
@ApplicationScoped
public class RenewingSeals {

    private static final Logger LOG = Logger.getLogger(RenewingSeals.class);
    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 500;

    /** By the file itself, wherever: what is kept for longer than a day. */
    private static final String BY_FILE = "from recipient where get_byte(personal, 0) = " + Vault.BY_FILE;

    private final Vault vault;
    private final OwnerKeys keys;
    private final KeyStore store;
    private final FileKeys file;
    private final Statements statements;
    private final BackgroundWork background;

    RenewingSeals(
            Vault vault,
            OwnerKeys keys,
            KeyStore store,
            FileKeys file,
            Statements statements,
            BackgroundWork background) {
        this.vault = vault;
        this.keys = keys;
        this.store = store;
        this.file = file;
        this.statements = statements;
        this.background = background;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        registry.gauge("registry_keys_waiting", this, RenewingSeals::waiting);
    }

    /** How much an older key of the file is still needed for; 0: it may be dropped. Counted when somebody asks. */
    double waiting() {
        try {
            Long byFile = statements.first(row -> row.getLong(1), "select count(*) " + BY_FILE);
            return (byFile == null ? 0 : byFile) + store.countWrappedBy(file.older());
        } catch (IllegalStateException e) {
            return Double.NaN;
        }
    }

    /** One turn; each batch is a transaction of its own, and what another instance is at is left to it. */
    @Scheduled(every = "{registry.recipients.keys-renew-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void renew() {
        inBatches(() -> QuarkusTransaction.requiringNew().call(this::sealSome));
        inBatches(this::wrapSome);
    }

    private static void inBatches(IntSupplier batch) {
        int done = BATCH;
        for (int i = 0; i < MOST_BATCHES && done == BATCH; i++) {
            done = batch.getAsInt();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sealed(UUID id, byte[] value) {}

    private int sealSome() {
        background.named("seal-renewal");
        List<Sealed> some = statements.query(
                row -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)),
                "select id, personal " + BY_FILE + " limit ? for update skip locked",
                BATCH);
        return some.isEmpty() ? 0 : sealAgain(some);
    }

    private int sealAgain(List<Sealed> some) {
        List<UUID> ids = some.stream().map(Sealed::id).toList();
        Set<UUID> unreadable = vault.unreadable(ids);
        vault.prepare(ids.stream().filter(not(unreadable::contains)).toList());
        Map<UUID, byte[]> renewed = new HashMap<>();
        for (Sealed value : some) {
            if (!unreadable.contains(value.id())) {
                whereReadable(
                        () -> renewed.put(value.id(), vault.seal(value.id(), vault.open(value.id(), value.value()))));
            }
        }
        List<UUID> done = List.copyOf(renewed.keySet());
        return statements.update(
                "update recipient set personal = p from unnest(?::uuid[], ?::bytea[]) as s (i, p) where id = i",
                new Column("uuid", done),
                new Column("bytea", done.stream().map(renewed::get).toList()));
    }

    /** What cannot be read stays as it is and is counted as waiting. */
    private static void whereReadable(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
            LOG.warn(e.getMessage());
        }
    }

    private int wrapSome() {
        Map<UUID, byte[]> renewed = new HashMap<>();
        List<Integer> older = file.older();
        int newest = file.primary();
        if (older.isEmpty()) {
            return 0;
        }
        for (KeyStore.Kept kept : store.wrappedBy(older, BATCH)) {
            byte[] wrapped = kept.wrapped();
            if (wrapped != null) {
                whereReadable(() -> renewed.put(kept.owner(), keys.wrappedAnew(kept.owner(), wrapped)));
            }
        }
        return renewed.isEmpty() ? 0 : store.replace(renewed, newest);
    }
}
