package kz.socialregistry.centres.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RegionsTest {

    private static final String CHANGE = "2022-06-08";

    @Inject
    Database database;

    private static Map<String, Object> region(Object... codes) {
        return Map.of(
                "level",
                "region",
                "names",
                List.of(Map.of("names", Given.names("Oblast"))),
                "katoCodes",
                List.of(codes));
    }

    private static UUID establish(Map<String, Object> body) {
        return UUID.fromString(Given.post("administrator", "/v1/regions", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Map<String, Object> code(String code, String from, String to) {
        return from == null ? Map.of("code", code, "validTo", to) : Map.of("code", code, "validFrom", from);
    }

    @Test
    void aDistrictThatChangedItsParentIsFoundByTheCodeAndTheParentOfTheDay() {
        String oldCode = Given.freshCode();
        String newCode = Given.freshCode();
        UUID almaty = establish(region());
        UUID zhetisu = establish(region());
        UUID tekeli = establish(Map.of(
                "level",
                "district",
                "names",
                List.of(Map.of("names", Given.names("Tekeli"))),
                "katoCodes",
                List.of(code(oldCode, null, CHANGE), code(newCode, CHANGE, null)),
                "parents",
                List.of(
                        Map.of("regionId", almaty, "validTo", CHANGE),
                        Map.of("regionId", zhetisu, "validFrom", CHANGE)),
                "source",
                "Decree",
                "synthetic",
                true));
        String id = tekeli.toString();
        Given.get("/v1/regions?kato={code}&on=2022-06-07", oldCode).body("items.id", contains(id));
        Given.get("/v1/regions?kato={code}&on=2022-06-08", oldCode).body("items", empty());
        Given.get("/v1/regions?kato={code}", newCode).body("items.id", contains(id));
        Given.get("/v1/regions?parent={id}&on=2022-06-07", almaty).body("items.id", contains(id));
        Given.get("/v1/regions?parent={id}", almaty).body("items", empty());
        Given.get("/v1/regions?parent={id}&level=district", zhetisu).body("items.id", contains(id));
        Given.get("/v1/regions?parent={id}&level=region", zhetisu).body("items", empty());
        Given.get("/v1/regions/{id}", tekeli)
                .statusCode(200)
                .body("katoCode", equalTo(newCode))
                .body("parentId", equalTo(zhetisu.toString()))
                .body("names.en", equalTo("Tekeli"))
                .body("source", equalTo("Decree"))
                .body("synthetic", equalTo(true));
        LocalDate change = LocalDate.parse(CHANGE);
        RegionState state = ((RegionEstablished) database.published(tekeli).get(0)).region();
        assertEquals(
                List.of(
                        new RegionState.DatedCode(oldCode, null, change),
                        new RegionState.DatedCode(newCode, change, null)),
                state.codes());
        assertEquals(1, database.published(tekeli).size());
    }

    @Test
    void aCodeMeansOneRegionOnOneDay() {
        String code = Given.freshCode();
        establish(region(code(code, null, CHANGE)));
        establish(region(code(code, CHANGE, null)));
        Given.post("administrator", "/v1/regions", region(code(code, "2030-01-01", null)))
                .statusCode(409)
                .body("code", equalTo("code-in-use"))
                .body("title", equalTo("ӘАОЖ коды бос емес"));
        assertEquals(
                2, database.number("select count(*) from region_code where code = ?", code), "nothing is left of it");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("level", "village", "katoCodes", List.of(Map.of("code", "79")), "source", "x".repeat(501)))
                .post("/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("/katoCodes/0/code", "/level", "/names", "/source"))
                .body("errors.code", contains("pattern", "pattern", "required", "size"))
                .body("errors[2].detail", equalTo("This field is required."));
    }

    @Test
    void aParentIsARegionThatExists() {
        UUID district = Given.district(Given.region());
        Map<String, Object> body = Map.of(
                "level", "district",
                "names", List.of(Map.of("names", Given.names("District"))),
                "parents",
                        List.of(
                                Map.of("regionId", district, "validTo", CHANGE),
                                Map.of("regionId", UUID.randomUUID(), "validFrom", CHANGE)));
        Given.post("administrator", "/v1/regions", body)
                .statusCode(400)
                .body("errors.pointer", contains("/parents/0/regionId", "/parents/1/regionId"))
                .body("errors.code", contains("parent-is-district", "unknown-region"));
    }

    @Test
    void whoHasTheVersionGetsNoBody() {
        UUID region = Given.region();
        String tag = Given.get("/v1/regions/{id}", region).extract().header("ETag");
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("If-None-Match", tag)
                .get("/v1/regions/{id}", region)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void theListLeadsFromPageToPageThroughAllRegionsOnce() {
        UUID parent = Given.region();
        List<String> districts = java.util.stream.Stream.generate(() -> Given.district(parent))
                .limit(5)
                .map(UUID::toString)
                .toList();
        List<String> seen = new java.util.ArrayList<>();
        String next = "/v1/regions?limit=2&parent=" + parent;
        while (next != null) {
            ExtractableResponse<Response> page = given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        assertEquals(districts, seen);
    }

    @Test
    void aRegionThatIsNotThereIsNotFound() {
        UUID nowhere = UUID.randomUUID();
        Given.get("/v1/regions/{id}", nowhere)
                .statusCode(404)
                .body("code", equalTo("region-not-found"))
                .body("detail", equalTo(nowhere + " өңірі жоқ."));
    }

    @Test
    void aFieldNobodyKnowsIsRefused() {
        Map<String, Object> body = new java.util.HashMap<>(region());
        body.put("katoCode", "790000000");
        Given.post("administrator", "/v1/regions", body)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/katoCode"))
                .body("errors[0].code", equalTo("unknown-field"))
                .body("errors[0].detail", not(nullValue()));
    }
}
