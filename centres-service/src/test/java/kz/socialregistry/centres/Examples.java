package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.Tokens;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.Prepared;

/** Makes what the examples of the operations name, each in a region of its own. */
final class Examples {

    private static final String BIN = "491240000019";
    private static final String REGION = "019a8f00-0000-7000-8000-000000000079";

    private Examples() {}

    static Prepared prepare(ExampleRequest example) {
        UUID region = Given.region();
        return switch (example.operationId()) {
            case "openCentre" ->
                new Prepared(example.with(REGION, region).with(BIN, Given.freshBin()), region, null, region);
            case "enterProvider" -> {
                String bin = Given.freshBin();
                yield new Prepared(example.with(BIN, bin), region, null, bin);
            }
            case "getProvider", "correctProvider" -> {
                UUID provider = Given.provider(Given.freshBin());
                yield new Prepared(example.at(provider), region, null, provider);
            }
            case "listProviders" -> {
                String bin = Given.freshBin();
                UUID provider = Given.provider(bin);
                yield new Prepared(example.asking("bin=" + bin), region, null, provider);
            }
            case "startImport" -> {
                boolean named = example.body().contains(REGION);
                yield new Prepared(
                        named ? example.with(REGION, region).with(BIN, Given.freshBin()) : example, region, null, null);
            }
            case "getImport" -> {
                String id = importOf(region);
                yield new Prepared(example.at("{id}", id), region, null, id);
            }
            case "listImportErrors" ->
                new Prepared(example.at("{id}", importOf(region)).asking("limit=200"), region, null, "unknown-field");
            case "establishRegion" ->
                new Prepared(
                        example.with("331800000", Given.freshCode())
                                .with("019a8f00-0000-7000-8000-000000000019", region)
                                .with("019a8f00-0000-7000-8000-000000000033", Given.region()),
                        region,
                        null,
                        region);
            case "enterRegionAct" -> new Prepared(ofRegions(example, region), region, null, region);
            case "listRegionActs" -> {
                Given.act(region);
                yield new Prepared(example.asking("region=" + region), region, null, null);
            }
            case "getRegionAct" -> {
                UUID act = Given.act(region);
                yield new Prepared(example.at(act), region, null, act);
            }
            case "listRegions" -> new Prepared(example, region, null, null);
            case "getRegion" -> new Prepared(example.at(region), region, null, region);
            default -> ofACentre(example, region);
        };
    }

    private static ExampleRequest ofRegions(ExampleRequest example, UUID region) {
        ExampleRequest of = example.with("019a8f00-0000-7000-8000-000000000019", region);
        return example.name().equals("renaming")
                ? of
                : of.with("019a8f00-0000-7000-8000-000000001910", Given.district(region))
                        .with("330000000", Given.freshCode())
                        .with("331000000", Given.freshCode());
    }

