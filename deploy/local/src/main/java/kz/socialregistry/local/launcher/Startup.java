package kz.socialregistry.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kz.socialregistry.local.parts.Part;
import kz.socialregistry.local.process.Child;
import kz.socialregistry.local.setup.NotStartedException;

/** Brings parts up side by side and waits until they do their work. */
final class Startup {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 150;

    private final StackListener listener;
    private final Function<Part, Child> launch;
    private final Function<Part, List<String>> lastLines;

    Startup(StackListener listener, Function<Part, Child> launch, Function<Part, List<String>> lastLines) {
        this.listener = listener;
        this.launch = launch;
        this.lastLines = lastLines;
    }

    /** @throws NotStartedException if one of them does not come up */
    void together(List<Part> parts) {
        Instant since = Instant.now();
        Set<String> pending =
                new ConcurrentSkipListSet<>(parts.stream().map(Part::name).toList());
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<? extends Future<?>> started = parts.stream()
                    .map(part -> threads.submit(() -> {
                        awaitReady(part, launch.apply(part));
                        pending.remove(part.name());
                        listener.ready(part, Duration.between(since, Instant.now()));
                    }))
                    .toList();
            while (!allDone(started)) {
                listener.awaiting(pending, Duration.between(since, Instant.now()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits a moment for the first that is not done, so that a failure of any is seen soon. */
    private static boolean allDone(List<? extends Future<?>> started) {
        boolean all = true;
        try {
            for (Future<?> one : started) {
                if (one.isDone()) {
                    one.get();
                } else if (all) {
                    all = false;
                    one.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("stopped-meanwhile");
        }
        return all;
    }

    /** Waits in the background; one that does not get ready is ended, and so started again. */
    void again(Part part) {
        Instant since = Instant.now();
        Child child = launch.apply(part);
        Thread waiting = new Thread(() -> {
            try {
                awaitReady(part, child);
                listener.ready(part, Duration.between(since, Instant.now()));
            } catch (NotStartedException e) {
                child.askToEnd();
            }
        });
        waiting.setDaemon(true);
        waiting.start();
    }

    private void awaitReady(Part part, Child child) {
        Instant end = Instant.now().plus(LONGEST);
        while (!part.ready()) {
            if (!child.alive()) {
                throw new NotStartedException(
                        lastLines.apply(part), "ended-at-start", part.name(), String.valueOf(child.exitCode()));
            }
            if (Instant.now().isAfter(end)) {
                throw new NotStartedException(
                        lastLines.apply(part), "not-ready", part.name(), String.valueOf(LONGEST.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("stopped-meanwhile");
        }
    }
}
