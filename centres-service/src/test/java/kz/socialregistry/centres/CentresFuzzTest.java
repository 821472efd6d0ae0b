package kz.socialregistry.centres;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.fuzz.FuzzTest;

@QuarkusTest
@WithTestResource(RealParts.class)
class CentresFuzzTest extends FuzzTest {

    @Override
    protected void prepare(BiConsumer<String, String> known) {
        UUID region = Given.region();
        known.accept("regions", region.toString());
        known.accept("regions", Given.district(region).toString());
        known.accept("region-acts", Given.act(region).toString());
        // more than are closed before their turn comes
        for (int i = 0; i < 10; i++) {
            UUID centre = Given.centre(region);
            known.accept("centres", centre.toString());
            known.accept("units", Given.unit(centre, Given.places(i)).toString());
        }
        // each is started or given up only once
        UUID building = Given.centre(region);
        for (int i = 0; i < 12; i++) {
            known.accept("projects", Given.project(building, Map.of()).toString());
        }
        UUID unit = Given.unitOf(0);
        known.accept("placements", Given.waiting(unit).toString());
    }

    @Override
    protected Set<String> unreachable() {
        // needs two who wait in one unit
        return Set.of("moveInQueue");
    }
}
