package kz.socialregistry.recipients.overlap;

import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.knownUnit;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.Registry.withoutPapers;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sleeps in two beds on one day. */
@QuarkusTest
class OverlapsTest {

    @Inject
    Clock clock;

    @Inject
    DataSource dataSource;

    private TestCentres centres;
    private UUID someone;

    // not with the instance, which is made twice
    @BeforeEach
    void open() {
        centres = new TestCentres();
        someone = person();
    }

    @AfterEach
    void end() {
        centres.close();
    }

    @Test
    void aSecondBedOnOneOfTheDaysIsRefusedWhenItIsEntered() {
        UUID here = stay(bed(), from(20), until(10));

        refused(request(bed(), from(15), ""), here);
        refused(request(bed(), from(30), ""), here);
        refused(request(bed(), from(11), until(5)), here);
        refused(request(bed(), from(30), until(19)), here);
    }

    @Test
    void theDayOfLeavingIsFreeAndSoAreTheDaysAround() {
        stay(bed(), from(20), until(10));

        stay(bed(), from(10), until(5));
        stay(bed(), from(25), until(20));
    }

    @Test
    void placesWithoutABedAndUnitsThatAreNotKnownAreNoMatterAndNorIsWhoOnlyWaits() {
        stay(bed(), from(20), "");

        stay(Registry.knownUnit("semi-inpatient"), from(15), "");
        stay(UUID.randomUUID(), from(15), "");
        enrolment(someone, bed(), "\"wantedFrom\": \"%s\"".formatted(ago(0)));
    }

    @Test
    void aFamilyMayBeInTwoPlaces() {
        someone = Registry.id(registrar()
                .body("{\"kind\": \"family\", \"members\": 3, \"synthetic\": true}")
                .post("/v1/recipients"));
        stay(bed(), from(20), "");

        stay(bed(), from(15), "");
    }

    @Test
    void nobodyIsAdmittedToASecondBedEvenWhereTheCallerDoesNotSeeTheFirst() {
        UUID here = stay(bed(), from(20), "");
        UUID region = UUID.randomUUID();
        UUID there = enrolment(
                someone,
                knownUnit(UUID.randomUUID(), region),
                "\"requestedOn\": \"%1$s\", \"wantedFrom\": \"%1$s\"".formatted(ago(5)));
        awaitStatus(there, "placed");

        Response admission = RestAssured.given()
                .auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .contentType("application/json")
                .header("If-Match", registrar().get("/v1/enrolments/" + there).header("ETag"))
                .body("{\"on\": \"%s\"}".formatted(ago(5)))
                .post("/v1/enrolments/" + there + "/admission");
        refused(admission, here);
        awaitStatus(there, "placed");
        act(here, "end", "{\"on\": \"%s\", \"reason\": \"moved\"}".formatted(ago(5)))
                .then()
                .statusCode(200);
        act(there, "admission", "{\"on\": \"%s\"}".formatted(ago(5))).then().statusCode(200);
    }

