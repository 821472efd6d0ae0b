package kz.socialregistry.centres.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final LocalDate CHANGE = LocalDate.of(2022, 6, 8);
    private static final Names TEKELI = new Names("Текелі", "Текели", "Tekeli");
    private static final UUID ALMATY_OBLAST = UUID.randomUUID();
    private static final UUID ZHETISU = UUID.randomUUID();

    private static EstablishRegion district(List<RegionCode> codes, List<RegionParent> parents) {
        return new EstablishRegion("district", List.of(new RegionName(TEKELI, null, null)), codes, parents, null, null);
    }

    private static List<String> errors(EstablishRegion request) {
        return assertThrows(FieldErrors.Invalid.class, () -> new Region(UUID.randomUUID(), request)).errors().stream()
                .map(RegionTest::told)
                .toList();
    }

    private static String told(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    @Test
    void aDistrictKeepsItsIdWhileItsParentAndCodeChange() {
        UUID id = UUID.randomUUID();
        Region tekeli = new Region(
                id,
                district(
                        List.of(new RegionCode("191800000", null, CHANGE), new RegionCode("331800000", CHANGE, null)),
                        List.of(
                                new RegionParent(ALMATY_OBLAST, null, CHANGE),
                                new RegionParent(ZHETISU, CHANGE, null))));
        RegionState state = tekeli.established().region();
        assertEquals(id, state.regionId());
        assertEquals(
                List.of(
                        new RegionState.DatedParent(ALMATY_OBLAST, null, CHANGE),
                        new RegionState.DatedParent(ZHETISU, CHANGE, null)),
                state.parents());
        assertEquals(
                "191800000",
                RegionView.of(tekeli, CHANGE.minusDays(1), List.of()).katoCode());
        assertEquals("331800000", RegionView.of(tekeli, CHANGE, List.of()).katoCode());
        assertEquals(ZHETISU, RegionView.of(tekeli, CHANGE, List.of()).parentId());
    }

    @Test
    void aDistrictHasOneParentAtATime() {
        assertEquals(
                List.of("/parents/1 interval-overlaps"),
                errors(district(
                        List.of(),
                        List.of(
                                new RegionParent(ALMATY_OBLAST, null, CHANGE.plusDays(1)),
                                new RegionParent(ZHETISU, CHANGE, null)))));
    }

    @Test
    void aDistrictBelongsSomewhere() {
        assertEquals(List.of("/parents district-needs-parent"), errors(district(List.of(), List.of())));
    }

    @Test
    void aRegionOfTheUpperLevelBelongsToNoOther() {
        assertEquals(
                List.of("/parents region-has-no-parent"),
                errors(new EstablishRegion(
                        "region",
                        List.of(new RegionName(TEKELI, null, null)),
                        List.of(),
                        List.of(new RegionParent(ZHETISU, null, null)),
                        null,
                        null)));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("/katoCodes/0/validTo interval-empty", "/parents district-needs-parent"),
                errors(district(List.of(new RegionCode("331800000", CHANGE, CHANGE)), List.of())));
    }

    @Test
    void aRegionWithoutNamesTodayIsShownWithItsLastOnes() {
        Names gone = new Names("Бұрынғы", "Бывший", "Former");
        Region region = new Region(
                UUID.randomUUID(),
                new EstablishRegion(
                        "region",
                        List.of(
                                new RegionName(gone, LocalDate.of(2000, 1, 1), CHANGE),
                                new RegionName(TEKELI, null, LocalDate.of(2000, 1, 1))),
                        List.of(),
                        List.of(),
                        null,
                        null));
        assertEquals(
                gone, RegionView.of(region, LocalDate.of(2026, 1, 1), List.of()).names());
    }
}
