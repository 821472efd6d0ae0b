package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.analyst;
import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The change of 8 June 2022, when an oblast was carved out of another and a code came to mean another district. */
abstract class BoundariesCases {

    private static final String CHANGE = "2022-06-08";
    private static final List<String> DEPARTMENTAL = List.of("departmental-centres");

    final World world = new World();
    private final String oblastCode = World.code();
    private final String carvedOutCode = World.code();
    private final String reusedCode = World.code();
    private UUID oblast;
    private UUID carvedOut;
    private UUID stays;
    private UUID leaves;

    @BeforeEach
    void anOblastThatWasSplit() {
        oblast = world.region(oblastCode);
        carvedOut = world.region(List.of(new DatedCode(carvedOutCode, World.day(CHANGE), null)), List.of());
        stays = district(
                List.of(
                        new DatedCode(World.code(), null, World.day(CHANGE)),
                        new DatedCode(reusedCode, World.day(CHANGE), null)),
                List.of(new DatedParent(oblast, null, null)));
        leaves = district(
                List.of(
                        new DatedCode(reusedCode, null, World.day(CHANGE)),
                        new DatedCode(World.code(), World.day(CHANGE), null)),
                List.of(
                        new DatedParent(oblast, null, World.day(CHANGE)),
                        new DatedParent(carvedOut, World.day(CHANGE), null)));
    }

    /** A district with its codes and parents over time. */
    abstract UUID district(List<DatedCode> codes, List<DatedParent> parents);

    @Test
    void placesFallIntoThePartsOfTheLaterBoundariesAndWhatHasNoDistrictIntoTheUnknownOne() {
        threeCentres();
        world.publish();

        report("places", Map.of("region", oblastCode, "on", "2019-12-31", "boundaries", CHANGE))
                .body("value", equalTo(2231))
                .body("parts", hasSize(3))
                .body("parts[0].region.id", equalTo(oblast.toString()))
                .body("parts[0].value", equalTo(934))
                .body("parts[1].region.id", equalTo(carvedOut.toString()))
                .body("parts[1].value", equalTo(1167))
                .body("parts[2].containsKey('region')", equalTo(true))
                .body("parts[2].region", nullValue())
                .body("parts[2].value", equalTo(130))
                .body("parts[2].reason", equalTo("district-unknown"));
        report("places", Map.of("region", oblastCode, "on", "2019-12-31")).body("parts", hasSize(0));
        report("places", Map.of("region", oblastCode, "on", "2019-12-31", "boundaries", "2020-01-01"))
                .body("parts", hasSize(0));
    }

    @Test
    void afterTheChangeEachRegionHasItsOwnDistricts() {
        threeCentres();
        world.publish();

        report("places", Map.of("region", oblastCode, "on", "2022-06-07")).body("value", equalTo(2231));
        report("places", Map.of("region", oblastCode, "on", CHANGE)).body("value", equalTo(934 + 130));
        report("places", Map.of("region", carvedOutCode, "on", CHANGE)).body("value", equalTo(1167));
        report("places", Map.of("region", carvedOutCode, "on", CHANGE, "boundaries", "2022-06-07"))
                .body("parts", hasSize(1))
                .body("parts[0].region.id", equalTo(oblast.toString()))
                .body("parts[0].value", equalTo(1167));
    }

    @Test
    void peopleAreCountedInEachPartTheyWereServedIn() {
        List<UUID> units = threeCentres();
        UUID both = world.person();
        world.stay(both, units.get(0), "2019-01-01", "2019-02-01");
        world.stay(both, units.get(1), "2019-02-01", "2019-03-01");
        world.stay(world.person(), units.get(1), "2019-02-01", null);
        world.stay(world.person(), units.get(2), "2019-02-01", null);
        world.publish();

        report("served", Map.of("region", oblastCode, "from", "2019-01-01", "to", "2019-12-31", "boundaries", CHANGE))
                .body("value", equalTo(3))
                .body("parts.value", contains(1, 2, 1));
    }

    @Test
    void moneyKnownOnlyForTheWholeOblastIsNotDivisible() {
        UUID programme = world.programme("maintenance", "maintenance");
        world.allot(programme, oblast, 2019, null, "3275000000.00", null, "sss-centres-maintenance");
        UUID ofDistrict = world.programme("local", "partnership");
        world.allot(ofDistrict, leaves, 2019, "local", "5.00", null, "outside-maintenance");
        world.publish();

        report("budget", Map.of("region", oblastCode, "year", 2019, "boundaries", CHANGE))
                .body("allotted.amount", equalTo("3275000005.00"))
                .body("parts", hasSize(3))
                .body("parts.allotted", contains(nullValue(), nullValue(), nullValue()))
                .body("parts.allottedReason", contains("not-divisible", "not-divisible", "not-divisible"));
        report(
                        "budget",
                        Map.of(
                                "region",
                                oblastCode,
                                "year",
                                2019,
                                "boundaries",
                                CHANGE,
                                "countsIn",
                                "outside-maintenance"))
                .body("parts[1].region.id", equalTo(carvedOut.toString()))
                .body("parts[1].allotted.amount", equalTo("5.00"))
                .body("parts[0].allottedReason", equalTo("nothing-recorded"));
    }

