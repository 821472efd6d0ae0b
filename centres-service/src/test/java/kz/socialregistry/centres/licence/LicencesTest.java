package kz.socialregistry.centres.licence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.LicenceEntered;
import kz.socialregistry.events.centres.LicenceState;
import kz.socialregistry.events.centres.LicenceWithdrawn;
import kz.socialregistry.testing.Changes;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licences are entered, read and withdrawn. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LicencesTest {

    @Inject
    Database database;

    private UUID region;
    private UUID centre;
    private String path;

    @BeforeEach
    void aCentre() {
        region = Given.region();
        centre = Given.unlicensedCentre(region);
        path = "/v1/centres/" + centre + "/licences";
    }

    private static ValidatableResponse withdraw(UUID licence, String ifMatch) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of("withdrawnOn", "2026-03-01", "reason", "Court decision"))
                .post("/v1/licences/" + licence + "/withdrawal")
                .then();
    }

    @Test
    void aLicenceIsEnteredReadListedWithdrawnAndTold() {
        Map<String, Object> body = Given.licenceBody("2025-01-01");
        body.putAll(Map.of("number", "A-1", "issuedBy", "Department", "validTo", "2028-01-01"));
        body.put("formats", List.of("inpatient", "at-home"));
        UUID id = UUID.fromString(
                Given.post("registrar", path, body).statusCode(201).extract().path("id"));
        UUID unlimited = Given.licence(centre, "2028-01-01");

        String tag = Given.get("/v1/licences/" + id)
                .statusCode(200)
                .body("number", equalTo("A-1"))
                .body("issuedBy", equalTo("Department"))
                .body("validTo", equalTo("2028-01-01"))
                .body("formats", contains("inpatient", "at-home"))
                .body("withdrawnOn", nullValue())
                .extract()
                .header("ETag");
        Given.get(path)
                .body("items.id", contains(id.toString(), unlimited.toString()))
                .body("items.formats", contains(List.of("inpatient", "at-home"), null));

        withdraw(id, "\"v7\"").statusCode(412);
        withdraw(id, tag)
                .statusCode(200)
                .body("withdrawnOn", equalTo("2026-03-01"))
                .body("withdrawalReason", equalTo("Court decision"))
                .header(
                        "ETag",
                        equalTo(Given.get("/v1/licences/" + id).extract().header("ETag")));
        withdraw(id, tag).statusCode(412);
        withdraw(id, "*").statusCode(409).body("code", equalTo("licence-already-withdrawn"));

        LicenceState before = new LicenceState(
                id,
                centre,
                "A-1",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2028, 1, 1),
                List.of("inpatient", "at-home"),
                null,
                null,
                false);
        LicenceState after = new LicenceState(
                id,
                centre,
                "A-1",
                before.validFrom(),
                before.validTo(),
                before.formats(),
                LocalDate.of(2026, 3, 1),
                null,
                false);
        assertEquals(List.of(new LicenceEntered(before), new LicenceWithdrawn(after)), database.published(id));
        Changes.of("licence", id)
                .body("items.operation", contains("enterLicence", "withdrawLicence"))
                .body("items.regionId", contains(region.toString(), region.toString()));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, Object> body = Given.licenceBody("2025-01-01");
        body.putAll(Map.of("number", " ", "validTo", "2025-01-01", "formats", List.of("inpatient", "castle")));
        Given.post("registrar", path, body)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/number", "/validTo", "/formats/1"))
                .body("errors.code", containsInAnyOrder("required", "interval-empty", "unknown-code"));
        Map<String, Object> empty = new HashMap<>(Map.of("formats", List.of()));
        Given.post("registrar", path, empty)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/number", "/validFrom", "/formats"));
        Given.get(path).body("items", equalTo(List.of()));
    }

    @Test
    void aNumberIsUsedOnceUnlessTheLicenceWasWithdrawn() {
        Map<String, Object> body = Given.licenceBody("2025-01-01");
        UUID id = UUID.fromString(
                Given.post("registrar", path, body).statusCode(201).extract().path("id"));
        Given.post("registrar", path, body).statusCode(409).body("code", equalTo("licence-number-in-use"));
        Given.post("registrar", "/v1/centres/" + Given.unlicensedCentre(region) + "/licences", body)
                .statusCode(201);
        withdraw(id, "*").statusCode(200);
        Given.post("registrar", path, body).statusCode(201);
        Given.post("registrar", path, body).statusCode(409);
    }

    @Test
    void ofTwoEqualEntriesAtOnceOneIsTaken() throws Exception {
        Map<String, Object> body = Given.licenceBody("2025-01-01");
        Callable<Integer> entry =
                () -> Given.post("registrar", path, body).extract().statusCode();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            int entered = 0;
            for (Future<Integer> answer : clients.invokeAll(Collections.nCopies(4, entry))) {
                entered += answer.get() == 201 ? 1 : 0;
                assertEquals(answer.get() == 201 ? 201 : 409, answer.get());
            }
            assertEquals(1, entered);
        } finally {
            clients.shutdownNow();
        }
        assertEquals(1, database.number("select count(*) from licence where centre_id = ?", centre));
    }

    @Test
    void whatIsNotThereHasNoLicence() {
        UUID nobody = UUID.randomUUID();
        Given.post("registrar", "/v1/centres/" + nobody + "/licences", Given.licenceBody("2025-01-01"))
                .statusCode(404)
                .body("code", equalTo("centre-not-found"));
        Given.get("/v1/centres/" + nobody + "/licences").statusCode(404);
        Given.get("/v1/licences/" + nobody).statusCode(404).body("code", equalTo("licence-not-found"));
        withdraw(nobody, "*").statusCode(404).body("code", equalTo("licence-not-found"));
    }
}
