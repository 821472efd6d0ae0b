package kz.socialregistry.budget.allotment;

import static kz.socialregistry.budget.BudgetClient.REGION;
import static kz.socialregistry.budget.BudgetClient.allotment;
import static kz.socialregistry.budget.BudgetClient.as;
import static kz.socialregistry.budget.BudgetClient.post;
import static kz.socialregistry.budget.BudgetClient.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.budget.OutboxRows;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AllotmentsTest {

    @Inject
    OutboxRows outbox;

    @Inject
    DataSource dataSource;

    @Test
    void anAllotmentKeepsTheExactAmountAndThePrintWithItsPrecision() {
        String programme = programme();

        String id = post("/v1/allotments", allotment(programme, """
                                , "fundingSource": "republican", "countsIn": "outside-maintenance",
                                "amount": {"amount": "29877012.34", "currency": "KZT"},
                                "printedAs": {"value": "29877.0", "unit": "thousand-tenge"},
                                "plannedHeadcount": 170, "source": "page 3", "synthetic": true"""))
                .statusCode(201)
                .body("amount.amount", equalTo("29877012.34"))
                .body("printedAs.value", equalTo("29877.0"))
                .body("printedAs.precision", equalTo("0.05"))
                .extract()
                .path("id");

        as("integrator")
                .get("/v1/allotments/" + id)
                .then()
                .statusCode(200)
                .body("programmeId", equalTo(programme))
                .body("regionId", equalTo(REGION))
                .body("year", equalTo(2019))
                .body("fundingSource", equalTo("republican"))
                .body("amount.amount", equalTo("29877012.34"))
                .body("amount.currency", equalTo("KZT"))
                .body("printedAs.value", equalTo("29877.0"))
                .body("printedAs.unit", equalTo("thousand-tenge"))
                .body("printedAs.precision", equalTo("0.05"))
                .body("countsIn", equalTo("outside-maintenance"))
                .body("plannedHeadcount", equalTo(170))
                .body("synthetic", equalTo(true));
        JsonNode event = onlyEvent(id, "budget.allotment-made.v1").path("allotment");
        assertEquals("29877012.34", event.at("/amount/amount").asText());
        assertTrue(event.at("/amount/amount").isTextual(), "money is a string, never a binary double");
        assertEquals("29877.0", event.at("/printedAs/value").asText());
        assertEquals("0.05", event.at("/printedAs/precision").asText());
        assertEquals(170, event.path("plannedHeadcount").asInt());
    }

    @Test
    void whatIsNotKnownStaysNullAndIsNeverZero() {
        String id = post("/v1/allotments", allotment(programme(), ", \"amount\": null, \"countsIn\": null"))
                .statusCode(201)
                .extract()
                .path("id");

        as("analyst")
                .get("/v1/allotments/" + id)
                .then()
                .statusCode(200)
                .body("$", hasKey("amount"))
                .body("amount", nullValue())
                .body("countsIn", nullValue())
                .body("fundingSource", nullValue())
                .body("plannedHeadcount", nullValue());
        JsonNode event = onlyEvent(id, "budget.allotment-made.v1").path("allotment");
        assertTrue(event.path("amount").isNull());
        assertTrue(event.path("printedAs").isNull());
        assertTrue(event.path("countsIn").isNull());
    }

    @Test
    void anAmbiguousPrintIsRefusedAndTakenOnceItsMeaningIsEntered() {
        String ambiguous = """
                , "amount": {"amount": "6672000.00", "currency": "KZT"},
                "printedAs": {"value": "6,672", "unit": "thousand-tenge"}""";
        String meant = """
                , "amount": {"amount": "6672000.00", "currency": "KZT"},
                "printedAs": {"value": "6672", "unit": "thousand-tenge", "text": "6,672"}""";
        long events = outbox.count();
        String programme = programme();

        post("/v1/allotments", allotment(programme, ambiguous))
                .statusCode(400)
                .body("errors.pointer", contains("/printedAs/value"))
                .body("errors.code", contains("ambiguous-number"));

        assertEquals(events + 1, outbox.count(), "only the programme was published");
        post("/v1/allotments", allotment(programme, meant))
                .statusCode(201)
                .body("printedAs.text", equalTo("6,672"))
                .body("printedAs.precision", equalTo("0.5"));
    }

    @Test
    void anAmountOutsideOfThePrintIsRefused() {
        post("/v1/allotments", allotment(programme(), """
                                , "amount": {"amount": "3275050000.01", "currency": "KZT"},
                                "printedAs": {"value": "3275.0", "unit": "million-tenge"}"""))
                .statusCode(400)
                .body("errors.code", contains("amount-not-as-printed"))
                .body("errors.detail", contains("The print means an amount between 3274950000 and 3275050000 tenge."));
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        post("/v1/allotments", """
                        {"programmeId": "%s", "year": 219, "fundingSource": "lottery", "countsIn": "everything",
                         "amount": {"amount": "6672", "currency": "USD"},
                         "printedAs": {"value": "6,672", "unit": "dozens", "precision": "?"},
                         "plannedHeadcount": -1}
                        """.formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/programmeId unknown-programme",
                                "/regionId required",
                                "/year range-min",
                                "/fundingSource unknown-code",
                                "/countsIn unknown-code",
                                "/amount/amount pattern",
                                "/amount/currency pattern",
                                "/printedAs/value ambiguous-number",
                                "/printedAs/unit unknown-code",
                                "/printedAs/precision pattern",
                                "/plannedHeadcount range-min"));
    }

    @Test
    void aNumberInsteadOfADecimalStringAndAnUnknownFieldAreRefused() {
        post("/v1/allotments", allotment(programme(), ", \"amount\": {\"amount\": 6672000.00, \"currency\": \"KZT\"}"))
                .statusCode(400)
                .body("errors.pointer", contains("/amount/amount"));
        post("/v1/allotments", allotment(programme(), ", \"ammount\": null"))
                .statusCode(400)
                .body("errors.pointer", contains("/ammount"))
                .body("errors.code", contains("unknown-field"));
    }

    @Test
    void theDatabaseRefusesWhatThePrintCannotMeanAsWell() throws SQLException {
        String programme = programme();
        String insert = """
                insert into allotment (id, programme_id, region_id, budget_year, amount, printed_value, printed_unit,
                    printed_precision, version)
                values (gen_random_uuid(), '%s', gen_random_uuid(), 2019, %s, 3275.0, 'million-tenge', 0.05, 0)
                """;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(insert.formatted(programme, "3275049999.99")));
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.executeUpdate(insert.formatted(programme, "3275050000.01")));
            assertEquals("23514", refused.getSQLState(), "a check constraint");
            assertThrows(SQLException.class, () -> statement.executeUpdate(insert.formatted(programme, "null")));
        }
    }

    @Test
    void theListIsFilteredByProgrammeRegionAndYear() {
        String programme = programme();
        String id = post("/v1/allotments", allotment(programme, "")).extract().path("id");

        as("analyst")
                .get("/v1/allotments?programme=" + programme + "&region=" + REGION + "&year=2019")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as("analyst")
                .get("/v1/allotments?programme=" + programme + "&year=2020")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as("analyst")
                .get("/v1/allotments?limit=200&region=" + REGION)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void anUnknownAllotmentIsNotFound() {
        as("analyst")
                .get("/v1/allotments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("allotment-not-found"));
    }

    private JsonNode onlyEvent(String id, String type) {
        assertEquals(1, outbox.of(id).size());
        assertEquals(type, outbox.of(id).get(0).type());
        return outbox.of(id).get(0).payload();
    }
}
