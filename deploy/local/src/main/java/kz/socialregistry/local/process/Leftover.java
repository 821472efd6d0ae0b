package kz.socialregistry.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A process of a launcher that is no more. */
record Leftover(ProcessHandle process, String stopSignal) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PATIENCE_AFTER_FORCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    void askToEnd() {
        Signals.send(stopSignal, process.pid());
    }

    void awaitEnd() {
        if (!goneWithin(PATIENCE)) {
            process.destroyForcibly();
            goneWithin(PATIENCE_AFTER_FORCE);
        }
    }

    private boolean goneWithin(Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (running() && Instant.now().isBefore(end)) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !running();
    }

    /** A process that has ended but that nobody waits for stays in the system's table, without its command line. */
    private boolean running() {
        return process.isAlive() && process.info().commandLine().isPresent();
    }
}
