package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** What the tests of this service do again and again. */
public final class Registry {

    private static final Names NAMES = new Names("Ө", "О", "R");

    private Registry() {}

    /** A request of a registrar, in English. */
    public static RequestSpecification registrar() {
        return as("registrar");
    }

    /** A request in this role, in English. */
    public static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    /** Enters a person with a number of its own and gives the id. */
    public static UUID person() {
        return person(Iins.next());
    }

    /** Enters a person with this number and gives the id. */
    public static UUID person(String iin) {
        return id(registrar()
                .body("{\"kind\": \"person\", \"iin\": \"%s\", \"synthetic\": true}".formatted(iin))
                .post("/v1/recipients"));
    }

    /** Enters a person who has no number and gives the id. */
    public static UUID withoutPapers() {
        return id(registrar()
                .body("{\"kind\": \"person\", \"iinMissingReason\": \"documents-lost\", \"synthetic\": true}")
                .post("/v1/recipients"));
    }

    /** Records what is known of somebody and gives the id of the fact. */
    public static UUID fact(UUID person, String fields) {
        return id(registrar().body('{' + fields + '}').post("/v1/recipients/" + person + "/facts"));
    }

    /** Says that a record is of the same person as another. */
    public static void merge(UUID id, UUID into) {
        registrar()
                .body("{\"into\": \"%s\", \"reason\": \"entered-twice\", \"document\": \"1\"}".formatted(into))
                .post("/v1/recipients/" + id + "/merge")
                .then()
                .statusCode(200);
    }

    /** Asks for a place and gives the id of the enrolment. */
    public static UUID enrolment(String more) {
        return enrolment(person(), UUID.randomUUID(), more);
    }

    /** Asks for a place for somebody in a unit and gives the id of the enrolment. */
    public static UUID enrolment(UUID person, UUID unit, String more) {
        return id(request(registrar(), person, unit, more));
    }

    /** The answer to who asks for a place for somebody in a unit. */
    static Response request(RequestSpecification as, UUID person, UUID unit, String more) {
        return as.body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"%s}"
                        .formatted(person, unit, more.isEmpty() ? "" : ", " + more))
                .post("/v1/enrolments");
    }

    /** Tells of a unit of this centre in this region. */
    public static UUID unit(UUID centre, UUID region) {
        UUID id = UUID.randomUUID();
        publish(id, centre, region, 1);
        return id;
    }

    /** The same for a unit that exists: where it is from now on. */
    public static void publish(UUID unit, UUID centre, UUID region, long sequence) {
        publish(unit, centre, region, "inpatient", null, sequence);
    }

    private static void publish(
            UUID unit, UUID centre, UUID region, String format, @Nullable String absence, long sequence) {
        TestTopics.publish(
                new UnitOpened(new UnitState(
                        unit, centre, NAMES, format, "mixed", region, null, null, null, null, null, null, absence,
                        List.of(), null, true, null)),
                sequence);
    }

    /** A unit of this centre in this region that the service has heard of. */
    public static UUID knownUnit(UUID centre, UUID region) {
        return known(unit(centre, region));
    }

    /** A unit of this format that the service has heard of. */
    public static UUID knownUnit(String format) {
        UUID unit = UUID.randomUUID();
        publish(unit, UUID.randomUUID(), UUID.randomUUID(), format, null, 1);
        return known(unit);
    }

    /** A unit that the service has heard of, which lends the places of those who are away. */
    public static UUID lendingUnit() {
        return lendingUnit(UUID.randomUUID());
    }

    /** The same in this region. */
    public static UUID lendingUnit(UUID region) {
        UUID unit = UUID.randomUUID();
        publish(unit, UUID.randomUUID(), region, "inpatient", "lends", 1);
        return known(unit);
    }

    private static UUID known(UUID unit) {
        DataSource dataSource = CDI.current().select(DataSource.class).get();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(dataSource, "select count(*) from known_unit where unit_id = ?", unit) == 1);
        return unit;
    }

    /** The id in an answer 201. */
    public static UUID id(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }

    /** The outbox rows of an aggregate in their order: type, sequence and payload. */
    public static List<OutboxRow> outbox(DataSource dataSource, UUID aggregate) {
        String sql = "select type, sequence, payload from outbox where aggregate_id = ? order by sequence";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, aggregate);
            List<OutboxRow> rows = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(row.getString(1), row.getLong(2), row.getString(3)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number out of the database. */
    public static long count(DataSource dataSource, String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement that a test plants or takes away. */
    public static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event that waits for the relay, or was sent by it. */
    public record OutboxRow(String type, long sequence, String payload) {}
}
