package kz.socialregistry.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.Changes;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Who entered which money, and why. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangesTest {

    @Test
    void programmesAllotmentsAndSpendingsAreRecorded() {
        String programme = BudgetClient.programme();
        String allotment = BudgetClient.as("finance-officer")
                .header("Change-Reason", "Decision%20of%20the%20maslikhat")
                .contentType("application/json")
                .body(BudgetClient.allotment(
                        programme, ", \"amount\": {\"amount\": \"6672000.00\", \"currency\": \"KZT\"}"))
                .post("/v1/allotments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String spending = BudgetClient.post("/v1/spendings", """
                        {"allotmentId": "%s", "amount": {"amount": "1000.50", "currency": "KZT"}}
                        """.formatted(allotment))
                .statusCode(201)
                .extract()
                .path("id");

        Changes.of("programme", programme).body("items.operation", contains("openProgramme"));
        Changes.of("allotment", allotment)
                .body("items.action", contains("insert"))
                .body("items.actor", contains("test-finance-officer"))
                .body("items.client", contains("tests"))
                .body("items.operation", contains("makeAllotment"))
                .body("items.reason", contains("Decision of the maslikhat"))
                .body("items[0].after.amount", equalTo(6_672_000.00f))
                .body("items.regionId", contains(BudgetClient.REGION));
        Changes.of("spending", spending)
                .body("items.operation", contains("recordSpending"))
                .body("items.regionId", contains(BudgetClient.REGION));
    }
}
