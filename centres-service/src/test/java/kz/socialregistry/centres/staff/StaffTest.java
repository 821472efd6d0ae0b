package kz.socialregistry.centres.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class StaffTest {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void aHeadcountIsEnteredListedAndTold() {
        UUID centre = Given.centre(Given.region());
        String path = "/v1/centres/" + centre + "/staff";
        UUID id = UUID.fromString(
                Given.post("registrar", path, Map.of("on", "2026-01-01", "headcount", 126, "synthetic", true))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Given.post("registrar", path, Map.of("on", "2026-02-01", "headcount", 0))
                .statusCode(201);
        Given.get(path)
                .statusCode(200)
                .body("items.headcount", contains(126, 0))
                .body("items.on", contains("2026-01-01", "2026-02-01"));
        assertEquals(
                List.of(new StaffCounted(id, centre, LocalDate.of(2026, 1, 1), 126, List.of(), null, true)),
                database.published(id));
    }

    @Test
    void aCountIsBrokenDownByProfessionAndUnit() {
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre);
        String path = "/v1/centres/" + centre + "/staff";
        List<Map<String, Object>> groups = List.of(
                Map.of("profession", "social-worker", "headcount", 20, "certified", 20),
                Map.of("profession", "social-worker", "headcount", 5, "unitId", unit),
                Map.of("profession", "nurse", "headcount", 1, "certified", 0));
        UUID id = UUID.fromString(
                Given.post("registrar", path, Map.of("on", "2026-01-01", "headcount", 26, "groups", groups))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Given.get(path)
                .body("items[0].groups.profession", contains("social-worker", "social-worker", "nurse"))
                .body("items[0].groups.headcount", contains(20, 5, 1))
                .body("items[0].groups.certified", contains(20, null, 0))
                .body("items[0].groups.unitId", contains(null, unit.toString(), null));
        assertEquals(
                List.of(
                        new StaffCounted.Group("social-worker", 20, 20, null),
                        new StaffCounted.Group("social-worker", 5, null, unit),
                        new StaffCounted.Group("nurse", 1, 0, null)),
                ((StaffCounted) database.published(id).get(0)).groups());
    }

    @Test
    void allThatIsWrongWithTheGroupsIsToldAtOnce() {
        UUID region = Given.region();
        UUID centre = Given.centre(region);
        Given.unit(centre);
        UUID unitOfAnother = Given.unit(Given.centre(region));
        List<Map<String, Object>> groups = List.of(
                Map.of("profession", "wizard", "headcount", 3, "certified", 4),
                Map.of("profession", "nurse", "headcount", 4, "unitId", unitOfAnother),
                Map.of("profession", "doctor", "headcount", 2),
                Map.of("profession", "doctor", "headcount", 2));
        Given.post(
                        "registrar",
                        "/v1/centres/" + centre + "/staff",
                        Map.of("on", "2026-01-01", "headcount", 10, "groups", groups))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/groups/0/profession",
                                "/groups/0/certified",
                                "/groups/1/unitId",
                                "/groups/3",
                                "/groups"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "unknown-code",
                                "more-than-counted",
                                "unit-of-another-centre",
                                "profession-repeated",
                                "more-than-counted"));
        Given.get("/v1/centres/" + centre + "/staff").body("items", empty());
    }

    @Test
    void aDayIsCountedOnceAndNotBeforeItComes() {
        String path = "/v1/centres/" + Given.centre(Given.region()) + "/staff";
        Map<String, Object> count = Map.of("on", "2026-01-01", "headcount", 5);
        Given.post("registrar", path, count).statusCode(201);
        Given.post("registrar", path, count).statusCode(409).body("code", equalTo("staff-already-counted"));
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        Given.post("registrar", path, Map.of("on", tomorrow, "headcount", 5))
                .statusCode(400)
                .body("errors.code", contains("in-future"));
        Given.get(path).body("items.headcount", contains(5));
    }

    @Test
    void aCentreThatIsNotThereHasNoStaff() {
        String path = "/v1/centres/" + UUID.randomUUID() + "/staff";
        Given.get(path).statusCode(404).body("code", equalTo("centre-not-found"));
        Given.post("registrar", path, Map.of("on", "2026-01-01", "headcount", 5))
                .statusCode(404)
                .body("code", equalTo("centre-not-found"));
    }
}
