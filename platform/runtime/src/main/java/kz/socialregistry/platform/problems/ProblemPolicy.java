package kz.socialregistry.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Makes a problem of whatever an operation throws, and logs what is the fault of the service. */
@ApplicationScoped
class ProblemPolicy implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemPolicy.class);
    private static final int BEFORE_ALL_OTHERS = 1000;

    private final Findings findings;
    private final Telling telling;
    private final CurrentVertxRequest request;

    ProblemPolicy(Findings findings, Telling telling, CurrentVertxRequest request) {
        this.findings = findings;
        this.telling = telling;
        this.request = request;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Finding finding = findings.of(context.cause, problem.getStatusCode());
        RoutingContext sender = request.getCurrent();
        if (finding.status() >= 500) {
            log(finding, Trace.of(sender), context.cause);
        }
        HttpProblem told = telling.tell(finding, sender);
        HttpProblem.Builder withHeaders = HttpProblem.builder(told);
        if (context.cause instanceof Refused refused) {
            refused.members().forEach(withHeaders::with);
            if (refused.retryAfter() > 0) {
                withHeaders.withHeader("Retry-After", refused.retryAfter());
            }
        }
        problem.getHeaders().forEach(withHeaders::withHeader);
        return withHeaders.build();
    }

    /** A statement that failed quotes its values, and they may be somebody's: of such only the kind is logged. */
    private static void log(Finding finding, String traceId, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                LOG.errorf(
                        "request failed: code=%s traceId=%s cause=%s sqlState=%s",
                        finding.code(), traceId, sql.getClass().getName(), sql.getSQLState());
                return;
            }
        }
        LOG.errorf(thrown, "request failed: code=%s traceId=%s", finding.code(), traceId);
    }
}
