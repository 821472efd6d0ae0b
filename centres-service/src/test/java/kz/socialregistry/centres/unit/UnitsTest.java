package kz.socialregistry.centres.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class UnitsTest {

    @Inject
    Database database;

    @Test
    void aUnitTakesRegionAndTotalsOfItsCentreUnlessItNamesItsOwn() {
        UUID region = Given.region();
        UUID district = Given.district(region);
        Map<String, Object> body = Given.centreBody(region);
        body.put("countsIn", List.of("departmental-centres"));
        UUID centre = UUID.fromString(
                Given.post("registrar", "/v1/centres", body).extract().path("id"));
        UnitState lent = ((UnitOpened) database.published(Given.unit(centre)).get(0)).unit();
        assertEquals(region, lent.regionId());
        assertEquals(List.of("departmental-centres"), lent.countsIn());
        Map<String, Object> own = Given.unitBody();
        own.put("regionId", district);
        own.put("countsIn", List.of("home-units"));
        own.put("format", "at-home");
        UUID ownUnit = UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/units", own)
                .statusCode(201)
                .body("format", equalTo("at-home"))
                .extract()
                .path("id"));
        UnitState named = ((UnitOpened) database.published(ownUnit).get(0)).unit();
        assertEquals(district, named.regionId());
        assertEquals(List.of("home-units"), named.countsIn());
        Given.get("/v1/centres/{id}/units", centre)
                .body("items.id", contains(lent.unitId().toString(), ownUnit.toString()));
    }

    @Test
    void unitsOfAllCentresAreListedByTheFiltersGiven() {
        UUID region = Given.region();
        UUID district = Given.district(region);
        UUID centre = Given.centre(district);
        String unit = Given.unit(centre).toString();
        String other = Given.unit(Given.centre(region)).toString();
        Given.get("/v1/units?region={region}", region).body("items.id", contains(unit, other));
        Given.get("/v1/units?region={region}&centre={centre}", region, centre).body("items.id", contains(unit));
        Given.get("/v1/units?region={region}&format=inpatient&targetGroup=mixed", region)
                .body("items", empty());
    }

    @Test
    void theFeedTellsANewUnitAndItsCapacityButNotThatAPlaceIsTaken() throws Exception {
        Follower follower = Follower.of("/v1/units", "integrator");
        UUID id = Given.unitOf(30);
        String unit = id.toString();
        follower.followUntil(units -> units.containsKey(unit));
        database.update("update unit set places_taken = places_taken + 1 where id = ?", id);
        Given.capacity(id, Map.of("validFrom", "2026-03-01", "kind", "unlimited"));
        follower.followUntil(units -> units.get(unit).toString().contains("unlimited"));
        database.update("update unit set places_taken = places_taken + 1 where id = ?", id);
        String next = Given.unitOf(1).toString();
        follower.followUntil(units -> units.containsKey(next));
        assertEquals(Set.of(next), follower.told());
    }

    @Test
    void theFeedTellsTheUnitsOfACentreThatMovesToWhoSeesItNow() {
        UUID to = Given.region();
        UUID centre = Given.centre(Given.region());
        String unit = Given.unit(centre, Given.places(3)).toString();
        Follower there = Follower.of("/v1/units", "integrator", to.toString());
        assertFalse(there.follow().containsKey(unit));
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"regionId\": \"" + to + "\"}")
                .patch("/v1/centres/" + centre)
                .then()
                .statusCode(200);
        there.followUntil(units -> units.containsKey(unit));
    }

    @Test
    void theFeedTellsAUnitWhoseLedgerIsMendedByHand() throws Exception {
        UUID id = Given.unitOf(30);
        Follower follower = Follower.of("/v1/units", "integrator");
        follower.followUntil(units -> units.containsKey(id.toString()));
        database.update("update unit_capacity set places = 31 where unit_id = ?", id);
        follower.followUntil(units -> units.get(id.toString()).toString().contains("places=31"));
    }

    @Test
    void aNewCapacityCutsTheOneInForceAndTheWholeLedgerIsTold() {
        UUID unit = Given.unitOf(30);
        Given.capacity(
                unit,
                Map.of(
                        "validFrom",
                        "2026-03-01",
                        "validTo",
                        "2026-05-01",
                        "kind",
                        "limited",
                        "places",
                        10,
                        "reason",
                        "repair",
                        "document",
                        "№ 12, 2026-02-20",
                        "source",
                        "Repair"));
        Given.get("/v1/units/{id}/capacities", unit)
                .statusCode(200)
                .body("items.places", contains(30, 10, 30))
                .body("items.reason", contains(null, "repair", null))
                .body("items.document", contains(null, "№ 12, 2026-02-20", null))
                .body("items.validFrom", contains(null, "2026-03-01", "2026-05-01"))
                .body("items.validTo", contains("2026-03-01", "2026-05-01", null));
        Given.capacity(unit, Map.of("validFrom", "2026-04-01", "kind", "unlimited"));
        Given.get("/v1/units/{id}", unit)
                .header("ETag", equalTo("\"v2\""))
                .body("capacities.kind", contains("limited", "limited", "unlimited"));
        List<UnitState.Capacity> told =
                ((UnitCapacityChanged) database.published(unit).get(2)).unit().capacities();
        assertEquals(
                List.of(
                        new UnitState.Capacity(
                                null, LocalDate.of(2026, 3, 1), "limited", 30, null, null, null, null, false),
                        new UnitState.Capacity(
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 4, 1),
                                "limited",
                                10,
                                "repair",
                                "№ 12, 2026-02-20",
                                null,
                                "Repair",
                                false),
                        new UnitState.Capacity(
                                LocalDate.of(2026, 4, 1), null, "unlimited", null, null, null, null, null, false)),
                told);
    }

    @Test
    void aCapacityThatContradictsItselfIsRefusedWithItsPlace() {
        UUID centre = Given.centre(Given.region());
        Given.post(
                        "registrar",
                        "/v1/centres/" + centre + "/units",
                        Given.unitBody(
                                Map.of("kind", "limited"),
                                Map.of("kind", "unknown", "places", 3),
                                Map.of("kind", "unlimited", "validFrom", "2026-01-02", "validTo", "2026-01-01")))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/capacities/0/places",
                                "/capacities/1/places",
                                "/capacities/2/validTo",
                                "/capacities/1"))
                .body(
                        "errors.code",
                        contains("places-needed", "places-not-allowed", "interval-empty", "interval-overlaps"));
        Given.post(
                        "registrar",
                        "/v1/units/" + Given.unit(centre) + "/capacities",
                        Map.of("kind", "limited", "places", -1, "reason", "because", "document", "x".repeat(201)))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/places", "/reason", "/document"))
                .body("errors.code", containsInAnyOrder("range-min", "unknown-code", "size"));
    }

    @Test
    void aUnitNeedsKnownCodesAndDoesNotOpenBeforeItsCentre() {
        Map<String, Object> centreBody = Given.centreBody(Given.region());
        centreBody.put("openedOn", "2020-01-01");
        String centre =
                Given.post("registrar", "/v1/centres", centreBody).extract().path("id");
        Map<String, Object> unknown = Given.unitBody();
        unknown.put("format", "by-post");
        unknown.put("targetGroup", "everybody");
        Given.post("registrar", "/v1/centres/" + centre + "/units", unknown)
                .statusCode(400)
                .body("errors.pointer", contains("/format", "/targetGroup"));
        Map<String, Object> early = Given.unitBody();
        early.put("openedOn", "2019-12-31");
        Given.post("registrar", "/v1/centres/" + centre + "/units", early)
                .statusCode(400)
                .body("errors.code", contains("before-centre"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nowhere = UUID.randomUUID();
        Given.get("/v1/units/{id}", nowhere).statusCode(404).body("code", equalTo("unit-not-found"));
        Given.get("/v1/units/{id}/capacities", nowhere).statusCode(404).body("code", equalTo("unit-not-found"));
        Given.get("/v1/units/{id}/queue", nowhere).statusCode(404).body("code", equalTo("unit-not-found"));
        Given.get("/v1/centres/{id}/units", nowhere).statusCode(404).body("code", equalTo("centre-not-found"));
        Given.post("registrar", "/v1/units/" + nowhere + "/capacities", Given.places(1))
                .statusCode(404)
                .body("code", equalTo("unit-not-found"));
        Given.post("registrar", "/v1/centres/" + nowhere + "/units", Given.unitBody())
                .statusCode(404)
                .body("code", equalTo("centre-not-found"));
    }
}