    private static Prepared ofACentre(ExampleRequest example, UUID region) {
        UUID centre = Given.unlicensedCentre(region);
        return switch (example.operationId()) {
            case "listCentres" -> new Prepared(example.asking("limit=200"), region, centre, centre);
            case "listAuditEntries" -> new Prepared(example.asking("entityId=" + centre), region, centre, centre);
            case "getCentre", "closeCentre", "correctCentre", "openUnit" ->
                new Prepared(example.at(centre), region, centre, centre);
            case "replaceCentre" ->
                new Prepared(
                        example.at(centre).with(REGION, region).with(BIN, Given.freshBin()), region, centre, centre);
            case "countStaff", "enterLicence", "planProject" -> new Prepared(example.at(centre), region, centre, null);
            case "listStaff" -> {
                Map<String, Object> count = Map.of("on", "2026-01-01", "headcount", 4711);
                Given.post("registrar", "/v1/centres/" + centre + "/staff", count)
                        .statusCode(201);
                yield new Prepared(example.at(centre), region, centre, "4711");
            }
            case "getStaffTotals" -> {
                Map<String, Object> count = Map.of("on", "2026-01-01", "headcount", 4711);
                Given.post("registrar", "/v1/centres/" + centre + "/staff", count)
                        .statusCode(201);
                yield new Prepared(example.asking("on=2026-01-01"), region, centre, "4711");
            }
            case "enterCentreAct" -> {
                ExampleRequest act = example.name().equals("merger")
                        ? example.with("019a8f00-0000-7000-8000-0000000000c7", Given.centre(region))
                        : example;
                yield new Prepared(act.at(centre), region, centre, centre);
            }
            case "listCentreActs" -> {
                Map<String, Object> move = Map.of("kind", "move", "on", "2020-01-01", "address", "Street 4711");
                Given.post("registrar", "/v1/centres/" + centre + "/acts", move).statusCode(201);
                yield new Prepared(example.at(centre), region, centre, "4711");
            }
            case "listLicences" -> {
                UUID licence = Given.licence(centre, "2025-01-01");
                yield new Prepared(example.at(centre), region, centre, licence);
            }
            case "listProjects" -> {
                UUID project = Given.project(centre, Map.of());
                yield new Prepared(example.at(centre), region, centre, project);
            }
            case "getProject", "changeProject", "startProject", "finishProject", "cancelProject" -> {
                UUID project = Given.project(centre, Map.of());
                yield new Prepared(example.at(project), region, centre, project);
            }
            case "getLicence", "withdrawLicence" -> {
                UUID licence = Given.licence(centre, "2025-01-01");
                yield new Prepared(example.at(licence), region, centre, licence);
            }
            default -> ofAUnit(example, region, centre, Given.unit(centre, Given.places(4711)));
        };
    }

    private static Prepared ofAUnit(ExampleRequest example, UUID region, UUID centre, UUID unit) {
        return switch (example.operationId()) {
            case "listUnits" -> new Prepared(example.at(centre), region, centre, unit);
            case "listAllUnits", "listPlaces", "listLicenceGaps" ->
                new Prepared(example.asking("limit=200"), region, centre, unit);
            case "exportRegister" -> new Prepared(example, region, centre, region);
            case "getUnit", "closeUnit", "correctUnit", "checkEligibility", "getWaitingTimes" ->
                new Prepared(example.at(unit), region, centre, unit);
            case "listCapacities" -> new Prepared(example.at(unit), region, centre, "4711");
            case "enterCapacity", "listQueue", "listOccupants", "getUnitLoad", "listAlternatives", "listStatedCounts" ->
                new Prepared(example.at(unit), region, centre, null);
            case "getPlacement", "moveInQueue", "listQueueMoves" -> ofAQueue(example, region, centre, unit);
            default -> throw new IllegalArgumentException("nothing is prepared for " + example.operationId());
        };
    }

    /** An import of one line with an error. */
    private static String importOf(UUID region) {
        // a client has two files on their way at most, and examples are prepared side by side
        Response taken =
                await().atMost(Duration.ofSeconds(60)).until(() -> sent(region), sent -> sent.statusCode() != 429);
        String location = taken.then().statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.get(location).extract().path("status").equals("done"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response sent(UUID region) {
        return given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .contentType("application/x-ndjson")
                .body("{\"colour\": \"green\"}".getBytes(UTF_8))
                .post("/v1/imports");
    }

    private static Prepared ofAQueue(ExampleRequest example, UUID region, UUID centre, UUID unit) {
        Given.licence(centre, "2025-01-01");
        Given.capacity(unit, Given.places(0));
        UUID first = Given.waiting(unit);
        UUID second = Given.waiting(unit);
        return switch (example.operationId()) {
            case "getPlacement" -> new Prepared(example.at(first), region, centre, first);
            case "moveInQueue" ->
                new Prepared(
                        example.at(unit)
                                .with("01981f6e-5b20-7a01-8b11-90b1c2d3e4f5", second)
                                .with("01981f6e-5b20-7a01-8b11-90b1c2d3e4f6", first),
                        region,
                        centre,
                        second);
            default -> {
                Given.moved(unit, second, first);
                yield new Prepared(example.at(unit), region, centre, second);
            }
        };
    }
}
