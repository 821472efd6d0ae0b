package kz.socialregistry.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of other regions are not there; and with the check of the application off, their rows do not come out. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VisibilityTest {

    private final World world = new World();
    private UUID mine;
    private UUID foreign;

    @BeforeEach
    void twoRegions() {
        mine = region();
        foreign = region();
        world.publish();
    }

    private UUID region() {
        UUID region = world.region(World.code());
        UUID centre = world.centre(region, "general", null);
        UUID unit = world.unit(centre, region, "inpatient", null, World.limited(100));
        world.staff(centre, "2019-01-01", 12);
        world.stay(world.person(), unit, "2019-02-01", null);
        world.queue(unit, "2019-05-01");
        UUID programme = world.programme("maintenance", "maintenance");
        world.allot(programme, region, 2019, null, "100.00", null, null);
        return region;
    }

    private ValidatableResponse totals(UUID region) {
        return given().auth()
                .oauth2(Tokens.of("analyst", mine.toString()))
                .queryParams(Map.of("region", region, "from", "2019-01-01", "to", "2019-12-31"))
                .get("/v1/reports/regional-totals")
                .then();
    }

    @Test
    void theReportOfAnotherRegionIsNotThere() {
        totals(foreign).statusCode(404);
        totals(mine)
                .statusCode(200)
                .body("centres.value", equalTo(1))
                .body("coverage.value", equalTo(1))
                .body("queued", equalTo(1))
                .body("staff.value", equalTo(12))
                .body("budget.allotted.amount", equalTo("100.00"));
    }

    @Test
    void withTheCheckOffItIsEmpty() {
        ChecksOff.install();
        totals(foreign)
                .statusCode(200)
                .body("centres.value", not(equalTo(1)))
                .body("units.value", not(equalTo(1)))
                .body("coverage.value", not(equalTo(1)))
                .body("queued", not(equalTo(1)))
                .body("staff.value", not(equalTo(12)))
                .body("budget.allotted", equalTo(null));
        totals(mine).statusCode(200).body("centres.value", equalTo(1)).body("coverage.value", equalTo(1));
    }

    @Test
    void publishedReportsAreThoseOfTheCallersRegions() {
        enter(Tokens.of("analyst", mine.toString()), foreign)
                .statusCode(400)
                .body("errors.code", hasItem("outside-your-regions"));
        String own = enter(Tokens.of("analyst", mine.toString()), mine)
                .statusCode(201)
                .extract()
                .path("id");
        String other =
                enter(Tokens.of("analyst"), foreign).statusCode(201).extract().path("id");
        for (boolean checked : new boolean[] {true, false}) {
            if (!checked) {
                ChecksOff.install();
            }
            read("/v1/published-reports/" + own).statusCode(200);
            read("/v1/published-reports/" + other).statusCode(404);
            read("/v1/published-reports/" + other + "/comparison").statusCode(404);
            read("/v1/published-reports?limit=200").body("items", hasSize(1)).body("items[0].id", equalTo(own));
        }
    }

    private ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("analyst", mine.toString()))
                .get(path)
                .then();
    }

    private static ValidatableResponse enter(String token, UUID region) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "r-%s", "region": "%s", "periodFrom": "2019-01-01", "periodTo": "2019-12-31",
                         "names": {"kk": "Е", "ru": "О", "en": "R"}, "source": "a paper",
                         "figures": [{"code": "f", "label": {"kk": "к", "ru": "р", "en": "e"}, "value": "1",
                                      "unit": "person", "origin": "printed"}]}
                        """.formatted(UUID.randomUUID(), region))
                .post("/v1/published-reports")
                .then();
    }
}
