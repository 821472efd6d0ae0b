package kz.socialregistry.budget.money;

import static kz.socialregistry.budget.BudgetClient.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MoneyUnitsTest {

    @Test
    void theCodeKnowsExactlyTheUnitsOfTheReferenceList() {
        List<String> codes = as("analyst").get("/v1/reference/money-units").path("items.code");

        assertEquals(MoneyUnit.values().length, codes.size());
        assertEquals(
                List.of(),
                codes.stream().filter(code -> MoneyUnit.named(code).isEmpty()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"instruments", "funding-sources", "budget-totals", "unknown-reasons", "money-units"})
    void eachListHasNamesInThreeLanguages(String list) {
        as("finance-officer")
                .get("/v1/reference/" + list)
                .then()
                .statusCode(200)
                .body("list", equalTo(list))
                .body("items.names.kk", everyItem(not(emptyString())))
                .body("items.names.ru", everyItem(not(emptyString())))
                .body("items.names.en", everyItem(not(emptyString())));
    }

    @Test
    void theInstrumentsAreThoseOfTheReports() {
        as("analyst")
                .get("/v1/reference/instruments")
                .then()
                .body(
                        "items.code",
                        containsInAnyOrder(
                                "maintenance",
                                "home-care-order",
                                "semi-inpatient-order",
                                "domestic-violence-standard",
                                "trafficking-order",
                                "partnership"));
    }
}
