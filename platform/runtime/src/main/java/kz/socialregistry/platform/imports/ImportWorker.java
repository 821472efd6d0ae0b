package kz.socialregistry.platform.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Records imports, one chunk after another, on a thread of its own. Each instance has one; they keep apart by the lock
 * on the import. Not at work in a service that takes none. Woken when this instance received an import, and otherwise by a short poll, for those of others.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long POLL_MS = 500;
    private static final int AFTER_ALL_OTHERS = 5_000;
    private static final long STOP_WITHIN_MS = 10_000;

    private final Imports imports;
    private final Recording recording;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");
    private volatile boolean running = true;

    ImportWorker(Imports imports, Recording recording) {
        this.imports = imports;
        this.recording = recording;
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent started) {
        if (recording.isPossible()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    // The chunk at hand is finished; were it not, its transaction would leave no trace.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        nudge();
        thread.join(STOP_WITHIN_MS);
    }

    /** Something may be there to record. */
    void nudge() {
        nudges.release();
    }

    private void work() {
        while (running) {
            try {
                if (!recordSome()) {
                    awaitNudge();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Cannot look for imports, will try again", e);
                pause();
            }
        }
    }

    private boolean recordSome() {
        imports.failForsaken();
        boolean some = false;
        for (UUID id : imports.running()) {
            some |= running && recordChunk(id);
        }
        return some;
    }

    private boolean recordChunk(UUID id) {
        try {
            return recording.recordNextChunk(id);
        } catch (RuntimeException | AssertionError e) {
            // AssertionError: the driver throws it when its connection breaks in the middle of a batch.
            LOG.warnf("A chunk was not recorded, will try again: import=%s cause=%s", id, rootOf(e));
            imports.triedInVain(id);
            return false;
        }
    }

    // The outer ones quote the whole batch.
    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void awaitNudge() throws InterruptedException {
        if (nudges.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
