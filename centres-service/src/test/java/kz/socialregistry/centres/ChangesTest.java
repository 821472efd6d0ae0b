package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.testing.Changes;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who changed what in centres-service, and why. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangesTest {

    @Test
    void aRegionIsRecordedWithItsNames() {
        UUID region = Given.region();
        Changes.of("region", region)
                .body("items.operation", contains("establishRegion"))
                .body("items.actor", contains("test-administrator"))
                .body("items.regionId", contains(region.toString()));
        Changes.of("region-name", region)
                .body("items", hasSize(1))
                .body("items[0].after.name_en", equalTo("Region"))
                .body("items[0].regionId", equalTo(region.toString()));
    }

    @Test
    void aCentreIsRecordedFromItsOpeningToItsEndWithTheReason() {
        UUID region = Given.region();
        UUID centre = Given.centre(region);
        UUID unit = Given.unit(centre, Given.places(3));
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"source\": \"Register of 2026\"}")
                .patch("/v1/centres/" + centre)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Change-Reason", "%D0%90%D2%9B%D0%B0%D1%83")
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2026-01-12"))
                .post("/v1/centres/" + centre + "/close")
                .then()
                .statusCode(200);

        Changes.of("centre", centre)
                .body("items.action", contains("insert", "update", "update"))
                .body("items.operation", contains("openCentre", "correctCentre", "closeCentre"))
                .body("items.actor", contains("test-administrator", "test-registrar", "test-registrar"))
                .body("items.client", contains("tests", "tests", "tests"))
                .body("items.reason", contains(null, null, "Ақау"))
                .body("items[0].after.name_en", equalTo("Centre"))
                .body("items[1].before.source", nullValue())
                .body("items[1].after.source", equalTo("Register of 2026"))
                .body("items[2].before.closed_on", nullValue())
                .body("items[2].after.closed_on", equalTo("2026-01-12"))
                .body("items.regionId", everyItem(equalTo(region.toString())));
        Changes.of("unit", unit).body("items.operation", contains("openUnit", "closeCentre"));
        Changes.of("unit-capacity", unit)
                .body("items[0].after.places", equalTo(3))
                .body("items[0].regionId", equalTo(region.toString()));
    }

    @Test
    void whatFollowsFromAnEventIsTheWorkOfTheService() {
        UUID region = Given.region();
        UUID unit = Given.unit(Given.centre(region), Given.places(1));
        UUID enrolment = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 1, 1);
        TestTopics.publish(new EnrolmentRequested(new EnrolmentState(
                enrolment,
                enrolment,
                unit,
                "requested",
                null,
                day,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                true)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Changes.of("placement", enrolment).body("items", hasSize(1)));
        Changes.of("placement", enrolment)
                .body("items[0].actor", equalTo("system"))
                .body("items[0].operation", equalTo("inbox"))
                .body("items[0].client", nullValue())
                .body("items[0].after.status", equalTo("assigned"))
                .body("items[0].regionId", equalTo(region.toString()));
        // a place taken is a change of the placement, not of the unit
        Changes.of("unit", unit).body("items", hasSize(1));
    }
}
