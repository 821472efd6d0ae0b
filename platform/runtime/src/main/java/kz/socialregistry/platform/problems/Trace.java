package kz.socialregistry.platform.problems;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which a request is told of in answers, in logs and in the audit trail. */
public final class Trace {

    private static final String KEY = Trace.class.getName();
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private Trace() {}

    /** Of this request: that of its header {@code traceparent} if it is valid, else a new one; 32 hexadecimal digits. */
    public static String of(@Nullable RoutingContext request) {
        if (request == null) {
            return fresh();
        }
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = incoming(request.request().getHeader("traceparent")).orElseGet(Trace::fresh);
        request.put(KEY, id);
        return id;
    }

    private static Optional<String> incoming(@Nullable String parent) {
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
