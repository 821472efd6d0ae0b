package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.knownUnit;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The target group of a stay is another from a day on, and who comes of age is told ahead. */
@QuarkusTest
class ChangesOfGroupTest {

    private static final String CHILDREN = "children-psychoneurological";
    private static final String ADULTS = "adults-psychoneurological";

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private TestCentres centres;
    private UUID region;
    private UUID unit;

    // not with the instance, which is made twice
    @BeforeEach
    void open() {
        centres = new TestCentres();
        region = UUID.randomUUID();
        unit = knownUnit(UUID.randomUUID(), region);
    }

    @AfterEach
    void end() {
        centres.close();
    }

    @Test
    void theDaysBeforeKeepTheirGroupAndTheChangeStaysReadable() {
        UUID id = stay(Registry.person());

        change(id, ago(5), ADULTS, "condition-changed")
                .then()
                .statusCode(200)
                .body("changes[0].outcome", equalTo("asked"))
                .body("changes[0].group.asked", nullValue())
                .body("masked", containsInAnyOrder("targetGroup", "changes.reason"));
        awaitChange(id, 0, "done")
                .body("targetGroup", equalTo(ADULTS))
                .body("formerGroups.targetGroup", contains(CHILDREN))
                .body("formerGroups.until", contains(ago(5).toString()))
                .body("changes[0].group.from", equalTo(ago(5).toString()))
                .body("changes[0].group.before", equalTo(CHILDREN))
                .body("changes[0].group.asked", equalTo(ADULTS))
                .body("admittedOn", equalTo(ago(70).toString()));
        String told = outbox(dataSource, id).toString();
        assertTrue(
                told.contains("\"formerGroups\": [{\"until\": \"" + ago(5)) || told.contains("\"until\":\"" + ago(5)),
                told);
        assertFalse(told.contains("condition-changed"), "the reason was told");
    }

