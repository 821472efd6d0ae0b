package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.centres.UnitMoved;
import kz.socialregistry.events.centres.UnitState.FormerCentre;
import kz.socialregistry.reporting.Arrived;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** What was counted for a centre stays counted for it when it is merged into another of another kind. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergedCentresTest {

    private static final List<String> TOTALS = List.of("departmental-centres");

    private final World world = new World();
    private final UUID region = world.region(World.code());
    private final UUID merged = world.centre(region, "crisis", TOTALS);
    private final UUID successor = world.centre(region, "general", TOTALS);
    private final UUID unit = world.unit(merged, region, "inpatient", TOTALS, World.limited(10));

    @Test
    void aUnitCountsForTheCentreThatItBelongedToOnTheDay() {
        world.stay(world.person(), unit, "2019-03-05", null);
        world.publish();
        isOf(merged, "crisis", "2019-12-31");
        isOf(merged, "crisis", "2024-01-01");

        move(new FormerCentre(merged, World.day("2022-06-08")));

        isOf(merged, "crisis", "2019-12-31");
        isOf(merged, "crisis", "2022-06-07");
        isOf(successor, "general", "2022-06-08");
        isOf(successor, "general", "2024-01-01");
    }

    @Test
    void ofTwoMergersEachLetsAUnitBeWhereItWasBetweenThem() {
        UUID last = world.centre(region, "general", TOTALS);
        world.stay(world.person(), unit, "2019-03-05", null);
        world.publish();
        TestTopics.publish(
                new UnitMoved(World.unitState(
                        unit,
                        last,
                        region,
                        "inpatient",
                        "elderly-and-disabled",
                        TOTALS,
                        List.of(World.limited(10)),
                        List.of(
                                new FormerCentre(merged, World.day("2020-01-01")),
                                new FormerCentre(successor, World.day("2023-01-01"))))),
                3);
        Arrived.everything();
        isOf(merged, "crisis", "2019-12-31");
        isOf(successor, "general", "2020-01-01");
        isOf(successor, "general", "2022-12-31");
        isOf(last, "general", "2023-01-01");
    }

    private void move(FormerCentre before) {
        TestTopics.publish(
                new UnitMoved(World.unitState(
                        unit,
                        successor,
                        region,
                        "inpatient",
                        "elderly-and-disabled",
                        TOTALS,
                        List.of(World.limited(10)),
                        List.of(before))),
                2);
        Arrived.everything();
    }

    private void isOf(UUID centre, String kind, String on) {
        report("places", Map.of("region", region, "on", on, "groupBy", "centre"))
                .body("groups.key.centre", contains(centre.toString()));
        report("coverage", Map.of("region", region, "on", on, "groupBy", "kind"))
                .body("value", equalTo(1))
                .body("groups.key.kind", contains(kind));
    }
}
