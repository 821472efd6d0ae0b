package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.recipients.RecipientCorrected;
import kz.socialregistry.events.recipients.RecipientState;
import kz.socialregistry.reporting.Arrived;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** What was corrected where it is owned is corrected in the reports. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CorrectionsTest {

    private static final List<String> DEPARTMENTAL = List.of("departmental-centres");

    private final World world = new World();
    private final UUID region = world.region(World.code());
    private final UUID otherRegion = world.region(World.code());
    private final UUID centre = world.centre(region, "general", DEPARTMENTAL);
    private final UUID unit = world.unit(centre, region, "inpatient", DEPARTMENTAL, World.limited(10));

    @Test
    void aCorrectedCentreCountsInItsNewRegionAndKind() {
        world.publish();
        centres(region, equalTo(1));
        centres(otherRegion, nullValue());

        TestTopics.publish(new CentreCorrected(World.centreState(centre, otherRegion, "crisis", DEPARTMENTAL)), 2);
        // late, and of an older state
        TestTopics.publish(new CentreOpened(World.centreState(centre, region, "general", DEPARTMENTAL)), 1);
        Arrived.everything();

        centres(region, nullValue());
        centres(otherRegion, equalTo(1));
        report("places", Map.of("region", region, "on", "2019-12-31", "groupBy", "kind"))
                .body("groups[0].key.kind", equalTo("crisis"));
    }

    @Test
    void aCorrectedPersonCountsAsTheOtherSex() {
        UUID person = world.person();
        world.stay(person, unit, "2019-03-05", null);
        world.publish();
        coveredBySex("female");

        TestTopics.publish(
                new RecipientCorrected(new RecipientState(person, "person", 1, "male", 1950, 6, null, null, false)), 2);
        Arrived.everything();

        coveredBySex("male");
    }

    private static void centres(UUID region, Matcher<?> count) {
        report("regional-totals", Map.of("region", region, "from", "2019-01-01", "to", "2019-12-31"))
                .body("centres.value", count);
    }

    private void coveredBySex(String sex) {
        report("coverage", Map.of("region", region, "on", "2019-12-31", "groupBy", "sex"))
                .body("value", equalTo(1))
                .body("groups[0].key.sex", equalTo(sex));
    }
}
