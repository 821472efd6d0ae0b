package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.lendingUnit;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.Registry.OutboxRow;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Follower;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days away that were recorded wrongly, never were, or were forgotten are put right after the fact. */
@QuarkusTest
class ChangesOfAbsencesTest {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private TestCentres centres;

    // not with the instance, which is made twice
    @BeforeEach
    void open() {
        centres = new TestCentres();
    }

    @AfterEach
    void end() {
        centres.close();
    }

    @Test
    void anAbsenceIsPutRightOneIsTakenAwayAndAForgottenOneIsEnteredBetween() {
        UUID id = stayed(lendingUnit(), 40, null);
        suspend(id, 30, 20, "sanatorium");
        act(id, "resumption", "{\"on\": \"%s\"}".formatted(ago(20)));
        suspend(id, 10, 5, "leave");
        Follower follower = Follower.of("/v1/enrolments", "registrar");

        correct(id, 40, away(31, 22, 22, true, "hospital"), away(15, 12, 12, null, "studies"))
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"))
                .body("absences.from", contains(ago(30).toString(), ago(10).toString()));
        awaitChange(id, 0, "done")
                .then()
                .body("status", equalTo("admitted"))
                .body("absences.from", contains(ago(31).toString(), ago(15).toString()))
                .body("absences.returnOn", contains(ago(22).toString(), ago(12).toString()))
                .body("absences.returnedOn", contains(ago(22).toString(), ago(12).toString()))
                .body("absences.placeLent", contains(true, true))
                .body("absences.reason", contains("hospital", "studies"))
                .body("changes[0].absences.before.from", contains(ago(30).toString(), ago(10).toString()))
                .body("changes[0].absences.before.reason", contains("sanatorium", "leave"))
                .body("changes[0].absences.asked.reason", contains("hospital", "studies"))
                .body("changes[0].reason", equalTo("wrong-day-entered"));
        follower.followUntil(all -> all.get(id.toString()).get("status").equals("admitted"));

        registrar()
                .get("/v1/enrolments/" + id)
                .then()
                .body("changes[0].absences.before.from", hasSize(2))
                .body("changes[0].absences.before.reason", contains(nullValue(), nullValue()))
                .body("changes[0].absences.asked.reason", contains(nullValue(), nullValue()))
                .body("masked", hasItem("changes.reason"));
        List<OutboxRow> told = outbox(dataSource, id);
        assertEquals(
                "recipients.enrolment-changed.v1", told.get(told.size() - 1).type());
        String change = told.get(told.size() - 2).payload();
        String asked = "{\"from\":\"%s\",\"returnOn\":\"%s\",\"returnedOn\":\"%2$s\",\"placeLent\":true}";
        assertEquals(
                "[" + asked.formatted(ago(31), ago(22)) + "," + asked.formatted(ago(15), ago(12)) + "]",
                change.substring(change.lastIndexOf("[{"), change.lastIndexOf("]") + 1));
        for (String reason : List.of("hospital", "studies", "sanatorium", "leave", "wrong-day-entered")) {
            assertFalse(told.toString().contains(reason), "told " + reason);
            assertEquals(
                    0,
                    count(
                            dataSource,
                            "select count(*) from audit_entry e where entity_id = ? and position(? in e::text) > 0",
                            id.toString(),
                            reason),
                    "audited " + reason);
        }
    }

    @Test
    void aReturnThatWasNoneIsTakenBackAndOneThatWasForgottenIsEntered() {
        UUID id = stayed(UUID.randomUUID(), 40, null);
        suspend(id, 30, null, "leave");
        act(id, "resumption", "{\"on\": \"%s\"}".formatted(ago(20)));

        correct(id, 40, away(30, null, null, null, "leave"));
        awaitChange(id, 0, "done")
                .then()
                .body("status", equalTo("suspended"))
                .body("absences.returnedOn", contains(nullValue()))
                .body("absences.placeLent", contains(false));
        correct(id, 40);
        awaitChange(id, 1, "done").then().body("status", equalTo("admitted")).body("absences", empty());
    }

