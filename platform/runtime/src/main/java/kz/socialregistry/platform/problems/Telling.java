package kz.socialregistry.platform.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.socialregistry.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Puts what was found out into the shape of a problem and the words of the caller's language. */
@ApplicationScoped
class Telling {

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int MOST_ERRORS = 200;

    private final Texts texts;
    private final Operations operations;

    Telling(Texts texts, Operations operations) {
        this.operations = operations;
        this.texts = texts;
    }

    /** The problem, for the sender of this request. */
    HttpProblem tell(Finding finding, @Nullable RoutingContext request) {
        Language language =
                Language.preferred(request == null ? null : request.request().getHeader("Accept-Language"));
        HttpProblem.Builder told = HttpProblem.builder()
                .withType(URI.create("urn:socialregistry:problem:" + finding.code()))
                .withTitle(texts.title(language, finding.code()))
                .withStatus(finding.status())
                .withDetail(texts.detail(language, finding.code(), finding.arguments())
                        .orElse(texts.title(language, finding.code())))
                .with("code", finding.code())
                .with("traceId", Trace.of(request))
                .withHeader("Content-Language", language.tag());
        if (!finding.errors().isEmpty()) {
            told.with("errors", errors(language, finding.errors()));
        }
        if (finding.status() == 503) {
            told.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (request != null) {
            operations
                    .hints(
                            finding.status(),
                            request.request().method().name(),
                            request.request().path())
                    .forEach(told::withHeader);
        }
        if (request != null && hasUnreadBody(request.request())) {
            // what is still to come of the body will not be read
            told.withHeader("Connection", "close");
        }
        return told.build();
    }

    /** Whether something of the body may still be on its way. */
    static boolean hasUnreadBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean announced =
                request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || (length != null && !length.equals("0"));
        return announced && !request.isEnded();
    }

    private List<Map<String, Object>> errors(Language language, List<FieldError> errors) {
        return errors.stream()
                .limit(MOST_ERRORS)
                .map(error -> told(language, error))
                .toList();
    }

    private Map<String, Object> told(Language language, FieldError error) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pointer", error.pointer());
        told.put("code", error.code());
        told.put(
                "detail",
                texts.detail(language, error.code(), error.arguments()).orElse(error.code()));
        return told;
    }
}
