package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.events.centres.RegionState.DatedNames;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of other regions are not there: by the check of the application, and by the database alone. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VisibilityTest {

    private static final Names NAMES = new Names("Ө", "О", "R");

    @Inject
    DataSource dataSource;

    private UUID mine;
    private UUID foreign;
    private UUID myCentre;
    private UUID myUnit;
    private UUID foreignUnit;

    @BeforeEach
    void twoRegions() {
        mine = region();
        foreign = region();
        myCentre = UUID.randomUUID();
        myUnit = Registry.unit(myCentre, mine);
        foreignUnit = Registry.unit(UUID.randomUUID(), foreign);
        await().atMost(ofSeconds(60))
                .until(() -> count(
                                dataSource,
                                "select (select count(*) from known_unit where unit_id in (?, ?))"
                                        + " + (select count(*) from known_region where region_id in (?, ?))",
                                myUnit,
                                foreignUnit,
                                mine,
                                foreign)
                        == 4);
    }

    private static UUID region() {
        UUID id = UUID.randomUUID();
        TestTopics.publish(new RegionEstablished(new RegionState(
                id, "region", List.of(new DatedNames(NAMES, null, null)), List.of(), List.of(), null, true)));
        return id;
    }

    private static RequestSpecification with(String token) {
        return given().auth()
                .oauth2(token)
                .header("Purpose", "providing-services")
                .contentType("application/json");
    }

    private RequestSpecification limited() {
        return with(Tokens.of("registrar", mine.toString()));
    }

    private static UUID person(RequestSpecification as, String iin, String more) {
        return id(as.body("{\"kind\": \"person\", \"iin\": \"%s\"%s, \"synthetic\": true}".formatted(iin, more))
                .post("/v1/recipients"));
    }

    private static String residence(UUID region) {
        return ", \"residenceRegionId\": \"" + region + "\"";
    }

    private static UUID enrol(RequestSpecification as, UUID person, UUID unit) {
        return id(as.body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(person, unit))
                .post("/v1/enrolments"));
    }

    private static RequestSpecification unlimited() {
        return with(Tokens.of("registrar"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonIsThereByResidenceOrEnrolmentOrEntry(boolean checked) {
        UUID resident = person(unlimited(), Iins.next(), residence(mine));
        UUID enrolled = person(unlimited(), Iins.next(), residence(foreign));
        UUID ours = enrol(unlimited(), enrolled, myUnit);
        String foreignIin = Iins.next();
        UUID stranger = person(unlimited(), foreignIin, residence(foreign));
        UUID theirs = enrol(unlimited(), stranger, foreignUnit);
        UUID homeless = person(unlimited(), Iins.next(), "");
        UUID entered = person(limited(), Iins.next(), "");
        UUID unknownUnit = UUID.randomUUID();
        UUID unknown = enrol(limited(), entered, unknownUnit);
        if (!checked) {
            ChecksOff.install();
        }
        for (UUID there : List.of(resident, enrolled, entered)) {
            limited().get("/v1/recipients/" + there).then().statusCode(200);
        }
        for (UUID notThere : List.of(stranger, homeless)) {
            limited().get("/v1/recipients/" + notThere).then().statusCode(404);
        }
        limited()
                .body("{\"iin\": \"%s\"}".formatted(foreignIin))
                .post("/v1/recipients/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        limited().get("/v1/enrolments/" + ours).then().statusCode(200);
        limited().get("/v1/enrolments/" + unknown).then().statusCode(200);
        limited().get("/v1/enrolments/" + theirs).then().statusCode(404);
        limited()
                .get("/v1/enrolments?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ours.toString(), unknown.toString()));
        limited()
                .body("{}")
                .post("/v1/enrolments/" + theirs + "/cancellation")
                .then()
                .statusCode(404);
        limited()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(stranger, myUnit))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/recipientId"));
    }

    @Test
    void nothingIsEnteredForAnotherRegion() {
        UUID own = person(limited(), Iins.next(), residence(mine));
        limited()
                .body("{\"kind\": \"family\", \"members\": 3%s}".formatted(residence(foreign)))
                .post("/v1/recipients")
                .then()
                .statusCode(400)
                .body("errors.code", contains("outside-your-regions"))
                .body("errors.pointer", contains("/residenceRegionId"));
        limited()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(own, foreignUnit))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors.code", contains("outside-your-regions"))
                .body("errors.pointer", contains("/unitId"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aManagerSeesThePeopleOfTheOwnCentre(boolean checked) {
        UUID in = person(unlimited(), Iins.next(), "");
        UUID ours = enrol(unlimited(), in, myUnit);
        UUID out = person(unlimited(), Iins.next(), residence(mine));
        String manager = Tokens.ofCentres("centre-manager", myCentre.toString());
        UUID entered = person(with(manager), Iins.next(), "");
        if (!checked) {
            ChecksOff.install();
        }
        with(manager).get("/v1/recipients/" + in).then().statusCode(200);
        with(manager).get("/v1/recipients/" + entered).then().statusCode(200);
        with(manager).get("/v1/recipients/" + out).then().statusCode(404);
        with(manager).get("/v1/enrolments?limit=200").then().body("items.id", contains(ours.toString()));
    }

    @Test
    void anImportIsOfTheRegionsOfItsSender() {
        String lines = """
                {"recipient": {"kind": "person", "iin": "%s", "synthetic": true}, "enrolments": [{"unitId": "%s"}]}
                {"recipient": {"kind": "person", "iin": "%s", "synthetic": true}, "enrolments": [{"unitId": "%s"}]}
                {"recipient": {"kind": "person", "iin": "%s", "residenceRegionId": "%s", "synthetic": true}}
                """.formatted(Iins.next(), myUnit, Iins.next(), foreignUnit, Iins.next(), foreign);
        String location = given().auth()
                .oauth2(Tokens.of("registrar", mine.toString()))
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(ofSeconds(60)).untilAsserted(() -> limited()
                .get(location)
                .then()
                .statusCode(200)
                .body("rows.recorded", equalTo(1))
                .body("errors.pointer", contains("/enrolments/0/unitId", "/recipient/residenceRegionId"))
                .body("errors.code", contains("outside-your-regions", "outside-your-regions")));
        limited().get("/v1/enrolments?limit=200").then().body("items", hasSize(1));
        with(Tokens.of("registrar", foreign.toString())).get(location).then().statusCode(404);
        ChecksOff.install();
        with(Tokens.of("registrar", foreign.toString())).get(location).then().statusCode(404);
    }
}
