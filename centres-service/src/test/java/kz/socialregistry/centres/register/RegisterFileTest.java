package kz.socialregistry.centres.register;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole files: the example of the guide, many rows, and a crash in the middle. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RegisterFileTest {

    private static final Logger LOG = Logger.getLogger(RegisterFileTest.class);
    private static final int ROWS = Integer.getInteger("register.rows", 1_200);

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @AfterEach
    void nothingStaysPlanted() throws SQLException {
        database.update("drop trigger if exists planted on unit");
        database.update("drop sequence if exists planted");
    }

    @Test
    void theExampleOfTheGuideIsImported() throws IOException {
        Map<String, Object> names = Map.of("kk", "Мысал облысы", "ru", "Пример", "en", "Example");
        UUID region = UUID.fromString(Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of("level", "region", "names", List.of(Map.of("names", names))))
                .statusCode(201)
                .extract()
                .path("id"));
        Map<String, Object> district = Map.of("kk", "Мысал ауданы", "ru", "Район", "en", "District");
        Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of(
                                "level",
                                "district",
                                "names",
                                List.of(Map.of("names", district)),
                                "parents",
                                List.of(Map.of("regionId", region))))
                .statusCode(201);
        RegisterImportTest.send(
                        Tokens.of("registrar"),
                        "text/csv",
                        "",
                        Files.readAllBytes(Path.of("../docs/how-to/register-example.csv")))
                .body("errors", equalTo(List.of()))
                .body("entered", equalTo(Map.of("centres", 2, "units", 3, "capacities", 2, "statedCounts", 3)));
    }

    @Test
    void aWorkerThatDiesInTheMiddleGoesOnWithoutDoubling() throws SQLException {
        UUID region = Given.region();
        database.update("create sequence planted");
        // A sequence is not rolled back, so the backend dies once, with the second chunk half written.
        database.update("create or replace function planted() returns trigger language plpgsql as $$ begin"
                + " if nextval('planted') = 700 then perform pg_terminate_backend(pg_backend_pid()); end if;"
                + " return new; end $$");
        database.update("create trigger planted before insert on unit for each row execute function planted()");
        long start = System.nanoTime();
        MemoryPoolMXBean old = oldGeneration();
        old.resetPeakUsage();

        RegisterImportTest.send(Tokens.of("registrar"), "text/csv", "", table(region))
                .body("status", equalTo("done"))
                .body("rows.recorded", equalTo(ROWS))
                .body("entered.units", equalTo(ROWS));

        LOG.infof(
                "%d rows in %d ms, old generation %d MiB at most",
                ROWS,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                old.getPeakUsage().getUsed() / 1024 / 1024);
        assertTrue(database.number("select last_value from planted") > ROWS, "the planted crash has happened");
        assertEquals(ROWS, database.number("select count(*) from unit where region_id = ?", region));
        assertEquals(
                ROWS,
                database.number(
                        "select count(*) from outbox o join unit u on u.id = o.aggregate_id"
                                + " where u.region_id = ? and o.type = 'centres.unit-opened.v1'",
                        region));
        assertEquals(ROWS / 40, database.number("select count(*) from centre where region_id = ?", region));
    }

    @Test
    void whatIsAllOrNothingTellsHowFarItIsAndBeginsAgainAfterACrash() throws SQLException {
        UUID region = Given.region();
        database.update("create sequence planted");
        database.update("create or replace function planted() returns trigger language plpgsql as $$ begin"
                + " if nextval('planted') = 700 then perform pg_advisory_xact_lock(4711); end if; return new; end $$");
        database.update("create trigger planted before insert on unit for each row execute function planted()");
        String location;
        try (Connection holder = dataSource.getConnection();
                Statement lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            try {
                location = given().auth()
                        .oauth2(Tokens.of("registrar"))
                        .contentType("text/csv")
                        .body(table(region))
                        .post("/v1/imports?on=2026-01-01&allOrNothing=true")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Given.get(location).extract().<Integer>path("rows.read") > 0);
                Given.get(location).body("status", equalTo("running")).body("rows.recorded", equalTo(0));
                assertEquals(0, database.number("select count(*) from unit where region_id = ?", region));
                await().atMost(Duration.ofSeconds(60)).until(() -> terminated(4711) == 1);
            } finally {
                lock.execute("select pg_advisory_unlock(4711)");
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.get(location).extract().path("status").equals("done"));
        Given.get(location)
                .body("rows", equalTo(Map.of("received", ROWS, "read", ROWS, "recorded", ROWS, "rejected", 0)));
        assertEquals(ROWS, database.number("select count(*) from unit where region_id = ?", region));
        assertTrue(database.number("select last_value from planted") > ROWS, "it has begun again");
    }

    /** How many backends were terminated that wait for the lock. */
    private long terminated(int lock) {
        return database.number(
                "select count(pg_terminate_backend(pid)) from pg_locks"
                        + " where locktype = 'advisory' and not granted and objid = ?",
                lock);
    }

    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && (pool.getName().contains("Old") || pool.getName().contains("Tenured")))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] table(UUID region) {
        StringBuilder table = new StringBuilder("ownership,region,number,centre,unit,type,format,targetGroup,beds\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(
                    "КММ,%s,%d,Centre %2$d,Unit %d,general,inpatient,mixed,%d\n".formatted(region, i / 40, i, i % 100));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
