package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class BudgetReportTest {

    private final World world = new World();
    private UUID region;

    @BeforeEach
    void aRegion() {
        region = world.region(World.code());
    }

    @Test
    void executionInheritsThePrecisionOfThePrintedAmounts() {
        UUID programme = world.programme("maintenance", "maintenance");
        UUID line = world.allot(
                programme,
                region,
                2019,
                null,
                "3275000000.00",
                World.printed("3275.0", "million-tenge", "0.05"),
                "sss-centres-maintenance");
        world.spend(line, "3274900000.00", World.printed("3274.9", "million-tenge", "0.05"));
        world.publish();

        budget("countsIn", "sss-centres-maintenance")
                .body("allotted.amount", equalTo("3275000000.00"))
                .body("allotted.currency", equalTo("KZT"))
                .body("used.amount", equalTo("3274900000.00"))
                .body("execution.percent", equalTo(99.997f))
                .body("execution.lower", equalTo(99.994f))
                .body("execution.upper", equalTo(100));
    }

    @Test
    void spendingThatIsNotReportedIsNullWithAReasonAndNeverZero() {
        UUID order = world.programme("order", "semi-inpatient-order");
        UUID republican = world.allot(order, region, 2019, "republican", "43403000.00", null, "outside-maintenance");
        UUID local = world.allot(order, region, 2019, "local", "51182000.00", null, "outside-maintenance");
        world.spend(republican, null, null);
        world.spend(local, "51182000.00", null);
        world.publish();

        budget("instrument", "semi-inpatient-order")
                .body("allotted.amount", equalTo("94585000.00"))
                .body("containsKey('used')", equalTo(true))
                .body("used", nullValue())
                .body("usedReason", equalTo("not-reported"))
                .body("usedReasonText", equalTo("Not reported"))
                .body("execution", nullValue())
                .body("executionReason", equalTo("not-reported"));
        budget("groupBy", "fundingSource")
                .body("groups", hasSize(2))
                .body("groups[0].key.fundingSource", equalTo("local"))
                .body("groups[0].execution.percent", equalTo(100))
                .body("groups[1].key.fundingSource", equalTo("republican"))
                .body("groups[1].used", nullValue());
    }

    @Test
    void ofWhatNothingIsRecordedTheSumIsNull() {
        UUID programme = world.programme("order", "home-care-order");
        world.allot(programme, region, 2019, "republican", "29877000.00", null, "outside-maintenance");
        world.publish();

        budget("instrument", "home-care-order")
                .body("allotted.amount", equalTo("29877000.00"))
                .body("used", nullValue())
                .body("usedReason", equalTo("nothing-recorded"));
        budget("instrument", "partnership")
                .body("lines", equalTo(0))
                .body("allotted", nullValue())
                .body("allottedReason", equalTo("nothing-recorded"));
    }

    @Test
    void linesOfUnknownScopeAreNamedInTheAnswerAndNotMatchedByATotal() {
        UUID programme = world.programme("order", "home-care-order");
        world.allot(programme, region, 2019, "local", "100.00", null, "outside-maintenance");
        world.allot(programme, region, 2019, "local", "7.00", null, null);
        world.publish();

        budget("instrument", "home-care-order")
                .body("allotted.amount", equalTo("107.00"))
                .body("unknownScope.lines", equalTo(1))
                .body("unknownScope.allotted.amount", equalTo("7.00"))
                .body("rule", containsString("do not say which total they belong to"));
        budget("countsIn", "outside-maintenance")
                .body("allotted.amount", equalTo("100.00"))
                .body("containsKey('unknownScope')", equalTo(false));
    }

    @Test
    void aSpendingMayArriveBeforeItsAllotmentAndThatBeforeItsProgramme() {
        UUID programme = world.programme("late", "maintenance");
        var opened = world.events().remove(world.events().size() - 1);
        UUID line = world.allot(programme, region, 2019, "local", "100.00", null, "outside-maintenance");
        var made = world.events().remove(world.events().size() - 1);
        world.spend(line, "40.00", null);
        world.publish();
        budget("countsIn", "outside-maintenance").body("lines", equalTo(0));

        world.events().add(made);
        world.publish();
        budget("countsIn", "outside-maintenance").body("used.amount", equalTo("40.00"));
        budget("programme", "late").body("lines", equalTo(0));

        world.events().add(opened);
        world.publish();
        budget("programme", "late").body("execution.percent", equalTo(40));
    }

    private ValidatableResponse budget(String name, String value) {
        return report("budget", Map.of("region", region, "year", 2019, name, value));
    }
}
