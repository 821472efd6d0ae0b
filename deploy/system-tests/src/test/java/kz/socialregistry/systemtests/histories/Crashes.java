package kz.socialregistry.systemtests.histories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.systemtests.Registry;

/** Kills a service once all histories have come to the same point; they go on while it is away. */
final class Crashes {

    private static final int LONGEST_MINUTES = 3;

    private final Registry registry;
    private final CyclicBarrier together;
    private final List<CompletableFuture<Void>> restarts = Collections.synchronizedList(new ArrayList<>());

    Crashes(Registry registry, int histories) {
        this.registry = registry;
        this.together = new CyclicBarrier(histories);
    }

    void kill(ServiceName service) throws InterruptedException, TimeoutException {
        try {
            if (together.await(LONGEST_MINUTES, TimeUnit.MINUTES) == 0) {
                restarts.add(CompletableFuture.runAsync(() -> registry.killAndAwaitRestart(service)));
            }
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("another history failed", e);
        }
    }

    /** The others need not wait for who failed. */
    void giveUp() {
        together.reset();
    }

    void awaitRestarts() {
        restarts.forEach(CompletableFuture::join);
    }
}
