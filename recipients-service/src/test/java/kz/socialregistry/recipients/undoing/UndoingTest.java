package kz.socialregistry.recipients.undoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static kz.socialregistry.recipients.intake.ImportFile.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndoingTest {

    private static final int ROWS = 700;
    private static final String FAMILY = "{\"recipient\": {\"kind\": \"family\", \"members\": 4, \"synthetic\": true}}";

    @Inject
    DataSource dataSource;

    @AfterEach
    void nothingStaysPlanted() {
        execute(dataSource, "drop trigger if exists planted on enrolment");
        execute(dataSource, "drop sequence if exists planted");
    }

    @Test
    void aCrashInTheMiddleLeavesNothingUndoneAndNothingUndoneTwice() {
        String iin = "\"iin\": \"";
        List<String> lines = new ArrayList<>(List.of(FAMILY));
        while (lines.size() < ROWS) {
            lines.add(person(lines.size() % 2 == 0 ? stay(", \"endedOn\": \"2019-03-01\"") : stay("")));
        }
        try (var centres = new TestCentres()) {
            String id = imported(lines);
            // a sequence is not rolled back, so the backend dies once, with the second batch half written
            execute(dataSource, "create sequence planted");
            execute(
                    dataSource,
                    "create or replace function planted() returns trigger language plpgsql as $$ begin"
                            + " if nextval('planted') = 400 then perform pg_terminate_backend(pg_backend_pid()); end if;"
                            + " return new; end $$");
            execute(
                    dataSource,
                    "create trigger planted before update on enrolment for each row execute function planted()");

            undo(id).then().statusCode(202).body("status", equalTo("undoing")).body("askedBy", notNullValue());

            awaitUndone(id)
                    .body("enrolmentsCancelled", equalTo(ROWS - 1))
                    .body("enrolmentsKept", equalTo(0))
                    .body("recipientsRemoved", equalTo(ROWS))
                    .body("recipientsKept", equalTo(0))
                    .body("hindrances", empty());
            assertTrue(count(dataSource, "select last_value from planted") > ROWS, "the planted crash has happened");
            assertEquals(ROWS - 1, told(id, "recipients.enrolment-cancelled.v1"), "each is told once");
            assertEquals(
                    ROWS,
                    count(
                            dataSource,
                            "select count(*) from recipient where import_id = ?::uuid and personal is null"
                                    + " and iin_index is null and erasure_reason = 'import-undone'",
                            id));

            undo(id).then().statusCode(202).body("status", equalTo("undone"));
            assertEquals(ROWS - 1, told(id, "recipients.enrolment-cancelled.v1"), "asked twice, done once");
            registrar()
                    .get("/v1/imports/" + id)
                    .then()
                    .body("undo.status", equalTo("undone"))
                    .body("undo.reason", equalTo("wrong-file"))
                    .body("enrolments.cancelled", equalTo(ROWS - 1));

            assertTrue(lines.get(1).contains(iin));
            awaitEnd(send(lines.subList(1, 3))).body("errors", empty()).body("rows.recorded", equalTo(2));
        }
    }

    @Test
    void whatSomebodyWentOnWithStandsInTheWayOfAllOfIt() {
        try (var centres = new TestCentres()) {
            String id = imported(List.of(person(stay("")), person(stay("")), person(stay(""))));
            end(enrolment(id, 1));
            Registry.registrar()
                    .body("{\"on\": \"2019-05-02\", \"reason\": \"leave\"}")
                    .post("/v1/enrolments/" + enrolment(id, 3) + "/suspension")
                    .then()
                    .statusCode(200);

            undo(id).then().statusCode(409).body("code", equalTo("import-in-use"));

            registrar()
                    .get("/v1/imports/" + id + "/undo")
                    .then()
                    .body("status", equalTo("hindered"))
                    .body(
                            "hindrances.collect { it.line + ' ' + it.reason }",
                            containsInAnyOrder("1 changed-since", "3 used-since"));
            registrar()
                    .get("/v1/imports/" + id)
                    .then()
                    .body("enrolments.admitted", equalTo(1))
                    .body("undo", nullValue());
        }
    }

    @Test
    void whomSomebodyUsedSinceStays() {
        try (var centres = new TestCentres()) {
            String id = imported(List.of(person(stay("")), person(stay("")), person(stay("")), FAMILY));
            UUID enrolledAgain = recipient(id, 1);
            UUID corrected = recipient(id, 2);
            UUID own = Registry.enrolment(enrolledAgain, UUID.randomUUID(), "");
            registrar()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .header("Purpose", "providing-services")
                    .body("{\"sex\": \"female\"}".getBytes(UTF_8))
                    .patch("/v1/recipients/" + corrected)
                    .then()
                    .statusCode(200);

            undo(id).then().statusCode(202);

            awaitUndone(id)
                    .body("enrolmentsCancelled", equalTo(3))
                    .body("recipientsRemoved", equalTo(2))
                    .body("recipientsKept", equalTo(2));
            assertEquals(
                    2,
                    count(
                            dataSource,
                            "select count(*) from recipient where id in (?, ?) and personal is not null",
                            enrolledAgain,
                            corrected));
            assertEquals(
                    0, count(dataSource, "select count(*) from enrolment where id = ? and status = 'cancelled'", own));
        }
    }

    /** They are locked before it is looked whether somebody went on with them. */
    @Test
    void whatSomebodyGoesOnWithMeanwhileStays() throws SQLException {
        try (var centres = new TestCentres()) {
            String id = imported(List.of(person(stay("")), person(stay(""))));
            UUID goesOn = enrolment(id, 1);
            try (var other = dataSource.getConnection();
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select 1 from enrolment where id = '" + goesOn + "' for update");
                statement.execute("insert into absence (enrolment_id, position, away_from, place_lent, reason)"
                        + " values ('" + goesOn + "', 0, '2019-05-02', false, 'leave')");
                undo(id).then().statusCode(202).body("status", equalTo("undoing"));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> count(
                                        dataSource,
                                        "select count(*) from pg_stat_activity where datname = current_database()"
                                                + " and wait_event_type = 'Lock' and query ilike '%enrolment%'")
                                > 0);
                other.commit();
                other.setAutoCommit(true);
            }

            awaitUndone(id)
                    .body("enrolmentsCancelled", equalTo(1))
                    .body("enrolmentsKept", equalTo(1))
                    .body("recipientsRemoved", equalTo(1))
                    .body("recipientsKept", equalTo(1))
                    .body("hindrances.collect { it.line + ' ' + it.reason }", contains("1 used-since"));
        }
    }

    @Test
    void oneThatCannotBeUndoneKeepsNoOtherWaiting() {
        try (var centres = new TestCentres()) {
            String stuck = imported(List.of(person(stay(""))));
            String other = imported(List.of(person(stay(""))));
            execute(
                    dataSource,
                    "create or replace function planted() returns trigger language plpgsql as $$ begin"
                            + " if new.id = '" + enrolment(stuck, 1) + "' then raise exception 'planted'; end if;"
                            + " return new; end $$");
            execute(
                    dataSource,
                    "create trigger planted before update on enrolment for each row execute function planted()");
            undo(stuck).then().statusCode(202);

            undo(other).then().statusCode(202);

            awaitUndone(other).body("enrolmentsCancelled", equalTo(1));
            registrar().get("/v1/imports/" + stuck + "/undo").then().body("status", equalTo("undoing"));
            execute(dataSource, "drop trigger planted on enrolment");
            awaitUndone(stuck).body("enrolmentsCancelled", equalTo(1));
        }
    }

    @Test
    void aTrialLeavesNothingToUndo() {
        Response trial = registrar()
                .contentType("application/x-ndjson")
                .body(FAMILY.getBytes(UTF_8))
                .post("/v1/imports?dryRun=true");
        String id = awaitEnd(trial).extract().path("id");

        undo(id).then().statusCode(409).body("code", equalTo("import-not-recorded"));
        undo(UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("import-not-found"));
    }

    private String imported(List<String> lines) {
        return awaitEnd(send(lines))
                .body("errors", empty())
                .body("status", equalTo("done"))
                .extract()
                .path("id");
    }

    private static Response undo(String id) {
        return registrar().body("{\"reason\": \"wrong-file\"}").post("/v1/imports/" + id + "/undo");
    }

    private static ValidatableResponse awaitUndone(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> registrar()
                .get("/v1/imports/" + id + "/undo")
                .<String>path("status")
                .equals("undone"));
        return registrar().get("/v1/imports/" + id + "/undo").then().statusCode(200);
    }

    private static void end(UUID enrolment) {
        registrar()
                .body("{\"on\": \"2019-06-01\", \"reason\": \"moved\"}")
                .post("/v1/enrolments/" + enrolment + "/end")
                .then()
                .statusCode(200);
    }

    private long told(String id, String type) {
        return count(
                dataSource,
                "select count(*) from outbox o join import_enrolment i on i.enrolment_id = o.aggregate_id"
                        + " where i.import_id = ?::uuid and o.type = ?",
                id,
                type);
    }

    private UUID enrolment(String id, int line) {
        return uuid(
                "select enrolment_id from import_enrolment where import_id = '%s' and line = %d".formatted(id, line));
    }

    private UUID recipient(String id, int line) {
        return uuid(("select e.recipient_id from import_enrolment i join enrolment e on e.id = i.enrolment_id"
                        + " where i.import_id = '%s' and i.line = %d")
                .formatted(id, line));
    }

    private UUID uuid(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stay(String more) {
        return "{\"unitId\": \"%s\", \"admittedOn\": \"2019-01-10\"%s}".formatted(UUID.randomUUID(), more);
    }
}
