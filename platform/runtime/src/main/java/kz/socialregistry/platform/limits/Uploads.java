package kz.socialregistry.platform.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.socialregistry.platform.problems.RouterProblems;

/** Files on their way in: each holds a thread for as long as it takes to arrive, so a client may have only a few. */
@ApplicationScoped
class Uploads {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Limits limits;
    private final RouterProblems problems;
    private final Map<Client, Integer> running = new ConcurrentHashMap<>();

    Uploads(Limits limits, RouterProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void admit(Client client, RoutingContext request) {
        int now = running.merge(client, 1, Integer::sum);
        request.addEndHandler(ended -> running.computeIfPresent(client, (c, count) -> count == 1 ? null : count - 1));
        if (now > limits.streamsAtOnce()) {
            problems.refuse(request, 429, "too-many-uploads", Map.of("Retry-After", RETRY_AFTER_SECONDS));
        } else {
            request.next();
        }
    }
}