    @Test
    void aCodeMeansTheRegionThatHadItOnTheLastDayOfThePeriod() {
        world.publish();

        report("served", Map.of("region", reusedCode, "from", "2022-01-01", "to", "2022-06-07"))
                .body("region.id", equalTo(leaves.toString()));
        report("served", Map.of("region", reusedCode, "from", "2022-01-01", "to", CHANGE))
                .body("region.id", equalTo(stays.toString()));
        report("served", Map.of("region", leaves, "from", "2022-01-01", "to", CHANGE))
                .body("region.id", equalTo(leaves.toString()));
        analyst()
                .queryParams(Map.of("region", carvedOutCode, "on", "2022-06-07"))
                .get("/v1/reports/coverage")
                .then()
                .statusCode(404)
                .body("code", equalTo("region-not-found"))
                .body(
                        "detail",
                        equalTo("There is no region " + carvedOutCode + " on 2022-06-07, or it is not one of yours."));
    }

    @Test
    void aTokenForARegionSeesItsDistrictsItsHistoryAndNothingElse() {
        UUID elsewhere = world.region(World.code());
        world.publish();
        String token = Tokens.of("analyst", carvedOut.toString());

        assertSeen(token, carvedOut, "2023-01-01", 200);
        assertSeen(token, leaves, "2023-01-01", 200);
        assertSeen(token, leaves, "2019-01-01", 200);
        assertSeen(token, oblast, "2019-01-01", 200);
        assertSeen(token, oblast, "2023-01-01", 404);
        assertSeen(token, stays, "2019-01-01", 404);
        assertSeen(token, elsewhere, "2023-01-01", 404);
    }

    @Test
    void aTokenMayNameARegionByTheCodeItHasToday() {
        world.publish();
        String token = Tokens.of("analyst", carvedOutCode);

        assertSeen(token, carvedOut, "2023-01-01", 200);
        assertSeen(token, leaves, "2023-01-01", 200);
        assertSeen(token, stays, "2019-01-01", 404);
    }

    @Test
    void theWholeReportOfTheRegionAgreesWithItsParts() {
        List<UUID> units = threeCentres();
        world.stay(world.person(), units.get(1), "2019-02-01", null);
        world.stay(world.family(3), units.get(2), "2019-02-01", "2019-03-01");
        world.queue(units.get(0), "2019-05-01");
        UUID programme = world.programme("maintenance", "maintenance");
        world.allot(programme, oblast, 2019, null, "3275000000.00", null, "sss-centres-maintenance");
        world.publish();

        report(
                        "regional-totals",
                        Map.of("region", oblastCode, "from", "2019-01-01", "to", "2019-12-31", "boundaries", CHANGE))
                .body("centres.value", equalTo(3))
                .body("centres.parts.value", contains(1, 1, 1))
                .body("centres.groups.key.kind", contains("general"))
                .body("centres.groups.value", contains(3))
                .body("units.value", equalTo(3))
                .body("placesByFormat.value", equalTo(2231))
                .body("placesByFormat.groups.key.format", contains("inpatient", "semi-inpatient"))
                .body("placesByKind.groups.key.countsIn", contains("departmental-centres"))
                .body("placesByKind.parts.value", contains(934, 1167, 130))
                .body("served.value", equalTo(4))
                .body("served.groups[0].key.kind", equalTo("general"))
                .body("coverage.value", equalTo(1))
                .body("staff.value", equalTo(190))
                .body("staff.parts[1].value", nullValue())
                .body("staff.parts[1].reason", equalTo("nothing-recorded"))
                .body("queued", equalTo(1))
                .body("budget.allotted.amount", equalTo("3275000000.00"))
                .body("budget.parts[0].allottedReason", equalTo("not-divisible"))
                .body("synthetic", equalTo(false));
    }

    private List<UUID> threeCentres() {
        UUID first = world.centre(stays, "general", DEPARTMENTAL);
        UUID second = world.centre(leaves, "general", DEPARTMENTAL);
        UUID third = world.centre(oblast, "general", DEPARTMENTAL);
        world.staff(first, "2018-01-01", 150);
        world.staff(first, "2019-01-01", 190);
        world.staff(first, "2020-01-01", 999);
        return List.of(
                world.unit(first, stays, "inpatient", DEPARTMENTAL, World.limited(934)),
                world.unit(second, leaves, "inpatient", DEPARTMENTAL, World.limited(1167)),
                world.unit(third, oblast, "semi-inpatient", DEPARTMENTAL, World.limited(130)));
    }

    private static void assertSeen(String token, UUID region, String on, int status) {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .queryParams(Map.of("region", region, "on", on))
                .get("/v1/reports/coverage")
                .then()
                .statusCode(status)
                .body("region.id", equalTo(status == 200 ? region.toString() : null));
    }
}
