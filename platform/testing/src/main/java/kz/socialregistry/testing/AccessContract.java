package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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

    private final AccessTable table;

    /** @param service its name, as in the document */
    protected AccessContract(String service) {
        this.table = new AccessTable(service);
    }

    /** The database of the service. */
    protected abstract DataSource dataSource();

    /** Calls an operation for something that is not there, with an empty body. */
    private static Response call(AccessTable.Operation operation, Map<String, String> takes, RequestSpecification as) {
        String address =
                operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (!operation.method().equals("GET")) {
            as = as.header("If-Match", "\"v0\"")
                    .header("Content-Type", takes.getOrDefault(operation.id(), "application/json"))
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return as.request(operation.method(), address);
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
    void theTableNamesWhatIsServedAndNothingElse() {
        Set<String> named = new TreeSet<>();
        table.operations().values().forEach(o -> named.add(o.id() + " " + o.method() + " " + o.path()));
        assertEquals(String.join("\n", named), String.join("\n", served()));
    }

    @Test
    void everyRoleMayDoWhatTheTableSays() {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> takes = takes();
        SideBySide.each(
                table.operations().values(), operation -> operation.roles().forEach((role, allowed) -> {
                    int status = call(operation, takes, given().auth().oauth2(Tokens.of(role)))
                            .statusCode();
                    if (allowed ? status == 401 || status == 403 || status >= 500 : status != 403) {
                        wrong.add(role + " " + operation.id() + ": " + status);
                    }
                }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void noOperationTakesATokenThatIsNoGood() {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> takes = takes();
        Map<String, String> tokens = SpoiledTokens.all();
        SideBySide.each(
                table.operations().values(),
                operation -> tokens.forEach((kind, token) -> {
                    Response answer = call(
                            operation,
                            takes,
                            token.isEmpty() ? given() : given().auth().oauth2(token));
                    if (answer.statusCode() != 401 || !answer.contentType().startsWith("application/problem+json")) {
                        wrong.add(
                                kind + " " + operation.id() + ": " + answer.statusCode() + " " + answer.contentType());
                    }
                }));
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
        Set<String> exempt = table.tablesWithoutPolicy();
        assertTrue(exempt.size() > 5, "too few tables found: " + exempt);
        without.removeAll(exempt);
        assertEquals(Set.of(), without);
    }
}
