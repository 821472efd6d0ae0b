package kz.socialregistry.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import kz.socialregistry.platform.problems.RouterProblems;
import org.jspecify.annotations.Nullable;

/**
 * Holds bodies to a size and a time. A body is read whole before a thread is given to its request, so that slow senders
 * hold none; a file of a streamed type is left to its operation.
 */
@ApplicationScoped
class Bodies {

    /** Where a request keeps the number of bytes its body may have. */
    static final String MOST_BYTES = "registry.limits.most-bytes";

    private static final int BEFORE_AUTHENTICATION = 400;
    private static final int AFTER_THE_RATES = 140;
    private static final int AFTER_READING = 139;

    private final Limits limits;
    private final Uploads uploads;
    private final RouterProblems problems;
    private final BodyHandler reader;

    Bodies(Limits limits, Uploads uploads, RouterProblems problems) {
        this.limits = limits;
        this.uploads = uploads;
        this.problems = problems;
        this.reader = BodyHandler.create(false).setBodyLimit(limits.body().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_AUTHENTICATION);
        filters.register(this::read, AFTER_THE_RATES);
        filters.register(Bodies::noneIsEmpty, AFTER_READING);
    }

    private void limit(RoutingContext request) {
        if (!hasBody(request.request())) {
            request.next();
            return;
        }
        boolean streamed = isStreamed(request);
        long most = (streamed ? limits.stream() : limits.body()).asLongValue();
        request.put(MOST_BYTES, most);
        if (declaredLength(request.request()) > most) {
            problems.refuse(request, 413, "too-large", Map.of());
            return;
        }
        endIn(streamed ? limits.streamWithin() : limits.bodyWithin(), request);
        request.next();
    }

    /** Without a valid token an operation refuses the request anyway, and nobody waits for its body. */
    private void read(RoutingContext request) {
        Client client = Client.of(request);
        if (!hasBody(request.request()) || !client.known()) {
            request.next();
        } else if (isStreamed(request)) {
            uploads.admit(client, request);
        } else {
            reader.handle(request);
        }
    }

    /** Who announces a body and sends no byte of it sent an empty one; the framework would wait for it for ever. */
    private static void noneIsEmpty(RoutingContext request) {
        if (request.request().isEnded() && request.body().buffer() == null && hasBody(request.request())) {
            ((RoutingContextInternal) request).setBody(Buffer.buffer());
        }
        request.next();
    }

    private void endIn(Duration time, RoutingContext request) {
        long timer = request.vertx().setTimer(time.toMillis(), id -> {
            if (!request.request().isEnded()) {
                // one that is streamed is ended by the operation that waits for it
                if (!isStreamed(request)) {
                    problems.refuse(request, 400, "incomplete", Map.of());
                }
                request.request().connection().close();
            }
        });
        request.addEndHandler(ended -> {
            if (request.request().isEnded()) {
                request.vertx().cancelTimer(timer);
            }
        });
    }

    private boolean isStreamed(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && limits.streamedTypes().contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || declaredLength(request) > 0;
    }

    private static long declaredLength(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
