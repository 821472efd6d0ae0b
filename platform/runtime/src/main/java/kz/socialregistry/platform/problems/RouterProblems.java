package kz.socialregistry.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;

/** Problems of requests that no operation saw: refused at the door, or for an address where there is nothing. */
@ApplicationScoped
public class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int BEFORE_THE_FRAMEWORKS_OWN = Integer.MAX_VALUE - 1;

    private static final long LINGER_MS = 1_000;

    private final Findings findings;
    private final Telling telling;
    private final ObjectMapper json;

    RouterProblems(Findings findings, Telling telling, ObjectMapper json) {
        this.findings = findings;
        this.telling = telling;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route()
                .order(BEFORE_THE_FRAMEWORKS_OWN)
                .handler(request -> answer(request, Finding.ofStatus(404), Map.of()))
                .failureHandler(this::failed);
        // no route matches a path that cannot be decoded, not even the one above
        router.errorHandler(400, request -> refuse(request, 400, "malformed-address", Map.of()));
    }

    /** Refuses a request; the code has its title and detail in the bundles. */
    public void refuse(RoutingContext request, int status, String code, Map<String, String> headers) {
        answer(request, Finding.of(status, code), headers);
    }

    private void failed(RoutingContext request) {
        Throwable failure = request.failure();
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        Finding finding = failure == null ? Finding.ofStatus(status) : findings.of(failure, status);
        if (failure instanceof IOException
                || failure instanceof HttpClosedException
                || request.response().closed()) {
            LOG.debugf("the sender broke off: traceId=%s", Trace.of(request));
        } else if (finding.status() >= 500) {
            LOG.errorf(failure, "request failed: code=%s traceId=%s", finding.code(), Trace.of(request));
        }
        answer(request, finding, Map.of());
    }

    private void answer(RoutingContext request, Finding finding, Map<String, String> headers) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        HttpProblem problem = telling.tell(finding, request);
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        headers.forEach(response::putHeader);
        try {
            response.setStatusCode(finding.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> closeUnlessRead(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    /** A connection that is cut at once would take the answer with it, so a sender gets a moment to read it. */
    private static void closeUnlessRead(RoutingContext request) {
        if (Telling.hasUnreadBody(request.request())) {
            request.request().handler(ignored -> {}).resume();
            request.vertx()
                    .setTimer(LINGER_MS, id -> request.request().connection().close());
        }
    }
}
