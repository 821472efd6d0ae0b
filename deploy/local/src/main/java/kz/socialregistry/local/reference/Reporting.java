package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until reporting-service has read what was loaded. */
final class Reporting {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String ANALYST = "analyst";
    /** Long enough for a relay that lost its broker to go on. */
    private static final Duration STANDSTILL = Duration.ofSeconds(10);

    private final RestClient client;
    private final URI address;

    private JsonNode lastFreshness = MissingNode.getInstance();
    private Instant changedAt = Instant.now();
    private long lastCounted = -1;

    Reporting(RestClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /** Whether any report was published yet; they are the last thing that is loaded. */
    boolean hasPublishedReports() {
        return !get("/v1/published-reports?limit=1").path("items").isEmpty();
    }

    /**
     * Waits until as many people are served and covered as were loaded and nothing new comes in. Should the numbers
     * never be reached, it is over when nothing has come for a while: the comparison then shows what is missing.
     */
    void catchUp(long served, long covered, LoadListener listener) {
        lastFreshness = MissingNode.getInstance();
        Poll.until(LONGEST, "reporting-service to read the events", () -> caughtUp(served, covered, listener));
    }

    private Optional<Boolean> caughtUp(long served, long covered, LoadListener listener) {
        JsonNode freshness = get("/v1/freshness");
        boolean unchanged = freshness.equals(lastFreshness);
        if (!unchanged) {
            lastFreshness = freshness;
            changedAt = Instant.now();
        }
        long counted = value("/v1/reports/served?region=190000000&from=2019-01-01&to=2019-12-31")
                + value("/v1/reports/coverage?region=790000000&on=2026-01-01");
        if (counted != lastCounted) {
            lastCounted = counted;
            listener.progress("reports", Math.min(counted, served + covered), served + covered);
        }
        boolean complete = unchanged && counted == served + covered;
        boolean standstill = changedAt.plus(STANDSTILL).isBefore(Instant.now());
        return complete || standstill ? Optional.of(complete) : Optional.empty();
    }

    private long value(String report) {
        try {
            return get(report).path("value").asLong();
        } catch (LoadFailedException e) {
            // the region itself is not read yet
            return 0;
        }
    }

    private JsonNode get(String path) {
        return client.get(address.resolve(path), ANALYST, "en");
    }
}
