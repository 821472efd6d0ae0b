package kz.socialregistry.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Headers that nobody can read are taken as absent: an {@code Accept} that names no media types expresses no preference,
 * a bearer token without three parts is none. The framework would answer them with 500.
 */
@ApplicationScoped
class UnreadableHeaders {

    private static final int BEFORE_AUTHENTICATION = 1_000;
    private static final Pattern THREE_PARTS = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+");

    void register(@Observes Filters filters) {
        filters.register(UnreadableHeaders::clear, BEFORE_AUTHENTICATION);
    }

    private static void clear(RoutingContext request) {
        MultiMap headers = request.request().headers();
        if (headers.getAll("Accept").stream().anyMatch(accept -> !isReadable(accept))) {
            headers.remove("Accept");
        }
        if (!isToken(headers.get("Authorization"))) {
            headers.remove("Authorization");
        }
        request.next();
    }

    private static boolean isReadable(String accept) {
        try {
            return !MediaTypeHelper.parseHeader(accept).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isToken(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return true;
        }
        return THREE_PARTS
                .matcher(authorization.substring("bearer ".length()).strip())
                .matches();
    }
}
