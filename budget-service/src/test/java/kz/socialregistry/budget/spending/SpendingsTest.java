package kz.socialregistry.budget.spending;

import static kz.socialregistry.budget.BudgetClient.allotment;
import static kz.socialregistry.budget.BudgetClient.as;
import static kz.socialregistry.budget.BudgetClient.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.budget.OutboxRows;
import kz.socialregistry.events.Topic;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SpendingsTest {

    @Inject
    OutboxRows outbox;

    @Inject
    DataSource dataSource;

    @Test
    void aSpendingIsEnteredShownAndPublished() {
        String allotment = allotment();

        String id = post("/v1/spendings", """
                        {"allotmentId": "%s", "amount": {"amount": "6670600.00", "currency": "KZT"},
                         "printedAs": {"value": "6670.6", "unit": "thousand-tenge"}}
                        """.formatted(allotment))
                .statusCode(201)
                .extract()
                .path("id");

        as("auditor")
                .get("/v1/spendings/" + id)
                .then()
                .statusCode(200)
                .body("allotmentId", equalTo(allotment))
                .body("amount.amount", equalTo("6670600.00"))
                .body("printedAs.precision", equalTo("0.05"))
                .body("unknownReason", nullValue());
        JsonNode event = outbox.of(id).get(0).payload().path("spending");
        assertEquals("budget.spending-recorded.v1", outbox.of(id).get(0).type());
        assertEquals("6670600.00", event.at("/amount/amount").asText());
        assertTrue(event.path("unknownReason").isNull());
    }

    @Test
    void theFeedsTellWhatIsEnteredAndTakenOut() throws SQLException {
        Follower allotments = Follower.of("/v1/allotments", "integrator");
        Follower spendings = Follower.of("/v1/spendings", "integrator");
        String allotment = allotment();
        String id = post("/v1/spendings", notReported(allotment))
                .statusCode(201)
                .extract()
                .path("id");
        allotments.followUntil(all -> all.containsKey(allotment));
        spendings.followUntil(
                all -> all.containsKey(id) && all.get(id).get("allotmentId").equals(allotment));
        Follower.of("/v1/programmes", "integrator").followUntil(all -> !all.isEmpty());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from spending where id = '" + id + "'");
        }
        spendings.followUntil(all -> !all.containsKey(id));
    }

    @Test
    void aSpendingThatIsNotReportedStaysUnknownAllTheWayToTheTopic() {
        String id = post("/v1/spendings", notReported(allotment()))
                .statusCode(201)
                .body("$", hasKey("amount"))
                .body("amount", nullValue())
                .body("unknownReason", equalTo("not-reported"))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60)).until(() -> TestTopics.read(Topic.BUDGET).stream()
                .anyMatch(event -> event.aggregateId().toString().equals(id)
                        && event.json().contains("\"amount\":null")
                        && event.json().contains("\"unknownReason\":\"not-reported\"")));
    }

    @Test
    void eitherTheAmountIsKnownOrWhyItIsNot() {
        String allotment = allotment();

        post("/v1/spendings", "{\"allotmentId\": \"%s\"}".formatted(allotment))
                .statusCode(400)
                .body("errors.pointer", contains("/unknownReason"))
                .body("errors.code", contains("unknown-reason-required"));
        post("/v1/spendings", """
                        {"allotmentId": "%s", "amount": {"amount": "0.00", "currency": "KZT"},
                         "unknownReason": "not-reported"}
                        """.formatted(allotment))
                .statusCode(400)
                .body("errors.code", contains("unknown-reason-with-amount"));
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        post("/v1/spendings", """
                        {"allotmentId": "%s", "unknownReason": "forgotten",
                         "printedAs": {"value": "6 670,6", "unit": "thousand-tenge", "text": ""}}
                        """.formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/allotmentId unknown-allotment",
                                "/unknownReason unknown-code",
                                "/printedAs printed-without-amount",
                                "/printedAs/value ambiguous-number",
                                "/printedAs/text size"));
    }

    @Test
    void theDatabaseRefusesAnUnknownAmountWithoutAReasonAsWell() throws SQLException {
        String insert = "insert into spending (id, allotment_id, amount, unknown_reason, version)"
                + " values (gen_random_uuid(), '%s', %s, %s, 0)";
        String allotment = allotment();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.executeUpdate(insert.formatted(allotment, "null", "null")));
            assertEquals("23514", refused.getSQLState(), "a check constraint");
            assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(insert.formatted(allotment, "0", "'not-reported'")));
        }
    }

    @Test
    void theListIsThatOfTheAllotment() {
        String allotment = allotment();
        String id = post("/v1/spendings", notReported(allotment)).extract().path("id");
        post("/v1/spendings", notReported(allotment())).statusCode(201);

        as("analyst")
                .get("/v1/spendings?allotment=" + allotment)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void anUnknownSpendingIsNotFound() {
        as("analyst")
                .get("/v1/spendings/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("spending-not-found"));
    }

    private static String notReported(String allotment) {
        return "{\"allotmentId\": \"%s\", \"amount\": null, \"unknownReason\": \"not-reported\"}".formatted(allotment);
    }
}
