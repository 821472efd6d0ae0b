package kz.socialregistry.centres.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.ProjectCancelled;
import kz.socialregistry.events.centres.ProjectChanged;
import kz.socialregistry.events.centres.ProjectFinished;
import kz.socialregistry.events.centres.ProjectPlanned;
import kz.socialregistry.events.centres.ProjectStarted;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Building projects are planned and carried out, and places follow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProjectsTest {

    private static final Map<String, Object> NEW_UNIT = Map.of(
            "opens",
            Map.of("names", Given.names("New house"), "format", "inpatient", "targetGroup", "elderly-and-disabled"),
            "placesAdded",
            50);

    @Inject
    Database database;

    @Inject
    Clock clock;

    private UUID region;
    private UUID centre;
    private LocalDate today;

    @BeforeEach
    void aCentre() {
        region = Given.region();
        centre = Given.centre(region);
        today = LocalDate.now(clock);
    }

    private static ValidatableResponse act(UUID project, String act, Map<String, ?> body) {
        return Given.post("registrar", "/v1/projects/" + project + "/" + act, body);
    }

    private static ValidatableResponse patch(UUID project, String ifMatch, String patch) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/projects/" + project)
                .then();
    }

    private ValidatableResponse places(LocalDate on) {
        return Given.get("/v1/places?region={r}&on={on}", region, on.toString()).statusCode(200);
    }

    /** Shymkent: a new building with 50 places planned, and besides that the capital repair of the old one. */
    @Test
    void aNewBuildingAndTheRepairOfTheOldOneAreSeenApartFromThePlacesInForce() {
        UUID old = Given.unit(centre, Given.places(120));
        String start = today.plusDays(100).toString();
        UUID building = Given.project(
                centre, Map.of("kind", "new-building", "plannedFinish", start, "effects", List.of(NEW_UNIT)));
        UUID repair = Given.project(
                centre,
                Map.of(
                        "plannedStart",
                        start,
                        "plannedFinish",
                        today.plusDays(200).toString(),
                        "effects",
                        List.of(Map.of("unitId", old, "placesAway", 40))));
        UUID landscaping = Given.project(centre, Map.of("kind", "landscaping"));
        act(landscaping, "finish", Map.of()).statusCode(200).body("status", equalTo("finished"));
        Given.get("/v1/centres/{id}/projects", centre)
                .body("items.id", contains(building.toString(), repair.toString(), landscaping.toString()))
                .body("items.status", contains("planned", "planned", "finished"));

        places(today.plusDays(99))
                .body("items.planned", contains(nullValue()))
                .body("unitsToOpen", empty())
                .body("totals.plannedChange", equalTo(0));
        places(today.plusDays(100))
                .body("totals.places", equalTo(120))
                .body("totals.free", equalTo(120))
                .body("totals.plannedChange", equalTo(10))
                .body("items.places", contains(120))
                .body("items[0].planned.change", equalTo(-40))
                .body("items[0].planned.free", equalTo(80))
                .body("items[0].planned.projects", contains(repair.toString()))
                .body("unitsToOpen", hasSize(1))
                .body("unitsToOpen[0].projectId", equalTo(building.toString()))
                .body("unitsToOpen[0].places", equalTo(50));
        places(today.plusDays(200)).body("totals.plannedChange", equalTo(50)).body("items[0].planned", nullValue());
        Given.get(
                        "/v1/places?region={r}&on={on}&format=at-home",
                        region,
                        today.plusDays(200).toString())
                .body("unitsToOpen", empty());
        Given.get("/v1/units/{id}/capacities", old).body("items.places", contains(120));

        act(building, "start", Map.of("on", today.minusDays(60).toString())).statusCode(200);
        places(today).body("totals.places", equalTo(120));
        act(building, "finish", Map.of("on", today.minusDays(3).toString(), "document", "№ 7"))
                .statusCode(200)
                .body("effects[0].unitId", notNullValue());
        places(today.minusDays(4)).body("totals.places", equalTo(120));
        places(today).body("totals.places", equalTo(170)).body("items.places", contains(120, 50));
        act(repair, "start", Map.of("on", today.minusDays(1).toString(), "document", "№ 8"))
                .statusCode(200);
        places(today.plusDays(100)).body("totals.places", equalTo(130)).body("items[0].planned", nullValue());
        places(today.plusDays(200)).body("items[0].places", equalTo(80)).body("items[0].planned.places", equalTo(120));
        act(repair, "finish", Map.of("on", today.toString())).statusCode(200);
        Given.get("/v1/units/{id}/capacities", old)
                .body("items.places", contains(120, 80, 120))
                .body("items.reason", contains(null, "repair", null))
                .body("items.document", contains(null, "№ 8", null))
                .body("items.projectId", contains(null, repair.toString(), null));
        places(today.plusDays(200)).body("totals.plannedChange", equalTo(0));
    }

    @Test
    void allThatHappensIsToldWithTheUnitsItConcerns() {
        UUID unit = Given.unit(centre, Given.places(30));
        Map<String, ?> effect = Map.of("unitId", unit, "placesAway", 10, "placesAdded", 20);
        UUID project = Given.project(centre, Map.of("kind", "extension", "effects", List.of(effect, NEW_UNIT)));
        String tag = Given.get("/v1/projects/{id}", project).extract().header("ETag");
        patch(project, "\"v7\"", "{}").statusCode(412);
        patch(project, tag, "{\"plannedFinish\": \"2027-03-31\"}")
                .statusCode(200)
                .body("plannedFinish", equalTo("2027-03-31"));
        patch(project, "*", "{\"plannedFinish\": \"2027-03-31\"}").statusCode(200);
        act(project, "start", Map.of("on", today.minusDays(9).toString(), "document", "№ 1"))
                .statusCode(200);
        act(project, "start", Map.of("on", today.toString()))
                .statusCode(409)
                .body("code", equalTo("project-already-started"));
        act(
                        project,
                        "finish",
                        Map.of(
                                "on",
                                today.toString(),
                                "startedOn",
                                today.minusDays(8).toString(),
                                "document",
                                "№ 2"))
                .statusCode(200)
                .body("startedOn", equalTo(today.minusDays(8).toString()));

        assertEquals(
                List.of(ProjectPlanned.class, ProjectChanged.class, ProjectStarted.class, ProjectFinished.class),
                database.published(project).stream().map(Object::getClass).toList());
        ProjectFinished finished = (ProjectFinished) database.published(project).get(3);
        UUID opened = finished.project().effects().get(1).unitId();
        var events = database.published(unit);
        var ledger = ((UnitCapacityChanged) events.get(2)).unit().capacities();
        assertEquals(List.of(30, 20, 50), ledger.stream().map(c -> c.places()).toList());
        assertEquals("extension", ledger.get(2).reason());
        assertEquals("№ 2", ledger.get(2).document());
        assertEquals(project, ledger.get(2).projectId());
        assertEquals(3, events.size());
        assertEquals(
                List.of(UnitOpened.class, UnitCapacityChanged.class),
                database.published(opened).stream().map(Object::getClass).toList());
        Given.get("/v1/units/{id}", opened)
                .body("openedOn", equalTo(today.toString()))
                .body("capacities.places", contains(50))
                .body("capacities.reason", contains("extension"));
        for (String act : List.of("start", "finish")) {
            act(project, act, Map.of("on", today.toString())).statusCode(409).body("code", equalTo("project-over"));
        }
        patch(project, "*", "{\"kind\": \"capital-repair\"}").statusCode(409).body("code", equalTo("project-over"));
    }

    @Test
    void whatIsGivenUpGivesThePlacesBack() {
        UUID unit = Given.unit(centre, Given.places(30));
        UUID other = Given.unit(centre, Given.places(7));
        UUID project = Given.project(centre, Map.of("effects", List.of(Map.of("unitId", unit, "placesAway", 10))));
        act(project, "start", Map.of("on", today.minusDays(9).toString())).statusCode(200);
        patch(project, "*", "{\"effects\": [{\"unitId\": \"" + other + "\", \"placesAway\": 3}]}")
                .statusCode(200);
        Given.get("/v1/units/{id}/capacities", unit).body("items.places", contains(30));
        Given.get("/v1/units/{id}/capacities", other).body("items.places", contains(7, 4));
        act(project, "cancel", Map.of("reason", "No money"))
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("required"));
        act(project, "cancel", Map.of("on", today.minusDays(10).toString(), "reason", "No money"))
                .statusCode(400)
                .body("errors.code", contains("before-start"));
        act(project, "cancel", Map.of("on", today.toString(), "reason", "No money"))
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("cancellationReason", equalTo("No money"));
        Given.get("/v1/units/{id}/capacities", other).body("items.places", contains(7, 4, 7));
        var events = database.published(project);
        assertEquals(today, ((ProjectCancelled) events.get(3)).project().cancelledOn());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        UUID unit = Given.unit(centre, Given.places(30));
        UUID elsewhere = Given.unitOf(3);
        Map<String, Object> effect = Map.of("unitId", unit, "placesAway", 1);
        Map<String, Object> body = Map.of(
                "kind",
                "castle",
                "plannedStart",
                "2026-03-02",
                "plannedFinish",
                "2026-03-01",
                "effects",
                List.of(
                        effect,
                        effect,
                        Map.of("unitId", elsewhere, "placesAdded", -1),
                        Map.of("placesAdded", 1),
                        Map.of("opens", Map.of("names", Given.names("x"), "format", "y", "targetGroup", "z"))));
        Given.post("registrar", "/v1/centres/" + centre + "/projects", body)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/names",
                                "/plannedFinish",
                                "/effects/1/unitId",
                                "/effects/2/unitId",
                                "/effects/2/placesAdded",
                                "/effects/3",
                                "/effects/4",
                                "/effects/4/opens/format",
                                "/effects/4/opens/targetGroup"));
        UUID project = Given.project(centre, Map.of("effects", List.of(effect)));
        act(project, "start", Map.of("on", today.plusDays(1).toString()))
                .statusCode(400)
                .body("errors.code", contains("in-future"));
        act(project, "start", Map.of()).statusCode(400).body("errors.code", contains("required"));
        act(project, "finish", Map.of("on", today.toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/startedOn"));
        act(project, "finish", Map.of("on", today.minusDays(2).toString(), "startedOn", today.toString()))
                .statusCode(400)
                .body("errors.code", contains("before-start"));
        act(project, "cancel", Map.of()).statusCode(400).body("errors.pointer", contains("/reason"));
        Given.get("/v1/projects/{id}", project).body("status", equalTo("planned"));
        Given.post("registrar", "/v1/units/" + unit + "/capacities", Map.of("kind", "unknown", "projectId", project))
                .statusCode(400)
                .body("errors.code", contains("only-by-project"));
    }

    @Test
    void nothingIsBuiltWhereNothingWorksAnyMore() {
        UUID project = Given.project(centre, Map.of());
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2026-02-01"))
                .post("/v1/centres/" + centre + "/close")
                .then()
                .statusCode(200);
        act(project, "start", Map.of("on", today.toString()))
                .statusCode(409)
                .body("code", equalTo("centre-already-closed"));
        act(project, "cancel", Map.of("reason", "The centre is closed")).statusCode(200);
        UUID nobody = UUID.randomUUID();
        Given.get("/v1/projects/{id}", nobody).statusCode(404).body("code", equalTo("project-not-found"));
        act(nobody, "start", Map.of()).statusCode(404).body("code", equalTo("project-not-found"));
    }
}
