package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.testing.Tokens;

/** What the tests of this service do again and again. */
public final class Registry {

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
        return id(registrar()
                .body("{\"kind\": \"person\", \"iin\": \"%s\", \"synthetic\": true}".formatted(Iins.next()))
                .post("/v1/recipients"));
    }

    /** Asks for a place and gives the id of the enrolment. */
    public static UUID enrolment(String more) {
        return id(registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"%s}"
                        .formatted(person(), UUID.randomUUID(), more.isEmpty() ? "" : ", " + more))
                .post("/v1/enrolments"));
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