    @Test
    void withoutAPurposeNeitherTheGroupsNorTheReasonAreShown() {
        UUID id = stay(Registry.person());
        change(id, ago(5), ADULTS, "condition-changed");
        awaitChange(id, 0, "done");

        String body = registrar().get("/v1/enrolments/" + id).asString();
        assertFalse(body.contains(CHILDREN) || body.contains(ADULTS) || body.contains("condition-changed"), body);
        registrar()
                .get("/v1/enrolments/" + id)
                .then()
                .body("masked", containsInAnyOrder("targetGroup", "formerGroups.targetGroup", "changes.reason"))
                .body("formerGroups.until", contains(ago(5).toString()));
        String entries = "/v1/audit?entity=enrolment-change&entityId=" + id;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Registry.as("auditor").get(entries).asString().contains(ago(5).toString()));
        String audit = Registry.as("auditor").get(entries).asString();
        assertFalse(audit.contains(ADULTS) || audit.contains("condition-changed"), audit);
    }

    @Test
    void whereTheUnitDoesNotServeTheGroupNothingChanges() {
        UUID id = stay(Registry.person());

        change(id, ago(5), TestCentres.NOT_SERVED, "condition-changed");
        awaitChange(id, 0, "refused")
                .body("changes[0].refusalReason", equalTo("target-group-not-served"))
                .body("targetGroup", equalTo(CHILDREN))
                .body("formerGroups", empty());
    }

    @Test
    void aWrongChangeIsPutRightByTheNextAndDaysAreNotMovedPastIt() {
        UUID id = stay(Registry.person());
        change(id, ago(5), ADULTS, "condition-changed");
        awaitChange(id, 0, "done");

        refused(correct(id, ago(4)), "group-change-outside");
        refused(act(id, "end", "{\"on\": \"%s\", \"reason\": \"moved\"}".formatted(ago(6))), "day-too-early");
        refused(change(id, ago(5), ADULTS, "condition-changed"), "nothing-changes");
        change(id, ago(8), ADULTS, "wrong-day-entered");
        awaitChange(id, 1, "done").body("formerGroups.until", contains(ago(8).toString()));
        change(id, ago(70), ADULTS, "wrong-group-entered");
        awaitChange(id, 2, "done").body("formerGroups", empty()).body("targetGroup", equalTo(ADULTS));
        correct(id, ago(4)).then().statusCode(200);
    }

    @Test
    void onlyDaysOfTheStayCanHaveAnotherGroup() {
        UUID id = enrolment(
                Registry.person(),
                unit,
                "\"targetGroup\": \"%s\", \"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"moved\""
                        .formatted(CHILDREN, ago(20), ago(10)));
        awaitStatus(id, "ended");

        refused(change(id, ago(21), ADULTS, "condition-changed"), "day-too-early");
        refused(change(id, ago(10), ADULTS, "condition-changed"), "day-too-late");
        change(id, ago(11), ADULTS, "condition-changed").then().statusCode(200);
        awaitChange(id, 0, "done").body("status", equalTo("ended")).body("targetGroup", equalTo(ADULTS));
        act(id, "target-group", "{\"targetGroup\": \"No code!\", \"reason\": \"boredom\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/from", "/targetGroup", "/reason"));
        act(id, "target-group", "{\"from\": \"%s\", \"reason\": \"came-of-age\"}".formatted(ago(-1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void whoTurns18IsToldAheadUntilTheGroupIsChanged() {
        UUID soon = stay(born(LocalDate.now(clock).minusYears(18).plusMonths(3)));
        UUID over = stay(born(LocalDate.now(clock).minusYears(18)));
        UUID later = stay(born(LocalDate.now(clock).minusYears(18).plusMonths(9)));
        UUID grown = stay(born(LocalDate.now(clock).minusYears(30)));
        UUID unknown = stay(Registry.withoutPapers());

        comingOfAge("")
                .body("items.enrolmentId", containsInAnyOrder(soon.toString(), over.toString()))
                .body(
                        "items.find { it.enrolmentId == '" + soon + "' }.month",
                        equalTo(YearMonth.now(clock).plusMonths(3).toString()));
        comingOfAge("&within=9&unit=" + unit)
                .body("items.enrolmentId", hasItem(later.toString()))
                .body("items.enrolmentId", not(hasItem(grown.toString())))
                .body("items.enrolmentId", not(hasItem(unknown.toString())));
        change(over, ago(0).minusDays(1).withDayOfMonth(2), ADULTS, "came-of-age")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"))
                .body("errors.code", contains("first-of-month"));
        change(over, ago(0).withDayOfMonth(1), CHILDREN, "came-of-age").then().statusCode(200);
        awaitChange(over, 0, "done");
        comingOfAge("").body("items.enrolmentId", contains(soon.toString()));
    }

    @Test
    void whoLooksWhoTurns18ReadsBirthDatesAndIsWrittenDown() {
        UUID person = born(LocalDate.now(clock).minusYears(18).plusMonths(1));
        stay(person);

        Registry.registrar()
                .get("/v1/coming-of-age")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Purpose:"));
        comingOfAge("");
        long reads = Registry.count(
                dataSource,
                "select count(*) from recipient_access where recipient_id = ? and 'birthDate' = any (fields)",
                person);
        assertTrue(reads == 1, "reads: " + reads);
    }

    @Test
    void aRecordThatWasMergedTurns18WithTheOneThatGoesOn() {
        UUID same = Registry.withoutPapers();
        UUID id = stay(same);
        Registry.merge(same, born(LocalDate.now(clock).minusYears(18).plusMonths(2)));

        comingOfAge("").body("items.enrolmentId", contains(id.toString()));
    }

    private ValidatableResponse comingOfAge(String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .header("Purpose", "providing-services")
                .get("/v1/coming-of-age?limit=200" + query)
                .then()
                .statusCode(200);
    }

    private static UUID born(LocalDate on) {
        return Registry.id(registrar()
                .body(
                        "{\"kind\": \"person\", \"iinMissingReason\": \"documents-lost\", \"birthDate\": \"%s\", \"synthetic\": true}"
                                .formatted(on))
                .post("/v1/recipients"));
    }

    private UUID stay(UUID person) {
        UUID id =
                enrolment(person, unit, "\"targetGroup\": \"%s\", \"admittedOn\": \"%s\"".formatted(CHILDREN, ago(70)));
        awaitStatus(id, "admitted");
        return id;
    }

    private static void awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        registrar().get("/v1/enrolments/" + id).path("status").equals(status));
    }

    private static ValidatableResponse awaitChange(UUID id, int change, String outcome) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            List<String> outcomes = registrar().get("/v1/enrolments/" + id).path("changes.outcome");
            return outcomes.size() > change && outcomes.get(change).equals(outcome);
        });
        return registrar()
                .header("Purpose", "providing-services")
                .get("/v1/enrolments/" + id)
                .then();
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code)).body("errors", nullValue());
    }

    private Response correct(UUID id, LocalDate admittedOn) {
        return act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(admittedOn));
    }

    private static Response change(UUID id, LocalDate from, String group, String reason) {
        return act(
                id,
                "target-group",
                "{\"from\": \"%s\", \"targetGroup\": \"%s\", \"reason\": \"%s\"}".formatted(from, group, reason));
    }

    private static Response act(UUID id, String step, String body) {
        return registrar()
                .header("If-Match", registrar().get("/v1/enrolments/" + id).header("ETag"))
                .body(body)
                .post("/v1/enrolments/" + id + "/" + step);
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }
}
