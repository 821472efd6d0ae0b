package kz.socialregistry.reporting.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.testing.RealParts;

/** The districts came to their codes and parents by an act. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BoundariesByActTest extends BoundariesCases {

    @Override
    UUID district(List<DatedCode> codes, List<DatedParent> parents) {
        return world.regionByAct(codes, parents);
    }
}
