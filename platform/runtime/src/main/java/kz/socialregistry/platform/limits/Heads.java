package kz.socialregistry.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import kz.socialregistry.platform.problems.RouterProblems;

/**
 * Refuses an address that is none or too long, and headers that are too large. The server itself would answer without a
 * word; it is left to stop only what is far beyond these limits.
 */
@ApplicationScoped
class Heads {

    private static final int BEFORE_ANYTHING_ELSE = 500;

    private final Limits limits;
    private final RouterProblems problems;

    Heads(Limits limits, RouterProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ANYTHING_ELSE);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > limits.address().asLongValue()) {
            problems.refuse(context, 414, "address-too-long", Map.of());
        } else if (size(request.headers()) > limits.headers().asLongValue()) {
            problems.refuse(context, 431, "headers-too-large", Map.of());
        } else if (!isAddress(request.uri())) {
            problems.refuse(context, 400, "malformed-address", Map.of());
        } else {
            context.next();
        }
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static boolean isAddress(String address) {
        try {
            String path = new URI(address).getPath();
            return path == null || path.chars().noneMatch(Character::isISOControl);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
