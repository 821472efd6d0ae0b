package kz.socialregistry.reporting.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.testing.RealParts;

/** The districts were entered whole, with all their codes and parents. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BoundariesTest extends BoundariesCases {

    @Override
    UUID district(List<DatedCode> codes, List<DatedParent> parents) {
        return world.region(codes, parents);
    }
}
