package kz.socialregistry.centres.gap;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a licence is missing, from when to when, and who is affected. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LicenceGapsTest {

    private UUID region;
    private UUID centre;
    private UUID unit;

    @BeforeEach
    void aUnit() {
        region = Given.region();
        centre = Given.unlicensedCentre(region);
        unit = Given.unit(centre, Given.places(9));
    }

    private UUID licence(String from, @Nullable String to, String... formats) {
        Map<String, Object> body = Given.licenceBody(from);
        body.put("number", "from " + from);
        body.put("validTo", to);
        body.put("formats", formats.length == 0 ? null : List.of(formats));
        return UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/licences", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse gaps(String on, int within) {
        return Given.get("/v1/licence-gaps?region={r}&on={on}&within={w}", region, on, within)
                .statusCode(200);
    }

    /** Somebody who came on the day and has not left. */
    private UUID stay(String from, @Nullable String until) {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.parse(from);
        LocalDate end = until == null ? null : LocalDate.parse(until);
        TestTopics.publish(new EnrolmentRequested(new EnrolmentState(
                id,
                id,
                unit,
                "requested",
                null,
                day,
                day,
                null,
                null,
                day,
                end,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                true)));
        return id;
    }

    @Test
    void aYearIn2019IsAskedForNone() {
        gaps("2019-05-01", 366).body("items", empty()).body("units", equalTo(0)).body("affected", equalTo(0));
        gaps("2024-12-31", 0).body("items", empty());
        gaps("2024-12-31", 1)
                .body("on", equalTo("2024-12-31"))
                .body("within", equalTo(1))
                .body("items.unitId", contains(unit.toString()))
                .body("items.centreId", contains(centre.toString()))
                .body("items.format", contains("inpatient"))
                .body("items.names.en", contains("Unit"))
                .body("items.centreNames.en", contains("Centre"))
                .body("items[0].from", equalTo("2025-01-01"))
                .body("items[0].until", nullValue())
                .body("items[0].lapsed", nullValue());
        gaps("2026-02-01", 0)
                .body("items[0].from", equalTo("2025-01-01"))
                .body("items[0].affectedOn", equalTo("2026-02-01"));
    }

    @Test
    void whatLapsesIsSeenBeforeItDoesWithThoseAffected() {
        licence("2024-01-01", "2026-03-01");
        UUID stays = stay("2025-06-01", null);
        UUID leavesLater = stay("2026-02-01", "2026-03-02");
        stay("2026-02-01", "2026-03-01");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Given.get("/v1/places?region={r}&on=2026-03-02", region).body("totals.taken", equalTo(1)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Given.get("/v1/places?region={r}&on=2026-02-28", region).body("totals.taken", equalTo(3)));

        gaps("2026-02-01", 27).body("items", empty());
        gaps("2026-02-01", 28)
                .body("items[0].from", equalTo("2026-03-01"))
                .body("items[0].until", nullValue())
                .body("items[0].lapsed", equalTo("from 2024-01-01"))
                .body("items[0].affectedOn", equalTo("2026-03-01"))
                .body("items[0].affected", equalTo(2))
                .body("affected", equalTo(2));
        String occupants = "/v1/units/" + unit + "/occupants";
        Given.get(occupants + "?on=2026-03-01")
                .statusCode(200)
                .body("items.enrolmentId", containsInAnyOrder(stays.toString(), leavesLater.toString()))
                .body("items.until", containsInAnyOrder(null, "2026-03-02"));
        Given.get(occupants + "?on=2026-03-01&limit=1").body("items.size()", equalTo(1));
        Given.get(occupants + "?on=2025-05-31").body("items", empty());

        licence("2026-03-10", null);
        gaps("2026-03-05", 0)
                .body("items[0].from", equalTo("2026-03-01"))
                .body("items[0].until", equalTo("2026-03-10"))
                .body("items[0].affectedOn", equalTo("2026-03-05"));
        gaps("2026-03-10", 366).body("items", empty());
    }

    @Test
    void aWithdrawnLicenceNoLongerCovers() {
        UUID licence = licence("2025-01-01", null);
        gaps("2026-02-09", 366).body("items", empty());
        Given.post(
                        "registrar",
                        "/v1/licences/" + licence + "/withdrawal",
                        Map.of("withdrawnOn", "2026-02-10", "reason", "Court decision"))
                .statusCode(200);
        gaps("2026-02-09", 0).body("items", empty());
        gaps("2026-02-10", 0)
                .body("items.from", contains("2026-02-10"))
                .body("items.lapsed", contains("from 2025-01-01"));
    }

    @Test
    void aLicenceCoversTheFormatsItNames() {
        Map<String, Object> body = Given.unitBody(Map.of("kind", "unlimited"));
        body.put("format", "at-home");
        UUID atHome = UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
        licence("2025-01-01", null, "inpatient", "temporary-stay");
        gaps("2026-02-01", 0)
                .body("items.unitId", contains(atHome.toString()))
                .body("items.format", contains("at-home"));
        licence("2026-01-01", null, "at-home");
        gaps("2026-02-01", 0).body("items", empty());
        gaps("2025-12-31", 0).body("items.until", contains("2026-01-01"));
    }

    @Test
    void aUnitThatDoesNotWorkNeedsNone() {
        Map<String, Object> body = Given.unitBody();
        body.put("openedOn", "2026-01-10");
        UUID young = UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", "2026-02-01"))
                .statusCode(200);
        gaps("2026-01-09", 0).body("items.unitId", contains(unit.toString()));
        gaps("2026-01-31", 1)
                .body("items.unitId", contains(unit.toString(), young.toString()))
                .body("items.from", contains("2025-01-01", "2026-01-10"))
                .body("items.until", contains("2026-02-01", "2026-02-01"));
        gaps("2026-02-01", 0).body("items", empty());
    }

    @Test
    void aDistrictIsLookedAtAloneAndALongListInParts() {
        UUID district = Given.district(region);
        UUID other = Given.unit(Given.unlicensedCentre(district), Given.places(2));
        gaps("2026-02-01", 0).body("units", equalTo(2));
        Given.get("/v1/licence-gaps?region={r}&district={d}", region, district)
                .body("items.unitId", contains(other.toString()));
        String next = Given.get("/v1/licence-gaps?region={r}&limit=1", region)
                .body("items.unitId", contains(unit.toString()))
                .body("units", equalTo(2))
                .extract()
                .header("Link");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .urlEncodingEnabled(false)
                .get(next.substring(1, next.indexOf('>')))
                .then()
                .body("items.unitId", contains(other.toString()))
                .body("units", equalTo(2))
                .header("Link", nullValue());
        for (String wrong : List.of("within=367", "within=-1", "region=castle", "on=2026-02-30")) {
            Given.get("/v1/licence-gaps?" + wrong).statusCode(400);
        }
    }

    @Test
    void whoeverDoesNotSeeTheCentreIsToldNothingOfItsLicences() {
        UUID elsewhere = Given.region();
        Map<String, Object> body = new HashMap<>(Given.unitBody());
        body.put("regionId", elsewhere);
        UUID served = UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
        licence("2025-01-01", null);
        String there = Tokens.of("auditor", elsewhere.toString());
        given().auth().oauth2(there).get("/v1/units/" + served).then().statusCode(200);
        given().auth()
                .oauth2(there)
                .get("/v1/licence-gaps")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
