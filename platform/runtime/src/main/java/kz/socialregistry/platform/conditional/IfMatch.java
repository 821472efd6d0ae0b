package kz.socialregistry.platform.conditional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.Refused;

/**
 * The header {@code If-Match} of the request at hand. Every use case that changes what has a version calls
 * {@link #check} after it has locked the row.
 */
@ApplicationScoped
public class IfMatch {

    private static final String COMPARED = "registry.version-compared";
    private static final Pattern TAG = Pattern.compile("\\s*(?:\\*|(W/)?\"([^\"]*)\")\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,18})(?:-.*)?");

    private final CurrentVertxRequest request;

    IfMatch(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Compares the version of the locked row with what the caller has read. Any representation of the version will do.
     * Without the header, and for work that no request asked for, there is nothing to compare.
     *
     * @throws Refused 412 if none of the tags is of this version; a weak tag never is
     */
    public void check(long version) {
        RoutingContext current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (current == null) {
            return;
        }
        current.put(COMPARED, true);
        List<String> given = current.request().headers().getAll(HttpHeaders.IF_MATCH);
        if (!given.isEmpty() && given.stream().noneMatch(header -> names(header, version))) {
            throw Refused.stale();
        }
    }

    /** Whether the version was compared while this request was answered. */
    boolean compared() {
        return request.getCurrent().get(COMPARED) != null;
    }

    private static boolean names(String header, long version) {
        Matcher tag = TAG.matcher(header);
        boolean found = false;
        int end = 0;
        while (end < header.length() && tag.find() && tag.start() == end) {
            end = tag.end();
            String value = tag.group(2);
            found |= value == null || (tag.group(1) == null && isOf(value, version));
        }
        return found && end == header.length();
    }

    private static boolean isOf(String tag, long version) {
        Matcher of = VERSION.matcher(tag);
        return of.matches() && Long.parseLong(of.group(1)) == version;
    }
}