    @Test
    void daysAreNotChangedToThoseOfAnotherBedAndDaysAskedForCountAlready() {
        UUID here = stay(bed(), from(20), until(10));
        UUID there = stay(bed(), from(8), "");

        refused(
                act(there, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(12))),
                here);
        registrar().get("/v1/enrolments/" + there).then().body("changes.size()", equalTo(0));
        centres.close();
        act(there, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(10)))
                .then()
                .statusCode(200);
        refused(request(bed(), from(9), until(8)), there);
    }

    @Test
    void aTransferIsNoSecondBed() {
        UUID here = stay(bed(), from(20), "");

        UUID there = Registry.id(
                act(here, "transfer", "{\"unitId\": \"%s\", \"admittedOn\": \"%s\"}".formatted(bed(), ago(3))));
        awaitStatus(there, "admitted");
        awaitStatus(here, "ended");
    }

    /** The race is too short to be met by chance: what must be held while it lasts is looked at instead. */
    @Test
    void whoeverIsAboutToSayTheSameOfThePersonWaits() throws SQLException {
        UUID here = stay(bed(), from(20), "");
        String free = "select count(*) from (select from recipient where id = ? for no key update skip locked) free";
        try (Connection about = dataSource.getConnection();
                PreparedStatement ask = about.prepareStatement("select stay_overlapped(?)")) {
            about.setAutoCommit(false);
            ask.setObject(1, here);
            ask.execute();
            assertEquals(0, Registry.count(dataSource, free, someone));
            about.rollback();
        }
        assertEquals(1, Registry.count(dataSource, free, someone));
    }

    @Test
    void historyIsKeptAsItIsToldAndFoundInTheListUntilItIsPutRight() {
        UUID region = UUID.randomUUID();
        UUID same = withoutPapers();
        UUID first = stay(knownUnit(UUID.randomUUID(), region), from(20), until(10));
        UUID here = someone;
        someone = same;
        UUID second = stay(bed(), from(12), until(7));
        overlaps(region).body("items.size()", equalTo(0));

        Registry.merge(same, here);
        overlaps(region)
                .body("items.size()", equalTo(1))
                .body("items[0].enrolmentId", equalTo(first.toString()))
                .body("items[0].recipientId", equalTo(here.toString()))
                .body("items[0].others.size()", equalTo(1))
                .body("items[0].others[0].enrolmentId", equalTo(second.toString()))
                .body("items[0].others[0].unitId", nullValue())
                .body("items[0].others[0].from", equalTo(ago(12).toString()))
                .body("items[0].others[0].until", equalTo(ago(10).toString()));
        overlaps(UUID.randomUUID()).body("items.size()", equalTo(0));

        act(second, "annulment", "{}").then().statusCode(200);
        overlaps(region).body("items.size()", equalTo(0));
    }

    @Test
    void historyThatOverlapsIsPutRightBitByBit() {
        UUID here = someone;
        UUID first = stay(bed(), from(20), until(10));
        someone = withoutPapers();
        UUID second = stay(bed(), from(15), until(7));
        Registry.merge(someone, here);

        refused(correct(first, 20, 9), second);
        correct(first, 20, 12).then().statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> registrar()
                .get("/v1/enrolments/" + first)
                .path("changes.outcome")
                .equals(List.of("done")));
        correct(first, 20, 15).then().statusCode(200);
    }

    private Response correct(UUID id, int admitted, int ended) {
        return act(
                id,
                "correction",
                "{\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"moved\", \"reason\": \"late-news\"}"
                        .formatted(ago(admitted), ago(ended)));
    }

    @Test
    void whoIsAwayAndWhosePlaceIsLentMaySleepElsewhere() {
        UUID here = stay(Registry.lendingUnit(), from(20), "");
        act(
                        here,
                        "suspension",
                        "{\"on\": \"%s\", \"returnOn\": \"%s\", \"reason\": \"sanatorium\"}"
                                .formatted(ago(15), ago(-5)))
                .then()
                .statusCode(200);

        UUID there = stay(bed(), from(14), until(10));
        refused(request(bed(), from(16), until(15)), here);
        refused(act(here, "correction", absences("[]")), there);
        String shorter = "[{\"from\": \"%s\", \"returnOn\": \"%s\", \"reason\": \"sanatorium\"}]";
        act(here, "correction", absences(shorter.formatted(ago(14), ago(10))))
                .then()
                .statusCode(200);
    }

    private String absences(String absences) {
        return "{\"admittedOn\": \"%s\", \"absences\": %s, \"reason\": \"wrong-day-entered\"}"
                .formatted(ago(20), absences);
    }

    @Test
    void anOpenOverlapHasNoLastDayAndTheListGoesOnPageByPage() {
        UUID region = UUID.randomUUID();
        UUID here = someone;
        UUID first = stay(knownUnit(UUID.randomUUID(), region), from(20), "");
        someone = withoutPapers();
        UUID second = stay(knownUnit(UUID.randomUUID(), region), from(12), "");
        Registry.merge(someone, here);

        Response page = inRegion(region).get("/v1/overlaps?limit=1");
        page.then().body("items.enrolmentId", contains(first.toString()));
        String next = page.header("Link");
        inRegion(region)
                .get(next.substring(next.indexOf('<') + 1, next.indexOf('>')))
                .then()
                .body("items[0].enrolmentId", equalTo(second.toString()))
                .body("items[0].others[0].from", equalTo(ago(12).toString()))
                .body("items[0].others[0].until", nullValue())
                .body("items[0].unitId", notNullValue());
    }

    private static RequestSpecification inRegion(UUID region) {
        return RestAssured.given().auth().oauth2(Tokens.of("auditor", region.toString()));
    }

    private static ValidatableResponse overlaps(UUID region) {
        return inRegion(region).get("/v1/overlaps").then().statusCode(200);
    }

    private static void refused(Response answer, UUID because) {
        answer.then()
                .statusCode(409)
                .body("code", equalTo("stays-overlap"))
                .body("enrolmentId", equalTo(because.toString()));
    }

    private Response request(UUID unit, String from, String until) {
        return registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"%s%s}".formatted(someone, unit, from, until))
                .post("/v1/enrolments");
    }

    private UUID stay(UUID unit, String from, String until) {
        UUID id = Registry.id(request(unit, from, until));
        awaitStatus(id, until.isEmpty() ? "admitted" : "ended");
        return id;
    }

    private static void awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        registrar().get("/v1/enrolments/" + id).path("status").equals(status));
    }

    private static Response act(UUID id, String step, String body) {
        return registrar()
                .header("If-Match", registrar().get("/v1/enrolments/" + id).header("ETag"))
                .body(body)
                .post("/v1/enrolments/" + id + "/" + step);
    }

    private static UUID bed() {
        return knownUnit(UUID.randomUUID(), UUID.randomUUID());
    }

    private String from(int days) {
        return ", \"admittedOn\": \"%s\"".formatted(ago(days));
    }

    private String until(int days) {
        return ", \"endedOn\": \"%s\", \"endReason\": \"moved\"".formatted(ago(days));
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }
}
