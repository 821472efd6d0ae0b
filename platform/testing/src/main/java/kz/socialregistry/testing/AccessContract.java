package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Holds a running service against docs/access.md: every operation it serves, every role, every kind of token that is no
 * good, and every table. A service has one test class that extends this.
 */
public abstract class AccessContract {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final String COMMON = "every service";

    private final String service;

    /** @param service its name, as in the document */
    protected AccessContract(String service) {
        this.service = service;
    }

    /** The database of the service. */
    protected abstract DataSource dataSource();

    private record Operation(String id, String method, String path, String takes, Map<String, Boolean> allowed) {

        Operation taking(String mediaType) {
            return new Operation(id, method, path, mediaType, allowed);
        }

        int call(RequestSpecification as) {
            String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            if (!method.equals("GET")) {
                as = as.header("If-Match", "\"v0\"")
                        .header("Content-Type", takes)
                        .body("{}".getBytes(StandardCharsets.UTF_8));
            }
            return as.request(method, address).statusCode();
        }
    }

    /** The tables of the document under the headings of the service and of all services. */
    private Map<String, Operation> documented() throws IOException {
        Map<String, Operation> operations = new TreeMap<>();
        Map<String, String> takes = takes();
        String heading = "";
        List<String> roles = List.of();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                heading = line.substring(3).strip().toLowerCase(Locale.ROOT);
            } else if (line.startsWith("| operation ")) {
                List<String> head = cells(line);
                roles = head.subList(2, head.size() - 1);
            } else if (line.startsWith("| `") && (heading.equals(service) || heading.equals(COMMON))) {
                Operation operation = operation(cells(line), roles);
                operations.put(
                        operation.id(), operation.taking(takes.getOrDefault(operation.id(), "application/json")));
            }
        }
        return operations;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Operation operation(List<String> cells, List<String> roles) {
        String[] address = cells.get(1).split(" ");
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            allowed.put(roles.get(i), cells.get(2 + i).equals("✓"));
        }
        return new Operation(cells.get(0).replace("`", ""), address[0], address[1], "", allowed);
    }

    private static Map<String, Map<String, Object>> paths() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
    }

    /** The media types of bodies by operation: a wrong one is refused before anybody asks who sends it. */
    private static Map<String, String> takes() {
        Map<String, String> takes = new TreeMap<>();
        paths().values().forEach(item -> item.values().forEach(operation -> {
            if (operation instanceof Map<?, ?> described
                    && described.get("requestBody") instanceof Map<?, ?> body
                    && body.get("content") instanceof Map<?, ?> content) {
                takes.put(
                        String.valueOf(described.get("operationId")),
                        String.valueOf(content.keySet().iterator().next()));
            }
        }));
        return takes;
    }

    private static Set<String> served() {
        Map<String, Map<String, Object>> paths = paths();
        Set<String> served = new TreeSet<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described && described.containsKey("operationId")) {
                served.add(described.get("operationId") + " " + method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        return served;
    }

    @Test
    void theTableNamesWhatIsServedAndNothingElse() throws IOException {
        Set<String> named = new TreeSet<>();
        documented().values().forEach(o -> named.add(o.id() + " " + o.method() + " " + o.path()));
        assertEquals(String.join("\n", named), String.join("\n", served()));
    }

    @Test
    void everyRoleMayDoWhatTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : documented().values()) {
            operation.allowed().forEach((role, allowed) -> {
                int status = operation.call(given().auth().oauth2(Tokens.of(role)));
                if (allowed ? status == 401 || status == 403 || status >= 500 : status != 403) {
                    wrong.add(role + " " + operation.id() + ": " + status);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noOperationTakesATokenThatIsNoGood() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : documented().values()) {
            SpoiledTokens.all().forEach((kind, token) -> {
                int status = operation.call(
                        token.isEmpty() ? given() : given().auth().oauth2(token));
                if (status != 401) {
                    wrong.add(kind + " " + operation.id() + ": " + status);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTableHasAPolicyOrAReasonWhyNot() throws Exception {
        Set<String> without = new TreeSet<>();
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select relname from pg_class c
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and not (relrowsecurity and relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = c.oid))
                        """)) {
            while (row.next()) {
                without.add(row.getString(1));
            }
        }
        Set<String> exempt = new TreeSet<>();
        Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| " + service + " | `") || line.startsWith("| " + COMMON + " | `"))
                .forEach(line -> Arrays.stream(cells(line).get(1).split(","))
                        .map(name -> name.strip().replace("`", ""))
                        .forEach(exempt::add));
        assertTrue(exempt.size() > 5, "too few tables found: " + exempt);
        without.removeAll(exempt);
        assertEquals(Set.of(), without);
    }
}
