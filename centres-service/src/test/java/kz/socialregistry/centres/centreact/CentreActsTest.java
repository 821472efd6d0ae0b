package kz.socialregistry.centres.centreact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.centres.CentreEvent;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CentreActsTest {

    @Inject
    Database database;

    @Inject
    Clock clock;

    private static ValidatableResponse act(UUID centre, Map<String, ?> body) {
        return Given.post("registrar", "/v1/centres/" + centre + "/acts", body);
    }

    private static void enact(UUID centre, Map<String, ?> body) {
        act(centre, body).statusCode(201);
    }

    private static Map<String, Object> rename(String on, String name) {
        return Map.of("kind", "rename", "on", on, "names", Given.names(name));
    }

    private static UUID centre() {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("openedOn", "2010-01-01");
        body.put("address", "Old street 1");
        return UUID.fromString(Given.post("registrar", "/v1/centres", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void isSo(UUID centre, String on, String name, String address) {
        Given.get("/v1/centres/{id}?on={on}", centre, on)
                .statusCode(200)
                .body("names.en", equalTo(name))
                .body("address", equalTo(address));
    }

    private List<String> told(UUID centre) {
        return database.published(centre).stream()
                .map(event -> EventCatalogue.of(event).name())
                .toList();
    }

    private CentreState last(UUID centre) {
        var events = database.published(centre);
        return ((CentreEvent) events.get(events.size() - 1)).centre();
    }

    @Test
    void whatACentreWasCalledAndWhereItStoodIsToldForAnyDay() {
        UUID centre = centre();
        enact(centre, rename("2019-05-01", "Second"));
        enact(centre, Map.of("kind", "move", "on", "2020-07-01", "address", "New street 2", "document", "No. 7"));
        enact(centre, rename("2020-07-01", "Third"));
        enact(centre, rename("2022-01-01", "Fourth"));

        isSo(centre, "2005-01-01", "Centre", "Old street 1");
        isSo(centre, "2019-04-30", "Centre", "Old street 1");
        isSo(centre, "2019-05-01", "Second", "Old street 1");
        isSo(centre, "2020-06-30", "Second", "Old street 1");
        isSo(centre, "2020-07-01", "Third", "New street 2");
        isSo(centre, "2021-12-31", "Third", "New street 2");
        isSo(centre, "2022-01-01", "Fourth", "New street 2");
        Given.get("/v1/centres/{id}", centre)
                .body("names.en", equalTo("Fourth"))
                .body("address", equalTo("New street 2"));
        Given.get("/v1/centres/{id}/acts", centre)
                .body("items.kind", contains("rename", "move", "rename", "rename"))
                .body("items.on", contains("2019-05-01", "2020-07-01", "2020-07-01", "2022-01-01"))
                .body("items[1].document", equalTo("No. 7"))
                .body("items[1].names", nullValue());
        String changed = "centres.centre-changed.v1";
        assertEquals(List.of("centres.centre-opened.v1", changed, changed, changed), told(centre));
        assertEquals("Fourth", last(centre).names().en());
    }

    @Test
    void aCorrectionMendsWhatIsSoNowAndLeavesWhatWas() {
        UUID centre = centre();
        enact(centre, rename("2019-05-01", "Sekond"));
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"names\": {\"en\": \"Second\"}}")
                .patch("/v1/centres/" + centre)
                .then()
                .statusCode(200);
        isSo(centre, "2019-04-30", "Centre", "Old street 1");
        isSo(centre, "2019-05-01", "Second", "Old street 1");
    }

    @Test
    void aCentreIsSuspendedOnDaysAndReopened() {
        UUID centre = centre();
        enact(centre, Map.of("kind", "suspend", "on", "2026-05-01", "reason", "repair", "document", "No. 1"));
        Map<String, String> shorter =
                Map.of("kind", "suspend", "on", "2026-01-01", "until", "2026-02-01", "reason", "water");
        enact(centre, shorter);
        act(centre, shorter).statusCode(400).body("errors.code", contains("suspended-already"));
        enact(centre, Map.of("kind", "reopen", "on", "2026-06-01"));
        act(centre, Map.of("kind", "reopen", "on", "2026-06-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("not-suspended"));

        Given.get("/v1/centres/{id}", centre)
                .body("suspensions.validFrom", contains("2026-01-01", "2026-05-01"))
                .body("suspensions.validTo", contains("2026-02-01", "2026-06-01"))
                .body("suspensions.reason", contains("water", "repair"))
                .body("suspensions[1].document", equalTo("No. 1"));
        assertEquals(
                List.of("[2026-01-01,2026-02-01)", "[2026-05-01,2026-06-01)"),
                database.rows(
                        "select validity::text from suspension where centre_id = ? order by valid_from",
                        row -> row.getString(1),
                        centre));
        assertEquals(4, told(centre).size());
        assertEquals(
                List.of("2026-02-01", "2026-06-01"),
                last(centre).suspensions().stream()
                        .map(days -> days.validTo().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void anActSaysWhatItsKindNeedsAndNothingElse() {
        UUID centre = centre();
        act(centre, Map.of("kind", "rename", "on", "2020-01-01", "address", "Street", "until", "2021-01-01"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/names", "/address", "/until"))
                .body("errors.code", containsInAnyOrder("required", "not-of-this-kind", "not-of-this-kind"));
        act(centre, Map.of("kind", "suspend", "on", "2020-01-01", "until", "2020-01-01", "reason", "none"))
                .statusCode(400)
                .body("errors.pointer", contains("/until"))
                .body("errors.code", contains("interval-empty"));
        Given.get("/v1/centres/{id}/acts", centre).body("items", empty());
        assertEquals(1, told(centre).size());
    }

    @Test
    void namesChangeInTheOrderOfTimeAndNotBeforeTheirDay() {
        UUID centre = centre();
        enact(centre, rename("2019-05-01", "Second"));
        act(centre, rename("2019-04-30", "Third")).statusCode(400).body("errors.code", contains("later-change"));
        act(centre, rename("2009-12-31", "Third"))
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("before-opening", "later-change"));
        act(centre, rename(LocalDate.now(clock).plusDays(2).toString(), "Third"))
                .statusCode(400)
                .body("errors.code", contains("in-future"));
        act(centre, rename("2020-01-01", "Second")).statusCode(400).body("errors.code", contains("no-change"));
        act(centre, Map.of("kind", "close", "on", "2019-04-30"))
                .statusCode(400)
                .body("errors.code", contains("later-change"));
        isSo(centre, "2030-01-01", "Second", "Old street 1");
    }

    @Test
    void closingIsAnActHoweverItIsEnteredAndTheLast() {
        UUID one = centre();
        UUID other = centre();
        enact(one, Map.of("kind", "close", "on", "2026-02-01", "reason", "no longer needed"));
        Given.post("registrar", "/v1/centres/" + other + "/close", Map.of("on", "2026-02-01"))
                .statusCode(200);
        for (UUID centre : List.of(one, other)) {
            Given.get("/v1/centres/{id}", centre).body("closedOn", equalTo("2026-02-01"));
            Given.get("/v1/centres/{id}/acts", centre)
                    .body("items.kind", contains("close"))
                    .body("items.on", contains("2026-02-01"));
            act(centre, rename("2026-01-01", "Late")).statusCode(409).body("code", equalTo("centre-already-closed"));
            assertEquals(List.of("centres.centre-opened.v1", "centres.centre-closed.v1"), told(centre));
        }
    }

    @Test
    void anActOnWhatWasChangedSinceItWasReadIsRefused() {
        UUID centre = centre();
        enact(centre, Map.of("kind", "move", "on", "2019-05-01", "address", "New street 2"));
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v0\"")
                .body(rename("2020-01-01", "Second"))
                .post("/v1/centres/" + centre + "/acts")
                .then()
                .statusCode(412);
        isSo(centre, "2020-01-01", "Centre", "New street 2");
    }
}
