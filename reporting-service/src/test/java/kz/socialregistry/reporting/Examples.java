package kz.socialregistry.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.UUID;
import kz.socialregistry.testing.Tokens;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.Prepared;

/** Makes what the examples of the operations name, each in a region of its own. */
final class Examples {

    private static final String PERIOD = "&from=2019-01-01&to=2019-12-31";

    private Examples() {}

    static Prepared prepare(ExampleRequest example) {
        World world = new World();
        UUID region = world.region(World.code());
        world.publish();
        return switch (example.operationId()) {
            case "getFreshness" -> new Prepared(example, region, null, null);
            case "getBudget" -> new Prepared(example.asking("region=" + region + "&year=2019"), region, null, region);
            case "getCoverage", "getPlaces" ->
                new Prepared(example.asking("region=" + region + "&on=2019-06-01"), region, null, region);
            case "getRegionalTotals", "getServed" ->
                new Prepared(example.asking("region=" + region + PERIOD), region, null, region);
            case "enterPublishedReport" ->
                new Prepared(
                        example.with("almaty-oblast-2019", "report-" + UUID.randomUUID())
                                .with("\"190000000\"", '"' + region.toString() + '"'),
                        region,
                        null,
                        region);
            default -> ofAReport(example, region, report(region));
        };
    }

    private static Prepared ofAReport(ExampleRequest example, UUID region, String report) {
        return switch (example.operationId()) {
            case "listPublishedReports" -> new Prepared(example.asking("limit=200"), region, null, report);
            case "listAuditEntries" -> new Prepared(example.asking("entityId=" + report), region, null, report);
            case "getPublishedReport" -> new Prepared(example.at("{id}", report), region, null, report);
            case "comparePublishedReport" -> new Prepared(example.at("{id}", report), region, null, null);
            default -> throw new IllegalArgumentException("nothing is prepared for " + example.operationId());
        };
    }

    private static String report(UUID region) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "r-%s", "region": "%s", "periodFrom": "2019-01-01", "periodTo": "2019-12-31",
                         "names": {"kk": "Е", "ru": "О", "en": "R"}, "source": "a paper",
                         "figures": [{"code": "f", "label": {"kk": "к", "ru": "р", "en": "e"}, "value": "1",
                                      "unit": "person", "origin": "printed"}]}
                        """.formatted(UUID.randomUUID(), region))
                .post("/v1/published-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
