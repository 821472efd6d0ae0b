package kz.socialregistry.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Tells a part that stumbled once from one that cannot run. */
final class Restarts {

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<String, Deque<Instant>> earlier = new HashMap<>();

    boolean allowed(String part) {
        Deque<Instant> times = earlier.computeIfAbsent(part, name -> new ArrayDeque<>());
        Instant now = Instant.now();
        times.removeIf(time -> time.isBefore(now.minus(WITHIN)));
        times.add(now);
        return times.size() <= MOST;
    }
}
