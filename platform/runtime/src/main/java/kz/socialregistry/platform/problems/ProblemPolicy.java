package kz.socialregistry.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.language.Language;
import org.jboss.logging.Logger;

/** The shape and the words of every problem that leaves a service. */
@ApplicationScoped
class ProblemPolicy implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemPolicy.class);
    private static final int BEFORE_ALL_OTHERS = 1000;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Findings findings;
    private final Texts texts;
    private final CurrentVertxRequest request;

    ProblemPolicy(Findings findings, Texts texts, CurrentVertxRequest request) {
        this.findings = findings;
        this.texts = texts;
        this.request = request;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Finding finding = findings.of(context.cause, problem.getStatusCode());
        Language language = language();
        String traceId = UUID.randomUUID().toString().replace("-", "");
        if (finding.status() >= 500) {
            log(finding, traceId, context.cause);
        }
        HttpProblem.Builder told = HttpProblem.builder()
                .withType(URI.create("urn:socialregistry:problem:" + finding.code()))
                .withTitle(texts.title(language, finding.code()))
                .withStatus(finding.status())
                .withDetail(texts.detail(language, finding.code(), finding.arguments())
                        .orElse(texts.title(language, finding.code())))
                .with("code", finding.code())
                .with("traceId", traceId)
                .withHeader("Content-Language", language.tag());
        if (!finding.errors().isEmpty()) {
            told.with("errors", told(language, finding.errors()));
        }
        if (finding.status() == 503) {
            told.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (context.cause instanceof Refused refused && refused.retryAfter() > 0) {
            told.withHeader("Retry-After", refused.retryAfter());
        }
        problem.getHeaders().forEach(told::withHeader);
        return told.build();
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

    private List<Map<String, Object>> told(Language language, List<FieldError> errors) {
        return errors.stream()
                .map(error -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("pointer", error.pointer());
                    told.put("code", error.code());
                    told.put(
                            "detail",
                            texts.detail(language, error.code(), error.arguments())
                                    .orElse(error.code()));
                    return told;
                })
                .toList();
    }

    private Language language() {
        RoutingContext current = request.getCurrent();
        return Language.preferred(current == null ? null : current.request().getHeader("Accept-Language"));
    }
}
