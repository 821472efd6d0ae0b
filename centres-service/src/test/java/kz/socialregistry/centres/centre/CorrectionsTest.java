package kz.socialregistry.centres.centre;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CorrectionsTest {

    @Inject
    Database database;

    private static ValidatableResponse change(String method, String role, UUID id, String ifMatch, Object body) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .request(method, "/v1/centres/" + id)
                .then();
    }

    private static ValidatableResponse patch(UUID id, String body) {
        return change("PATCH", "registrar", id, "*", body);
    }

    private CentreState told(UUID id) {
        var events = database.published(id);
        return ((CentreCorrected) events.get(events.size() - 1)).centre();
    }

    private static UUID open(Map<String, Object> body) {
        return UUID.fromString(Given.post("registrar", "/v1/centres", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aReplacementTakesAwayWhatItDoesNotSay() {
        UUID region = Given.region();
        Map<String, Object> body = Given.centreBody(region);
        body.put("bin", Given.freshBin());
        body.put("openedOn", "2001-09-01");
        UUID id = open(body);
        UUID other = Given.region();
        Map<String, Object> corrected = Given.centreBody(other);
        corrected.put("kind", "crisis");
        corrected.put("number", "7");

        change("PUT", "registrar", id, "\"v0\"", corrected)
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("number", equalTo("7"))
                .body("bin", nullValue());

        Given.get("/v1/centres/{id}", id)
                .header("ETag", "\"v1\"")
                .body("kind", equalTo("crisis"))
                .body("regionId", equalTo(other.toString()))
                .body("openedOn", nullValue());
        assertEquals("crisis", told(id).kind());
        assertEquals(other, told(id).regionId());
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingIsToldOfNothing() {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("bin", Given.freshBin());
        body.put("countsIn", List.of("departmental-centres"));
        UUID id = open(body);

        patch(id, "{\"kind\": \"crisis\", \"bin\": null, \"names\": {\"en\": \"New name\"}}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("kind", equalTo("crisis"))
                .body("bin", nullValue())
                .body("names.en", equalTo("New name"))
                .body("names.ru", equalTo("Centre (ru)"))
                .body("countsIn", contains("departmental-centres"));
        patch(id, "{\"kind\": \"crisis\"}").statusCode(200).header("ETag", "\"v1\"");

        assertEquals(2, database.published(id).size());
        assertEquals("New name", told(id).names().en());
    }

    @Test
    void theRulesAreThoseOfTheEntryAndAllAreToldAtOnce() {
        String wrong = """
                {"kind": "castle", "bin": "491240000018", "names": {"kk": null}, "regionId": "%s",
                 "countsIn": ["everything"], "number": ""}""".formatted(UUID.randomUUID());
        UUID id = Given.unlicensedCentre(Given.region());
        String[] pointers = {"/kind", "/bin", "/names/kk", "/regionId", "/countsIn/0", "/number"};
        patch(id, wrong).statusCode(400).body("errors.pointer", containsInAnyOrder(pointers));
        Map<String, Object> entered = Given.centreBody(UUID.randomUUID());
        entered.putAll(Map.of(
                "kind",
                "castle",
                "bin",
                "491240000018",
                "countsIn",
                List.of("everything"),
                "number",
                "",
                "names",
                Map.of("ru", "R", "en", "E")));
        Given.post("registrar", "/v1/centres", entered)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(pointers));
        assertEquals(1, database.published(id).size());
    }

    @Test
    void theDayOfOpeningFitsClosureAndUnits() {
        UUID id = Given.unlicensedCentre(Given.region());
        Map<String, Object> unit = Given.unitBody(Given.places(1));
        unit.put("openedOn", "2005-01-01");
        Given.post("registrar", "/v1/centres/" + id + "/units", unit).statusCode(201);
        patch(id, "{\"openedOn\": \"2005-01-02\"}").statusCode(400).body("errors.code", contains("after-first-unit"));
        patch(id, "{\"openedOn\": \"2005-01-01\"}").statusCode(200);

        Given.post("registrar", "/v1/centres/" + id + "/close", Map.of("on", "2010-01-01"))
                .statusCode(200);
        patch(id, "{\"openedOn\": \"2010-01-01\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/openedOn", "/openedOn"))
                .body("errors.code", containsInAnyOrder("not-before-closing", "after-first-unit"));
        patch(id, "{\"openedOn\": \"2004-01-01\"}").statusCode(200).body("closedOn", equalTo("2010-01-01"));
    }

    @Test
    void aNumberOfAnotherCentreIsRefused() {
        UUID region = Given.region();
        Map<String, Object> body = Given.centreBody(region);
        body.put("number", "1");
        open(body);
        patch(Given.unlicensedCentre(region), "{\"number\": \"1\"}")
                .statusCode(409)
                .body("code", equalTo("centre-number-in-use"));
        change("PUT", "registrar", Given.unlicensedCentre(region), "*", body)
                .statusCode(409)
                .body("code", equalTo("centre-number-in-use"));
    }

    @Test
    void whoMayNotWhatIsNotThereAndWhatIsStale() {
        UUID id = Given.unlicensedCentre(Given.region());
        for (String method : List.of("PUT", "PATCH")) {
            Map<String, Object> body = Given.centreBody(Given.region());
            change(method, "centre-manager", id, "*", body).statusCode(403);
            change(method, "registrar", UUID.randomUUID(), "*", body).statusCode(404);
            change(method, "registrar", id, "\"v9\"", body).statusCode(412);
        }
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType("application/json")
                .header("If-Match", "\"v9\"")
                .body(Map.of("on", "2010-01-01"))
                .post("/v1/centres/" + id + "/close")
                .then()
                .statusCode(412);
        assertEquals(1, database.published(id).size());
    }

    @Test
    void ofManyWhoCorrectTheSameStateOneDoes() throws Exception {
        UUID id = Given.unlicensedCentre(Given.region());
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String body = "{\"source\": \"correction " + i + "\"}";
            calls.add(() ->
                    change("PATCH", "registrar", id, "\"v0\"", body).extract().statusCode());
        }
        var clients = Executors.newFixedThreadPool(32);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : clients.invokeAll(calls)) {
            statuses.add(call.get());
        }
        clients.shutdown();

        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(31, Collections.frequency(statuses, 412));
        assertEquals(2, database.published(id).size());
    }

    @Test
    void aCentreIsReachedAndItsContactsAreCorrected() {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("contacts", Map.of("phone", "+7 7252 12-34-56", "email", "ortalyq5@example.kz"));
        UUID id = open(body);
        Given.get("/v1/centres/{id}", id)
                .body("contacts.phone", equalTo("+7 7252 12-34-56"))
                .body("contacts.site", nullValue());
        patch(id, "{\"contacts\": {\"phone\": \"call me\", \"email\": \"nobody\", \"site\": \"ftp://x\"}}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/contacts/phone", "/contacts/email", "/contacts/site"));
        patch(id, "{\"contacts\": {\"phone\": null, \"site\": \"https://ortalyq5.example.kz\"}}")
                .statusCode(200)
                .body("contacts.phone", nullValue())
                .body("contacts.email", equalTo("ortalyq5@example.kz"))
                .body("contacts.site", equalTo("https://ortalyq5.example.kz"));
        patch(id, "{\"contacts\": null}").statusCode(200).body("contacts", nullValue());
        assertEquals(1, database.published(id).size(), "events carry no contacts");
    }
}
