package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.socialregistry.testing.AccessTable;
import kz.socialregistry.testing.AccessTable.Operation;
import kz.socialregistry.testing.SideBySide;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation is called by every role from inside and from outside of the regions and centres of a row that exists,
 * and answers as docs/access.md says. A service has a subclass of this with {@code @QuarkusTest}.
 */
public abstract class RowsContract {

    private final AccessTable table;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /** @param service its name, as in the document */
    protected RowsContract(String service) {
        this.table = new AccessTable(service);
    }

    /** The database of the service. */
    protected abstract DataSource dataSource();

    /**
     * Makes what an operation of this service needs, and the request that asks for it.
     *
     * @param example of the operation; its body is empty if the operation takes none
     * @throws IllegalArgumentException if nothing is known of the operation
     */
    protected abstract Prepared prepare(ExampleRequest example);

    @Test
    void rowsAreThereForWhoMaySeeThem() throws Exception {
        tryAll(Trial::run);
    }

    @Test
    void theApplicationAloneHidesThem() throws Exception {
        List<String> limited = texts(
                "select relname from pg_class" + " where relnamespace = 'public'::regnamespace and relrowsecurity");
        limited.forEach(name -> texts("alter table " + name + " disable row level security"));
        try {
            tryAll(Trial::refuse);
        } finally {
            limited.forEach(name -> texts("alter table " + name + " enable row level security"));
        }
    }

    /** The tests that follow share the database. */
    @AfterEach
    void noEventIsHeldAnyMore() {
        texts("delete from inbox_held where record_offset > 1000000000 returning 'gone'");
    }

    @Test
    void changesOfNoRegionAreForAuditorsOfAllRegions() {
        String code = UUID.randomUUID().toString();
        texts("insert into reference_code (list, code, name_kk, name_ru, name_en) values ('l', '" + code
                + "', 'бір', 'один', 'one')");
        for (String region : List.of("*", Trial.ELSEWHERE.toString())) {
            String shown = given().auth()
                    .oauth2(Tokens.of("auditor", region))
                    .get("/v1/audit?entityId=" + code)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(region.equals("*"), shown.contains(code), shown);
        }
    }

    private void tryAll(Consumer<Trial> trial) throws Exception {
        Map<String, Operation> operations = table.operations();
        JsonNode description = OpenApiContractTest.description();
        List<Trial> trials = new ArrayList<>();
        OpenApiContractTest.operations(description, (name, described) -> {
            Operation operation = operations.get(described.path("operationId").asText());
            if (operation == null) {
                wrong.add(name + " is not in the table");
            } else {
                trials.add(new Trial(
                        operation, described, wrong, () -> prepared(example(description, described, operation))));
            }
        });
        SideBySide.each(trials, trial);
        assertEquals("", String.join("\n", wrong));
    }

    private static ExampleRequest example(JsonNode description, JsonNode described, Operation operation) {
        JsonNode examples = described
                .at("/requestBody/content")
                .path(Trial.mediaType(described))
                .path("examples");
        JsonNode shown = examples.isEmpty()
                ? examples
                : OpenApiContractTest.resolve(description, examples.iterator().next())
                        .path("value");
        return new ExampleRequest(
                operation.id(),
                "first",
                operation.path(),
                examples.isEmpty() ? "" : shown.isTextual() ? shown.asText() : shown.toString());
    }

    /** Operations that every service has. */
    private Prepared prepared(ExampleRequest example) {
        return switch (example.operationId()) {
            case "listDeadEvents", "verifyAudit" -> new Prepared(example, UUID.randomUUID(), null, null);
            case "discardDeadEvent", "retryDeadEvent" ->
                new Prepared(example.at("{id}", texts("""
                            insert into inbox_held (topic, partition, record_offset, reason, detail, headers)
                            values ('socialregistry.centres', 0,
                                    1000000001 + (random() * 1000000000)::bigint,
                                    'undecodable', 'planted', '{}') returning id""").get(0)), UUID.randomUUID(), null, null);
            case "getReferenceList", "addReferenceCode", "getReferenceCode", "correctReferenceCode" ->
                new Prepared(
                        example.at("{code}", "one").at("{list}", texts("""
                            insert into reference_code (list, code, name_kk, name_ru, name_en)
                            values ('l' || gen_random_uuid(), 'one', 'бір', 'один', 'one') returning list""").get(0)), UUID.randomUUID(), null, null);
            default -> prepare(example);
        };
    }

    private List<String> texts(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            List<String> texts = new ArrayList<>();
            if (statement.execute(sql)) {
                var row = statement.getResultSet();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
