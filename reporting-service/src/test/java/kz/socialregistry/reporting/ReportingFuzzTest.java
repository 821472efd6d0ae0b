package kz.socialregistry.reporting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.fuzz.FuzzTest;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReportingFuzzTest extends FuzzTest {

    /** It owns no list. */
    @Override
    protected Set<String> unreachable() {
        return Set.of("getReferenceList", "addReferenceCode", "getReferenceCode", "correctReferenceCode");
    }

    @Override
    protected void prepare(BiConsumer<String, String> known) {
        World world = new World();
        String code = World.code();
        UUID region = world.region(code);
        UUID district = world.district(World.code(), region);
        UUID centre = world.centre(district, "general", List.of("departmental-centres"));
        UUID unit = world.unit(centre, district, "inpatient", List.of("departmental-centres"), World.limited(5));
        world.stay(world.person(), unit, "2019-01-01", null);
        world.stay(world.family(3), unit, "2019-03-01", "2019-06-01");
        world.publish();
        known.accept("region", region.toString());
        known.accept("region", code);
        known.accept("centres", centre.toString());
        known.accept("units", unit.toString());
    }
}
