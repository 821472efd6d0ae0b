package kz.socialregistry.testing;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Tries many things some at once: most of the time each waits for an answer, or for what it needs to be known. */
public final class SideBySide {

    private static final int AT_ONCE = 4;

    private SideBySide() {}

    /** Ends when all have been tried; fails as the first of them did that failed. */
    public static <T> void each(Collection<T> things, Consumer<T> trial) {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<?> tried : callers.invokeAll(things.stream()
                    .map(thing -> Executors.callable(() -> trial.accept(thing)))
                    .toList())) {
                tried.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
        }
    }
}
