package kz.socialregistry.testing.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.socialregistry.testing.Outage;
import kz.socialregistry.testing.Tokens;
import kz.socialregistry.testing.fuzz.Fuzzer.Report;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * No request of any kind brings a service to answer otherwise than it says it does. {@code -Dfuzz.requests} says how many
 * are sent, {@code -Dfuzz.seed} which; the same seed sends the same, as far as the state of the service allows.
 *
 * <p>A service has one subclass, a {@code @QuarkusTest} with real parts; what cannot be entered over HTTP it prepares.
 */
public abstract class FuzzTest {

    private static final int REQUESTS_PER_OPERATION = 50;
    /** The code must belong to the list, and the fuzzer learns codes of all kinds. */
    private static final Set<String> NEED_LUCK = Set.of("getReferenceCode", "correctReferenceCode");

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final Pattern CODE =
            Pattern.compile("(?:id=\"|^#+ `?|`)([a-z0-9]+(?:-[a-z0-9]+)*)", Pattern.MULTILINE);
    private static final List<String> ROLES = List.of(
            "registrar", "centre-manager", "finance-officer", "analyst", "integrator", "auditor", "administrator");

    /** Codes of other lists are used by the tests that follow. */
    private static final String LIST = "tried";

    private static final Set<String> NEED_A_DEAD_EVENT = Set.of("retryDeadEvent", "discardDeadEvent");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    /**
     * Enters what the service learns from others, some of it side by side if that is quicker.
     *
     * @param known takes what requests may use: the name of a collection ({@code regions}) or field, and a value
     */
    protected void prepare(BiConsumer<String, String> known) {}

    /** Operations that cannot succeed in a service that is alone and hears of nothing wrong. */
    protected Set<String> unreachable() {
        return Set.of();
    }

    @Test
    void everyAnswerIsAsDocumented() throws IOException {
        Pool pool = new Pool();
        Outage.execute("insert into reference_code (list, code, name_kk, name_ru, name_en)" + " values ('" + LIST
                + "', 'tried', 'kk', 'ru', 'en') on conflict do nothing");
        pool.learn("list", LIST);
        prepare((name, value) -> {
            synchronized (pool) {
                pool.learn(name, value);
            }
        });
        Api api = new Api(new ObjectMapper()
                .readTree(base.resolve("/q/openapi?format=json").toURL()));
        Fuzzer fuzzer = new Fuzzer(base, bearers(), codes(), Long.getLong("fuzz.seed", 20_261_123));

        int enough = Math.max(2_000, REQUESTS_PER_OPERATION * api.operations().size());
        Set<String> blind = new HashSet<>(unreachable());
        blind.addAll(NEED_A_DEAD_EVENT);
        blind.addAll(NEED_LUCK);
        Report report = fuzzer.run(api, pool, Integer.getInteger("fuzz.requests", enough), blind);

        LOG.info(report);
        assertTrue(report.findings().isEmpty(), report::toString);
        assertEquals(0, report.statuses().getOrDefault(429, 0), "limits blind the fuzzer");
        Set<String> never = new HashSet<>(report.neverGood());
        never.removeAll(blind);
        assertEquals(Set.of(), never, "operations that were never answered well");
    }

    private static Bearers bearers() {
        String all = Tokens.of(ROLES, "*");
        List<String> others = new ArrayList<>();
        ROLES.forEach(role -> {
            others.add("Bearer " + Tokens.of(role));
            others.add("Bearer " + Tokens.of(role, "79"));
            others.add("Bearer " + Tokens.of(role, "canary", "'", ""));
        });
        others.addAll(List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer  " + all,
                "bearer " + all,
                "Bearer a.b.c",
                "Bearer " + all + "x",
                "Bearer ...",
                "Bearer " + all.substring(0, all.length() - 20),
                "Bearer " + all + ", Bearer " + all,
                "Basic Y2FuYXJ5OmNhbmFyeQ==",
                "Basic %%%",
                "Digest x",
                all,
                "Bearer \u00d3\u0098",
                "Bearer " + "a".repeat(5000),
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYW5hcnkifQ.",
                "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
                "Bearer null"));
        return new Bearers(all, others);
    }

    /** The codes with a page, wherever in the repository the test was started. */
    private static Set<String> codes() {
        Path pages = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("docs/problems.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            Matcher matcher = CODE.matcher(Files.readString(pages));
            Set<String> codes = new HashSet<>();
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
