package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of other regions are not there: by the check of the application, and by the database alone. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VisibilityTest {

    @Inject
    Database database;

    private UUID region;
    private UUID mine;
    private UUID myCentre;
    private UUID myUnit;
    private UUID foreignRegion;
    private UUID foreignCentre;
    private UUID foreignUnit;
    private UUID foreignLicence;

    @BeforeEach
    void twoRegions() {
        region = Given.region();
        mine = Given.district(region);
        myCentre = Given.unlicensedCentre(mine);
        myUnit = Given.unit(myCentre, Given.places(3));
        foreignRegion = Given.region();
        foreignCentre = Given.centre(foreignRegion);
        foreignUnit = Given.unit(foreignCentre, Given.places(5));
        foreignLicence = Given.licence(foreignCentre, "2025-06-01");
    }

    private ValidatableResponse get(String role, String path) {
        return given().auth()
                .oauth2(Tokens.of(role, region.toString()))
                .get(path)
                .then();
    }

    private ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void foreignRowsAreNotThere(boolean checked) {
        if (!checked) {
            ChecksOff.install();
        }
        get("analyst", "/v1/centres/" + myCentre).statusCode(200);
        get("analyst", "/v1/units/" + myUnit).statusCode(200);
        get("auditor", "/v1/units/" + myUnit + "/queue").statusCode(200);
        for (String path : List.of(
                "/v1/centres/" + foreignCentre,
                "/v1/centres/" + foreignCentre + "/units",
                "/v1/centres/" + foreignCentre + "/staff",
                "/v1/centres/" + foreignCentre + "/licences",
                "/v1/licences/" + foreignLicence,
                "/v1/units/" + foreignUnit,
                "/v1/units/" + foreignUnit + "/capacities",
                "/v1/units/" + foreignUnit + "/queue",
                "/v1/units/" + foreignUnit + "/queue/moves",
                "/v1/units/" + foreignUnit + "/waiting-times",
                "/v1/units/" + foreignUnit + "/load",
                "/v1/units/" + foreignUnit + "/stated-counts",
                "/v1/units/" + foreignUnit + "/occupants")) {
            get("auditor", path).statusCode(404);
        }
        get("auditor", "/v1/centres?limit=200")
                .body("items.id", contains(myCentre.toString()))
                .body("items.size()", equalTo(1));
        get("auditor", "/v1/places")
                .body("items.unitId", contains(myUnit.toString()))
                .body("totals.places", equalTo(3));
        get("auditor", "/v1/licence-gaps?on=2024-12-31&within=1")
                .body("items.unitId", contains(myUnit.toString()))
                .body("units", equalTo(1));
        post("/v1/centres/" + foreignCentre + "/close", Map.of("on", "2026-01-01"))
                .statusCode(404);
        post("/v1/centres/" + foreignCentre + "/units", Given.unitBody()).statusCode(404);
        post("/v1/units/" + foreignUnit + "/capacities", Given.places(9)).statusCode(404);
    }

    @Test
    void nothingIsEnteredForAnotherRegion() {
        post("/v1/centres", Given.centreBody(foreignRegion))
                .statusCode(400)
                .body("errors.code", contains("outside-your-regions"))
                .body("errors.pointer", contains("/regionId"));
        ChecksOff.install();
        post("/v1/centres", Given.centreBody(foreignRegion)).statusCode(403).body("code", equalTo("forbidden"));
        assertEquals(1, database.number("select count(*) from centre where region_id = ?", foreignRegion));
    }

    @Test
    void aManagerSeesTheCentresOfTheToken() {
        String manager = Tokens.ofCentres("centre-manager", myCentre.toString());
        given().auth()
                .oauth2(manager)
                .get("/v1/centres?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", contains(myCentre.toString()));
        given().auth().oauth2(manager).get("/v1/units/" + foreignUnit).then().statusCode(404);
        ChecksOff.install();
        given().auth().oauth2(manager).get("/v1/units/" + foreignUnit).then().statusCode(404);
        given().auth().oauth2(manager).get("/v1/places").then().body("items.unitId", contains(myUnit.toString()));
        given().auth()
                .oauth2(Tokens.ofCentres("registrar", myCentre.toString()))
                .get("/v1/units/" + foreignUnit)
                .then()
                .statusCode(200);
    }

    @Test
    void withoutTheClaimNothingIsThere() {
        given().auth()
                .oauth2(Tokens.of("analyst", new String[0]))
                .get("/v1/centres")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDistrictThatMovedIsSeenByTheOneAndWasSeenByTheOther(boolean checked) {
        UUID moved = region(
                "district",
                List.of(
                        Map.of("regionId", region, "validTo", "2020-01-01"),
                        Map.of("regionId", foreignRegion, "validFrom", "2020-01-01")));
        Map<String, Object> body = Given.centreBody(moved);
        body.put("openedOn", "2020-05-05");
        UUID young = UUID.fromString(Given.post("registrar", "/v1/centres", body)
                .statusCode(201)
                .extract()
                .path("id"));
        UUID old = Given.centre(moved);
        UUID whole = Given.centre(region);
        UUID oldUnit = Given.unit(old, Given.places(7));
        String after = Tokens.of("auditor", foreignRegion.toString());
        if (!checked) {
            ChecksOff.install();
        }
        get("auditor", "/v1/centres/" + young).statusCode(404);
        get("auditor", "/v1/centres/" + old).statusCode(200);
        get("auditor", "/v1/centres?limit=200")
                .body("items.id", hasItem(old.toString()))
                .body("items.id", not(hasItem(young.toString())));
        get("auditor", "/v1/places?on=2019-06-01").body("items.unitId", hasItem(oldUnit.toString()));
        if (checked) {
            get("auditor", "/v1/places").body("items.unitId", not(hasItem(oldUnit.toString())));
        }
        given().auth().oauth2(after).get("/v1/centres/" + young).then().statusCode(200);
        // the predecessor of a region that a district came to; not what else lay in it
        given().auth().oauth2(after).get("/v1/centres/" + whole).then().statusCode(200);
        given().auth().oauth2(after).get("/v1/centres/" + myCentre).then().statusCode(404);
    }

    private static UUID region(String level, List<Map<String, Object>> parents) {
        return UUID.fromString(Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of("level", level, "names", List.of(Map.of("names", Given.names("R"))), "parents", parents))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aRegionIsNamedByTheCodeItHasToday() {
        String code = Given.freshCode();
        UUID coded = UUID.fromString(Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of(
                                "level",
                                "region",
                                "names",
                                List.of(Map.of("names", Given.names("Coded"))),
                                "katoCodes",
                                List.of(Map.of("code", code))))
                .statusCode(201)
                .extract()
                .path("id"));
        UUID centre = Given.centre(coded);
        given().auth()
                .oauth2(Tokens.of("analyst", code))
                .get("/v1/centres?limit=200")
                .then()
                .body("items.id", contains(centre.toString()));
    }
}