    @Test
    void absencesOfAStayThatIsOverMoveWithItsDays() {
        UUID id = stayed(UUID.randomUUID(), 40, 20);
        correctEnded(id, 40, 20, away(38, null, 35, null, "leave"));
        awaitChange(id, 0, "done").then().body("status", equalTo("ended")).body("absences", hasSize(1));

        correctEnded(id, 60, 45, away(58, null, 55, null, "leave"));
        awaitChange(id, 1, "done")
                .then()
                .body("admittedOn", equalTo(ago(60).toString()))
                .body("absences.from", contains(ago(58).toString()));
        // the days alone cannot leave it behind
        act(id, "correction", days(57, 45, "null")).then().statusCode(409).body("code", equalTo("absence-outside"));
    }

    @Test
    void whereThePlaceIsSomebodyElsesNothingChanges() {
        LocalDate came = TestCentres.FULL_BEFORE.minusDays(10);
        UUID id = Registry.enrolment(person(), lendingUnit(), "\"admittedOn\": \"%s\"".formatted(came));
        await().atMost(Duration.ofSeconds(60)).until(() -> "admitted".equals(show(id).path("status")));
        suspend(id, 30, 20, "sanatorium");

        act(
                id,
                "correction",
                "{\"admittedOn\": \"%s\", \"absences\": [], \"reason\": \"wrong-day-entered\"}".formatted(came));

        awaitChange(id, 0, "refused")
                .then()
                .body("status", equalTo("suspended"))
                .body("absences.from", contains(ago(30).toString()))
                .body("changes[0].refusalReason", equalTo("no-place-in-those-days"))
                .body("changes[0].absences.asked", empty());
    }

