package kz.socialregistry.reporting.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.territory.Extent.Member;
import kz.socialregistry.reporting.territory.Extent.Part;
import org.junit.jupiter.api.Test;

class ExtentTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    private final RegionRef oblast = ref("Oblast");
    private final RegionRef carvedOut = ref("Carved out");
    private final RegionRef stays = ref("District that stays");
    private final RegionRef leaves = ref("District that leaves");

    @Test
    void aSplitGivesAPartPerSuccessorAndOneForWhatIsOnlyKnownOfTheWhole() {
        Extent extent = cut(new Member(stays, part(oblast)), new Member(leaves, part(carvedOut)));

        assertEquals(List.of(part(oblast), part(carvedOut), part(null)), extent.parts());
        assertEquals(0, extent.partOf(stays.id()));
        assertEquals(1, extent.partOf(leaves.id()));
        assertEquals(2, extent.partOf(oblast.id()));
        assertTrue(extent.divided(oblast.id()));
        assertFalse(extent.divided(leaves.id()));
    }

    @Test
    void boundariesThatLeaveTheRegionWholeGiveNoParts() {
        Extent extent = cut(new Member(stays, part(oblast)), new Member(leaves, part(oblast)));

        assertTrue(extent.parts().isEmpty());
        assertFalse(extent.divided(oblast.id()));
    }

    @Test
    void aRegionThatLaySolelyInAnotherFallsIntoThatOneAsAWhole() {
        Extent extent = cut(new Member(stays, part(carvedOut)), new Member(leaves, part(carvedOut)));

        assertEquals(List.of(part(carvedOut)), extent.parts());
        assertEquals(0, extent.partOf(oblast.id()));
        assertFalse(extent.divided(oblast.id()));
    }

    @Test
    void aDistrictWhoseRegionIsNotKnownThenIsInTheUnknownPart() {
        Extent extent = cut(new Member(stays, part(oblast)), new Member(leaves, part(null)));

        assertEquals(2, extent.parts().size());
        assertNull(extent.parts().get(extent.partOf(leaves.id())).region());
    }

    @Test
    void aRegionWithoutDistrictsIsNeverCut() {
        assertTrue(cut().parts().isEmpty());
    }

    @Test
    void codesAreFilledWithZeros() {
        assertEquals("190000000", RegionKey.parse("19").orElseThrow().code());
        assertEquals("196200000", RegionKey.parse("1962").orElseThrow().code());
        assertEquals("191000000", RegionKey.parse("191000000").orElseThrow().code());
        assertTrue(RegionKey.parse("191").isEmpty());
        assertTrue(RegionKey.parse("1-2-3-4-5").isEmpty());
        assertTrue(RegionKey.parse("almaty").isEmpty());
    }

    private Extent cut(Member... members) {
        return Extent.cut(oblast, DAY, false, List.of(members));
    }

    private static Part part(RegionRef region) {
        return new Part(region, null);
    }

    private static RegionRef ref(String name) {
        return new RegionRef(UUID.randomUUID(), new Names(name, name, name));
    }
}
