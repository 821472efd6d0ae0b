package kz.socialregistry.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Nobody keeps an answer of an operation that does not say itself how it may be cached. */
@ApplicationScoped
class NotKept {

    private static final int BEFORE_ALL_OTHERS = 500;

    void register(@Observes Filters filters) {
        filters.register(NotKept::mark, BEFORE_ALL_OTHERS);
    }

    private static void mark(RoutingContext request) {
        if (request.request().path() != null && request.request().path().startsWith("/v1")) {
            request.addHeadersEndHandler(ready -> {
                MultiMap headers = request.response().headers();
                if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                }
            });
        }
        request.next();
    }
}