    @Test
    void everyDayAwayThatIsWrongIsNamed() {
        UUID id = stayed(lendingUnit(), 40, null);
        suspend(id, 30, 20, "sanatorium");

        correct(
                        id,
                        40,
                        away(41, 35, 36, true, "boredom"),
                        away(34, null, null, true, "leave"),
                        away(30, 20, 22, null, "leave"),
                        away(25, 20, 26, false, "leave"),
                        away(-1, -3, -2, false, "leave"),
                        "{}",
                        "null")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/absences/0/from before-day",
                                "/absences/0/reason unknown-code",
                                "/absences/0/returnedOn before-day",
                                "/absences/1/returnOn needed-where-lent",
                                "/absences/1/returnedOn required",
                                "/absences/2/returnedOn before-day",
                                "/absences/3/from before-day",
                                "/absences/3/returnedOn before-day",
                                "/absences/4/from after-day",
                                "/absences/4/returnedOn after-day",
                                "/absences/5/from required",
                                "/absences/5/reason required",
                                "/absences/6 required"));
        correct(id, 40, away(30, 20, null, true, "sanatorium"))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-changes"));
        show(id).then().body("changes", empty());
    }

    @Test
    void noRefusalTellsWhetherAReasonWasGuessed() {
        UUID id = stayed(lendingUnit(), 40, null);
        suspend(id, 30, 20, "sanatorium");
        String guess = "{\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\", \"absences\": [%s]}";
        List<String> told = Stream.of("sanatorium", "leave")
                .map(reason -> act(
                                id, "correction", guess.formatted(ago(40), ago(25), away(30, 20, null, true, reason)))
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("errors")
                        .toString())
                .toList();
        assertEquals(told.get(0), told.get(1));

        centres.close();
        correct(id, 41).then().statusCode(200);
        for (String reason : List.of("sanatorium", "leave")) {
            correct(id, 40, away(30, 20, null, true, reason))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("change-not-answered"));
        }
    }

    @Test
    void aStayThatWentOnElsewhereKeepsItsDaysButItsAbsencesArePutRight() {
        UUID id = stayed(UUID.randomUUID(), 40, null);
        UUID there = UUID.randomUUID();
        act(id, "transfer", "{\"unitId\": \"%s\", \"admittedOn\": \"%s\"}".formatted(there, ago(10)));
        await().atMost(Duration.ofSeconds(60)).until(() -> "ended".equals(show(id).path("status")));
        String reason = show(id).path("endReason");

        String body = "{\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"%s\", \"absences\": [%s],"
                + " \"reason\": \"late-news\"}";
        String forgotten = away(30, null, 25, null, "hospital");
        act(id, "correction", body.formatted(ago(40), ago(11), reason, forgotten))
                .then()
                .statusCode(409)
                .body("code", equalTo("transfer-under-way"));
        act(id, "correction", body.formatted(ago(40), ago(10), reason, forgotten))
                .then()
                .statusCode(200);
        awaitChange(id, 0, "done").then().body("absences.from", contains(ago(30).toString()));
    }

    @Test
    void whatIsRecordedAlreadyIsNotJudgedAnew() {
        UUID id = stayed(UUID.randomUUID(), 40, null);
        suspend(id, 30, -30, "leave");
        act(id, "prolongation", "{\"until\": \"%s\"}".formatted(ago(-10)));
        awaitChange(id, 0, "done");
        String body =
                "{\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\", \"absences\": [%s], \"reason\": \"late-news\"}";

        act(id, "correction", body.formatted(ago(41), ago(-10), away(30, -29, null, false, "leave")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/absences/0/returnOn"));
        act(id, "correction", body.formatted(ago(41), ago(-10), away(30, -30, null, false, "leave")))
                .then()
                .statusCode(200);
        awaitChange(id, 1, "done")
                .then()
                .body("changes[1].absences", nullValue())
                .body("absences.returnOn", contains(ago(-30).toString()));
    }

    private UUID stayed(UUID unit, int admitted, @Nullable Integer ended) {
        String days = "\"admittedOn\": \"%s\"".formatted(ago(admitted));
        String left = ended == null ? "" : ", \"endedOn\": \"%s\", \"endReason\": \"moved\"".formatted(ago(ended));
        UUID id = Registry.enrolment(person(), unit, days + left);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("admitted", "ended").contains(show(id).<String>path("status")));
        return id;
    }

    private void suspend(UUID id, int from, @Nullable Integer returnOn, String reason) {
        String agreed = returnOn == null ? "" : "\"returnOn\": \"%s\", ".formatted(ago(returnOn));
        act(id, "suspension", "{\"on\": \"%s\", %s\"reason\": \"%s\"}".formatted(ago(from), agreed, reason))
                .then()
                .statusCode(200);
    }

    private String away(
            int from, @Nullable Integer returnOn, @Nullable Integer returnedOn, @Nullable Boolean lent, String reason) {
        return "{\"from\": \"%s\", \"returnOn\": %s, \"returnedOn\": %s, \"placeLent\": %s, \"reason\": \"%s\"}"
                .formatted(ago(from), text(returnOn), text(returnedOn), lent, reason);
    }

    private String text(@Nullable Integer days) {
        return days == null ? "null" : "\"" + ago(days) + "\"";
    }

    private Response correct(UUID id, int admitted, String... absences) {
        return act(
                id,
                "correction",
                "{\"admittedOn\": \"%s\", \"absences\": [%s], \"reason\": \"wrong-day-entered\"}"
                        .formatted(ago(admitted), String.join(",", absences)));
    }

    private void correctEnded(UUID id, int admitted, int ended, String absence) {
        act(id, "correction", days(admitted, ended, "[" + absence + "]")).then().statusCode(200);
    }

    private String days(int admitted, int ended, String absences) {
        return "{\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"moved\", \"absences\": %s, \"reason\": \"late-news\"}"
                .formatted(ago(admitted), ago(ended), absences);
    }

    private static Response awaitChange(UUID id, int change, String outcome) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outcome.equals(show(id).path("changes[" + change + "].outcome")));
        return show(id);
    }

    private static Response act(UUID id, String act, String body) {
        return registrar().body(body).post("/v1/enrolments/" + id + "/" + act);
    }

    private static Response show(UUID id) {
        return registrar().header("Purpose", "providing-services").get("/v1/enrolments/" + id);
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }
}
