package kz.socialregistry.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.socialregistry.platform.problems.RouterProblems;

/** Counts the requests of each client with a token bucket, and refuses those beyond its rate. */
@ApplicationScoped
class Rates {

    private static final int AFTER_AUTHENTICATION = 150;
    private static final int MOST_CLIENTS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Limits limits;
    private final RouterProblems problems;
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    Rates(Limits limits, RouterProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, AFTER_AUTHENTICATION);
    }

    private void count(RoutingContext request) {
        if (!request.request().path().startsWith("/v1")) {
            request.next();
            return;
        }
        ConsumptionProbe probe =
                buckets.get(Client.of(request), client -> bucket()).tryConsumeAndReturnRemaining(1);
        request.response()
                .putHeader("RateLimit-Limit", Long.toString(limits.burst()))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            request.next();
            return;
        }
        long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        problems.refuse(request, 429, "too-many-requests", Map.of("Retry-After", Long.toString(wait)));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth
                        .capacity(limits.burst())
                        .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
