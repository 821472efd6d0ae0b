package kz.socialregistry.reporting.published;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.reporting.Asking.analyst;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.reporting.World;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PublishedReportsTest {

    private static final String REASON = "{\"kk\": \"себеп\", \"ru\": \"причина\", \"en\": \"because\"}";
    private static final String SERVED = "\"measure\": {\"name\": \"served\", \"filters\": {}}";

    private final World world = new World();
    private final String regionCode = World.code();
    private final String carvedOutCode = World.code();
    private UUID region;
    private UUID unit;

    @BeforeEach
    void aRegionWithTwoPersonsServed() {
        region = world.region(regionCode);
        UUID centre = world.centre(region, "general", List.of("departmental-centres"));
        unit = world.unit(centre, region, "inpatient", List.of("departmental-centres"), World.limited(570));
        world.staff(centre, "2019-01-01", 1642);
        world.stay(world.person(), unit, "2019-01-01", null);
        world.stay(world.recipient("person", 1, null, true), unit, "2019-01-01", "2019-03-01");
    }

    @Test
    void theFeedTellsWhatIsEntered() {
        Follower follower = Follower.of("/v1/published-reports", "integrator");
        String code = newCode();
        String id = enter(code, figure("staff", "\"1642\"", "person", "printed", SERVED))
                .statusCode(201)
                .extract()
                .path("id");
        follower.followUntil(reports ->
                reports.containsKey(id) && reports.get(id).get("code").equals(code));
        analyst()
                .get("/v1/published-reports?changedSince={token}", follower.changedSince())
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("removed", empty());
    }

    @Test
    void aReportIsToldInItsRegionOnceItsCodeIsKnownAndWhenItIsRemovedByHand() {
        String id = enter(newCode(), figure("staff", "\"1642\"", "person", "printed", SERVED))
                .statusCode(201)
                .extract()
                .path("id");
        Follower own = Follower.of("/v1/published-reports", "integrator", region.toString());
        assertFalse(own.follow().containsKey(id));
        world.publish();
        own.followUntil(reports -> reports.containsKey(id));
        CDI.current()
                .select(Sql.class)
                .get()
                .write("delete from published_report where report_id = ?", UUID.fromString(id));
        own.followUntil(reports -> !reports.containsKey(id));
        Follower other = Follower.of(
                "/v1/published-reports", "integrator", UUID.randomUUID().toString());
        other.follow();
        assertFalse(other.told().contains(id));
    }

    @Test
    void aReportIsEnteredAsPrintedAndReadBackTheSame() {
        String code = newCode();
        String location = enter(
                        code,
                        figure(
                                "used",
                                "\"3274.9\"",
                                "million-tenge",
                                "printed",
                                "\"measure\": {\"name\":"
                                        + " \"used\", \"filters\": {\"countsIn\": \"sss-centres-maintenance\"}}"))
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .extract()
                .header("Location");

        analyst()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("code", equalTo(code))
                .body("region", equalTo(regionCode))
                .body("names.kk", equalTo("Есеп"))
                .body("figures[0].value", equalTo("3274.9"))
                .body("figures[0].precision", equalTo("0.05"))
                .body("figures[0].qualifier", equalTo("="))
                .body("figures[0].measure.name", equalTo("used"))
                .body("figures[0].measure.filters.countsIn", equalTo("sss-centres-maintenance"));
        analyst().header("If-None-Match", "\"v1\"").get(location).then().statusCode(304);
        analyst()
                .get("/v1/published-reports?limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.find { it.code == '" + code + "' }.figures", equalTo(1));
        enter(code, figure("used", "\"1\"", "person", "printed", SERVED))
                .statusCode(409)
                .body("code", equalTo("report-code-in-use"));
        analyst()
                .get("/v1/published-reports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("report-not-found"));
    }

    @Test
    void everythingWrongWithTheFiguresIsSaidAtOnce() {
        enter(
                        newCode(),
                        figure("ambiguous", "\"6,672\"", "thousand-tenge", "printed", SERVED),
                        figure("words", "\"many\"", "person", "printed", SERVED),
                        figure("ambiguous", "null", "person", "printed", SERVED),
                        figure(
                                "misplaced",
                                "\"1\"",
                                "person",
                                "printed",
                                "\"measure\": {\"name\": \"served\", \"filters\": {\"instrument\": \"maintenance\"},"
                                        + " \"part\": \"nowhere\"}"))
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body(
                        "errors.pointer",
                        contains(
                                "/figures/0/value",
                                "/figures/0/unit",
                                "/figures/1/value",
                                "/figures/2/code",
                                "/figures/2/value",
                                "/figures/3/measure/filters/instrument",
                                "/figures/3/measure/part",
                                "/figures/3/measure/part"))
                .body(
                        "errors.code",
                        contains(
                                "ambiguous-number",
                                "unit-mismatch",
                                "decimal",
                                "duplicate-code",
                                "not-printed",
                                "filter-mismatch",
                                "part-without-boundaries",
                                "part"))
                .body("errors[0].detail", containsString("A comma may mean thousands or decimals"));
    }

    @Test
    void onlyAnalystsAndAdministratorsEnterReports() {
        given().auth()
                .oauth2(Tokens.of("finance-officer"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/published-reports")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void everyFigureIsComparedAndNamedWithItsVerdict() {
        world.publish();
        compare(
                        figure("equal", "\"2\"", "person", "printed", SERVED),
                        figure(
                                "bound",
                                "\"1600\"",
                                "specialist",
                                "printed",
                                "\"qualifier\": \">\", \"measure\": {\"name\": \"staff\"}"),
                        figure(
                                "derived",
                                "\"570\"",
                                "place",
                                "derived",
                                "\"measure\": {\"name\": \"places\", \"filters\": {\"format\": \"inpatient\"}}"),
                        figure(
                                "explained",
                                "\"382\"",
                                "person",
                                "printed",
                                SERVED + ", \"explanation\": {\"difference\": \"380\", \"reason\": " + REASON + "}"),
                        figure("different", "\"3\"", "person", "printed", SERVED),
                        figure(
                                "share",
                                "\"99.5\"",
                                "percent",
                                "printed",
                                "\"explanation\": {\"reason\": " + REASON + "}"),
                        figure(
                                "not-reported",
                                "\"94585\"",
                                "thousand-tenge",
                                "printed",
                                "\"measure\": {\"name\": \"allotted\", \"filters\": {\"instrument\": \"partnership\"}}"))
                .body("report.figures", equalTo(7))
                .body("region.id", equalTo(region.toString()))
                .body(
                        "rows.verdict",
                        contains(
                                "equal", "equal", "derived", "explained", "different", "explained", "not-recomputable"))
                .body("rows.recomputed", contains("2", "1642", "570", "2", "2", null, null))
                .body("rows.difference", contains("0", "-42", "0", "380", "1", null, null))
                .body("rows[3].reason.en", equalTo("because"))
                .body("rows[4].reason", nullValue())
                .body("rows[6].unknownReason", equalTo("nothing-recorded"))
                .body("rows[6].reason.ru", equalTo("Ничего не внесено"))
                .body("rows[0].synthetic", equalTo(true))
                .body("rows[1].synthetic", equalTo(false))
                .body("summary.equal", equalTo(2))
                .body("summary.explained", equalTo(2))
                .body("summary.different", equalTo(1))
                .body("synthetic", equalTo(true))
                .body("rule", containsString("within the printed precision"));
    }

    @Test
    void aChangedEnrolmentTurnsAnExplainedDifferenceIntoADifferentOne() {
        world.publish();
        String location = enter(
                        newCode(),
                        figure(
                                "served",
                                "\"382\"",
                                "person",
                                "printed",
                                SERVED + ", \"explanation\": {\"difference\": \"380\", \"reason\": " + REASON + "}"))
                .statusCode(201)
                .extract()
                .header("Location");
        String tag = comparison(location)
                .body("rows[0].verdict", equalTo("explained"))
                .extract()
                .header("ETag");

        world.stay(world.person(), unit, "2019-06-01", null);
        world.publish();

        comparison(location)
                .header("ETag", not(equalTo(tag)))
                .body("rows[0].verdict", equalTo("different"))
                .body("rows[0].recomputed", equalTo("3"))
                .body("rows[0].difference", equalTo("379"))
                .body("rows[0].reason.en", equalTo("A difference of 380 was explained; now it is 379"));
    }

    @Test
    void moneyIsComparedInThePrintedUnitWithinThePrintedPrecision() {
        UUID programme = world.programme("maintenance", "maintenance");
        UUID line = world.allot(
                programme,
                region,
                2019,
                null,
                "3275000000.00",
                World.printed("3275.0", "million-tenge", "0.05"),
                "sss-centres-maintenance");
        world.spend(line, "3274949999.99", World.printed("3274.9", "million-tenge", "0.05"));
        world.publish();
        String used = "\"measure\": {\"name\": \"used\", \"filters\": {\"programme\": \"maintenance\"}}";
        compare(
                        figure("in-millions", "\"3274.9\"", "million-tenge", "printed", used),
                        figure("in-thousands", "\"3274900\"", "thousand-tenge", "printed", used),
                        figure(
                                "execution",
                                "\"99.998\"",
                                "percent",
                                "derived",
                                "\"measure\": {\"name\": \"execution\"}"),
                        figure(
                                "planned",
                                "\"170\"",
                                "person",
                                "printed",
                                "\"measure\": {\"name\": \"planned-headcount\"}"))
                .body("rows.verdict", contains("equal", "different", "derived", "not-recomputable"))
                .body("rows.recomputed", contains("3274.94999999", "3274949.99999", "99.998", null))
                .body("rows[0].difference", equalTo("-0.04999999"));
    }

    @Test
    void aPartByOtherBoundariesIsComparedAndMoneyOfTheWholeIsNotDivided() {
        UUID carvedOut = world.region(List.of(new DatedCode(carvedOutCode, World.day("2022-06-08"), null)), List.of());
        UUID district = world.region(
                List.of(new DatedCode(World.code(), null, null)),
                List.of(
                        new DatedParent(region, null, World.day("2022-06-08")),
                        new DatedParent(carvedOut, World.day("2022-06-08"), null)));
        world.district(World.code(), region);
        UUID centre = world.centre(district, "general", List.of("departmental-centres"));
        world.unit(centre, district, "inpatient", List.of("departmental-centres"), World.limited(1167));
        world.allot(world.programme("m", "maintenance"), region, 2019, null, "3275000000.00", null, "x");
        world.publish();
        compare(
                        part("1167", "places", carvedOutCode),
                        part("570", "places", "unknown"),
                        part("1", "places", World.code()),
                        figure(
                                "money",
                                "null",
                                "million-tenge",
                                "not-printed",
                                "\"measure\": {\"name\": \"allotted\", \"boundaries\": \"2022-06-08\", \"part\": \""
                                        + carvedOutCode + "\"}, \"explanation\": {\"reason\": " + REASON + "}"))
                .body("rows.verdict", contains("derived", "derived", "not-recomputable", "explained"))
                .body("rows[2].unknownReason", equalTo("no-such-part"))
                .body("rows[3].unknownReason", equalTo("not-divisible"));
    }

    @Test
    void aReportOfARegionThatIsNotKnownYetIsEnteredAndComparedLater() {
        String location = enter(newCode(), figure("served", "\"2\"", "person", "printed", SERVED))
                .statusCode(201)
                .extract()
                .header("Location");
        comparison(location)
                .body("region", nullValue())
                .body("rows[0].verdict", equalTo("not-recomputable"))
                .body("rows[0].unknownReason", equalTo("region-unknown"));

        world.publish();
        comparison(location).body("rows[0].verdict", equalTo("equal"));
    }

    private static String part(String value, String measure, String part) {
        return figure(
                measure + "-" + part,
                "\"" + value + "\"",
                "place",
                "derived",
                "\"measure\": {\"name\": \"" + measure + "\", \"boundaries\": \"2022-06-08\", \"part\": \"" + part
                        + "\"}");
    }

    private ValidatableResponse compare(String... figures) {
        String location = enter(newCode(), figures).statusCode(201).extract().header("Location");
        return comparison(location);
    }

    private static ValidatableResponse comparison(String location) {
        return analyst()
                .get(location + "/comparison")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private ValidatableResponse enter(String code, String... figures) {
        String body = """
                {"code": "%s", "region": "%s", "periodFrom": "2019-01-01", "periodTo": "2019-12-31",
                 "names": {"kk": "Есеп", "ru": "Отчёт", "en": "Report"}, "source": "a paper", "figures": [%s]}
                """.formatted(code, regionCode, String.join(",", figures));
        return analyst()
                .contentType("application/json")
                .body(body)
                .post("/v1/published-reports")
                .then()
                .log()
                .ifValidationFails();
    }

    private static String figure(String code, String value, String unit, String origin, String more) {
        return """
                {"code": "%s", "label": {"kk": "к", "ru": "р", "en": "e"}, "value": %s, "unit": "%s",
                 "origin": "%s", %s}
                """.formatted(code, value, unit, origin, more);
    }

    private static String newCode() {
        return "report-" + UUID.randomUUID();
    }
}
