package kz.socialregistry.reporting.report;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.reporting.Asking.analyst;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class HttpTest {

    private final World world = new World();

    @Test
    void allBadParametersComeBackByNameInTheLanguageAskedFor() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Accept-Language", "ru")
                .get("/v1/reports/served?region=oblast&from=2019-13-01&regoin=19")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("?region", "?from", "?to", "?regoin"))
                .body("errors.code", contains("region", "date", "required", "unknown-parameter"))
                .body(
                        "errors[0].detail",
                        equalTo("Регион задаётся идентификатором или кодом КАТО из 2, 4 или 9 цифр."));
    }

    @Test
    void budgetAndPlacesNameTheirOwnBadParameters() {
        analyst()
                .get("/v1/reports/budget?region=19&year=19&groupBy=kind&from=2019-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?year", "?groupBy", "?from"));
        analyst()
                .get("/v1/reports/places?region=19&on=today&groupBy=sex")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?on", "?groupBy"));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndAChangedOneIs() {
        UUID region = aRegionWithAnEmptyUnit();
        String tag = coverage(region)
                .get("/v1/reports/coverage")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Language", "en")
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}\""))
                .extract()
                .header("ETag");

        coverage(region)
                .header("If-None-Match", tag)
                .get("/v1/reports/coverage")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        coverage(region, "kk")
                .header("If-None-Match", tag)
                .get("/v1/reports/coverage")
                .then()
                .statusCode(200)
                .body("rule", startsWith("2019-06-01 күніне дейін"));

        world.stay(
                world.person(),
                world.unit(
                        world.centre(region, "general", List.of()), region, "inpatient", List.of(), World.limited(1)),
                "2019-01-01",
                null);
        world.publish();
        coverage(region)
                .header("If-None-Match", tag)
                .get("/v1/reports/coverage")
                .then()
                .statusCode(200)
                .body("value", equalTo(1))
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void freshnessTellsThePositionOfEachTopic() {
        aRegionWithAnEmptyUnit();

        analyst()
                .get("/v1/freshness")
                .then()
                .statusCode(200)
                .body(
                        "sources.topic",
                        contains(
                                "socialregistry.budget",
                                "socialregistry.centres",
                                "socialregistry.enrolments",
                                "socialregistry.placements",
                                "socialregistry.recipients"))
                .body("sources[1].position", greaterThan(0))
                .body("sources[1].lastEventAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("sources[1].held", equalTo(0));
        analyst().get("/v1/freshness?x=1").then().statusCode(400).body("errors.pointer", contains("?x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports/regional-totals",
                "/v1/reports/served",
                "/v1/reports/coverage",
                "/v1/reports/places",
                "/v1/reports/budget",
                "/v1/freshness",
                "/v1/published-reports"
            })
    void nobodyReadsWithoutATokenOrWithARoleThatDoesNotReadReports(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.of("centre-manager"))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private UUID aRegionWithAnEmptyUnit() {
        UUID region = world.region(World.code());
        UUID centre = world.centre(region, "general", List.of());
        world.unit(centre, region, "inpatient", List.of(), World.limited(1));
        world.publish();
        return region;
    }

    private static RequestSpecification coverage(UUID region) {
        return coverage(region, "en");
    }

    private static RequestSpecification coverage(UUID region, String language) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Accept-Language", language)
                .queryParams(Map.of("region", region, "on", "2019-06-01"));
    }
}
