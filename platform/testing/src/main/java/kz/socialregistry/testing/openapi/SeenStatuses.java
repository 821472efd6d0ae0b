package kz.socialregistry.testing.openapi;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes down which statuses each operation answered with in the tests of this JVM, whoever asked: the service under
 * test has this bean beside its own. {@link SeenStatusesTest} judges.
 */
@ApplicationScoped
public class SeenStatuses {

    /** Set as soon as something was written in this JVM. Applications have class loaders of their own. */
    private static final String BEGUN = "registry.testing.statuses";

    /** The server takes dots, and what follows a semicolon, out before it looks for the operation. */
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)|/;");

    private static final Path FILE = Path.of("target", "seen-statuses.txt");
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Looks at every request. */
    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL_OTHERS);
    }

    private void watch(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.startsWith("/v1/") && !DOTS.matcher(path).find()) {
            request.addHeadersEndHandler(written -> {
                String line = request.request().method() + " " + nameless(path) + " "
                        + request.response().getStatusCode();
                if (seen.add(line)) {
                    write(line);
                }
            });
        }
        request.next();
    }

    /** Ids of the same length in place of ids, so that thousands of rows are one line. */
    private static String nameless(String path) {
        return path.replaceAll("/[0-9a-fA-F-]{36}(?=/|$)", "/00000000-0000-0000-0000-000000000000")
                .replaceAll("/[0-9]+(?=/|$)", "/0");
    }

    private static void write(String line) {
        synchronized (System.class) {
            try {
                if (System.getProperty(BEGUN) == null) {
                    System.setProperty(BEGUN, "true");
                    Files.createDirectories(FILE.toAbsolutePath().getParent());
                    Files.deleteIfExists(FILE);
                }
                Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Method, path and status of all that was answered in this JVM. */
    static List<String> lines() throws IOException {
        return System.getProperty(BEGUN) == null ? List.of() : Files.readAllLines(FILE);
    }
}
