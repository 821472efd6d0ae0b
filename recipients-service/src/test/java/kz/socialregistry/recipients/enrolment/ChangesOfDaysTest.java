package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.Registry.OutboxRow;
import kz.socialregistry.recipients.TestCentres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is put right: wrong days, another term, a stay that never happened, and a stay that goes on elsewhere. */
@QuarkusTest
class ChangesOfDaysTest {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    PassingDays days;

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
    void theDaysAreOthersOnceThePlaceIsGivenOnThemAndTheOldOnesStayReadable() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));

        act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(25)))
                .then()
                .statusCode(200)
                .body("changes.asked.admittedOn", contains(ago(25).toString()));
        awaitChange(id, 0, "done")
                .then()
                .body("status", equalTo("admitted"))
                .body("admittedOn", equalTo(ago(25).toString()))
                .body("requestedOn", equalTo(ago(25).toString()))
                .body("changes[0].before.admittedOn", equalTo(ago(20).toString()))
                .body("changes[0].reason", equalTo("late-news"));
        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-admitted.v1",
                        "recipients.enrolment-change-requested.v1",
                        "recipients.enrolment-changed.v1"),
                types(id));
        assertFalse(outbox(dataSource, id).toString().contains("late-news"), "the reason was told");
    }

    @Test
    void whereNoPlaceWasFreeNothingChangesAndTheReasonIsTold() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));
        LocalDate full = TestCentres.FULL_BEFORE.minusDays(1);

        act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"wrong-day-entered\"}".formatted(full));

        awaitChange(id, 0, "refused")
                .then()
                .body("changes[0].refusalReason", equalTo("no-place-in-those-days"))
                .body("status", equalTo("admitted"))
                .body("admittedOn", equalTo(ago(20).toString()));
        act(id, "end", "{\"on\": \"%s\", \"reason\": \"moved\"}".formatted(ago(1)))
                .then()
                .statusCode(200);
    }

    @Test
    void aStayThatWasEndedByMistakeGoesOnAndOneThatWasNotIsEnded() {
        UUID id = stayed(
                "\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"moved\"".formatted(ago(20), ago(5)));

        act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"wrong-day-entered\"}".formatted(ago(20)));
        awaitChange(id, 0, "done")
                .then()
                .body("status", equalTo("admitted"))
                .body("endedOn", nullValue())
                .body("endReason", nullValue())
                .body("changes[0].before.endReason", equalTo("moved"));
        registrar()
                .get("/v1/enrolments/" + id)
                .then()
                .body("changes[0].before.endReason", nullValue())
                .body("changes[0].reason", nullValue())
                .body("masked", contains("changes.reason"));
        act(
                id,
                "correction",
                "{\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"endReason\": \"death\", \"reason\": \"late-news\"}"
                        .formatted(ago(20), ago(7)));
        awaitChange(id, 1, "done")
                .then()
                .body("status", equalTo("ended"))
                .body("endedOn", equalTo(ago(7).toString()))
                .body("endReason", equalTo("death"));
    }

    @Test
    void aChangeIsCheckedLikeAnEntry() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));

        act(id, "correction", "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/admittedOn", "/reason"));
        act(
                        id,
                        "correction",
                        "{\"admittedOn\": \"%s\", \"endedOn\": \"%s\", \"reason\": \"boredom\"}"
                                .formatted(ago(20), ago(21)))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/endedOn before-day", "/endReason required", "/reason unknown-code"));
        act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(20)))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-changes"));
        act(id, "suspension", "{\"on\": \"%s\", \"reason\": \"leave\"}".formatted(ago(10)));
        act(id, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(9)))
                .then()
                .statusCode(409)
                .body("code", equalTo("absence-outside"));
    }

    @Test
    void untilTheAnswerIsThereNothingElseHappens() {
        UUID id = stayed("\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\"".formatted(ago(20), today().plusDays(1)));
        centres.close();

        act(id, "prolongation", "{\"until\": \"%s\"}".formatted(today().plusDays(90)))
                .then()
                .statusCode(200)
                .body("changes.outcome", contains("asked"))
                .body("wantedUntil", equalTo(today().plusDays(1).toString()));
        act(id, "end", "{\"on\": \"%s\", \"reason\": \"moved\"}".formatted(ago(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("change-not-answered"));
        act(id, "transfer", "{\"unitId\": \"%s\", \"wantedFrom\": \"%s\"}".formatted(UUID.randomUUID(), today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("change-not-answered"));
        Registry.execute(dataSource, "update enrolment set wanted_until = '%s' where id = '%s'".formatted(ago(1), id));
        days.pass();
        show(id).then().body("status", equalTo("admitted"));
    }

    @Test
    void aTermIsProlongedOrGivenUp() {
        UUID id = stayed("\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\"".formatted(ago(20), today().plusDays(1)));

        act(id, "prolongation", "{\"until\": \"%s\"}".formatted(today().plusDays(90)));
        awaitChange(id, 0, "done")
                .then()
                .body("wantedUntil", equalTo(today().plusDays(90).toString()));
        act(id, "prolongation", "{}");
        awaitChange(id, 1, "done")
                .then()
                .body("wantedUntil", nullValue())
                .body("admittedOn", equalTo(ago(20).toString()));
    }

    @Test
    void whatNeverHappenedIsCancelledWithWhatWasRecorded() {
        UUID id = stayed("\"admittedOn\": \"%s\", \"endedOn\": \"%s\"".formatted(ago(20), ago(5)));

        act(id, "annulment", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("admittedOn", equalTo(ago(20).toString()));
        show(id).then().body("declineReason", equalTo("never-happened"));
        act(id, "annulment", "{}").then().statusCode(409).body("code", equalTo("step-not-possible"));
        assertEquals(
                "recipients.enrolment-cancelled.v1", types(id).get(types(id).size() - 1));
    }

    @Test
    void aStayGoesOnElsewhereWithoutADayLostOrCountedTwice() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));
        UUID there = UUID.randomUUID();

        UUID next = transferred(id, there, "\"wantedFrom\": \"%s\"".formatted(ago(3)));
        awaitStatus(next, "placed").then().body("transferOf", equalTo(id.toString()));
        act(next, "prolongation", "{}").then().statusCode(409).body("code", equalTo("step-not-possible"));
        days.takeOver();
        show(id).then().body("status", equalTo("admitted"));
        act(id, "transfer", "{\"unitId\": \"%s\", \"wantedFrom\": \"%s\"}".formatted(UUID.randomUUID(), today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("transfer-under-way"));
        for (String act : List.of("suspension", "end")) {
            String reason = act.equals("end") ? "moved" : "leave";
            act(id, act, "{\"on\": \"%s\", \"reason\": \"%s\"}".formatted(ago(1), reason))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("transfer-under-way"));
        }
        act(next, "admission", "{\"on\": \"%s\"}".formatted(ago(2))).then().statusCode(200);
        awaitStatus(id, "ended")
                .then()
                .body("endedOn", equalTo(ago(2).toString()))
                .body("endReason", equalTo("transfer"));
        for (UUID side : List.of(id, next)) {
            act(side, "correction", "{\"admittedOn\": \"%s\", \"reason\": \"late-news\"}".formatted(ago(21)))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("transfer-under-way"));
        }
        days.takeOver();
        assertEquals(
                1, types(id).stream().filter(type -> type.contains("ended")).count());
    }

    @Test
    void whoIsThereAlreadyLeftHereOnThatDay() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));

        UUID next = transferred(id, UUID.randomUUID(), "\"admittedOn\": \"%s\"".formatted(ago(4)));

        awaitStatus(next, "admitted");
        awaitStatus(id, "ended").then().body("endedOn", equalTo(ago(4).toString()));
    }

    @Test
    void aTransferThatComesToNothingLeavesTheStayAsItIs() {
        UUID id = stayed("\"admittedOn\": \"%s\"".formatted(ago(20)));
        UUID next = transferred(id, UUID.randomUUID(), "\"wantedFrom\": \"%s\"".formatted(today()));
        awaitStatus(next, "placed");

        act(next, "decline", "{}").then().statusCode(200);

        days.takeOver();
        show(id).then().body("status", equalTo("admitted")).body("changes", empty());
        transferred(id, UUID.randomUUID(), "\"wantedFrom\": \"%s\"".formatted(today()));
    }

    @Test
    void aTransferNeedsAnotherUnitAndOneDayWithinTheStay() {
        UUID unit = UUID.randomUUID();
        UUID id = stayed(unit, "\"admittedOn\": \"%s\"".formatted(ago(20)));

        act(id, "transfer", "{\"unitId\": \"%s\"}".formatted(unit))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/unitId same-unit", "/wantedFrom required"));
        act(id, "transfer", "{\"unitId\": \"%s\", \"admittedOn\": \"%s\"}".formatted(UUID.randomUUID(), ago(21)))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"));
    }

    private UUID transferred(UUID id, UUID unit, String from) {
        String next = act(id, "transfer", "{\"unitId\": \"%s\", %s}".formatted(unit, from))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(next);
    }

    private static UUID stayed(String days) {
        return stayed(UUID.randomUUID(), days);
    }

    private static UUID stayed(UUID unit, String days) {
        UUID id = Registry.enrolment(person(), unit, days);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("admitted", "ended").contains(show(id).<String>path("status")));
        return id;
    }

    private static Response awaitChange(UUID id, int change, String outcome) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outcome.equals(show(id).path("changes[" + change + "].outcome")));
        return show(id);
    }

    private static Response awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> show(id).path("status").equals(status));
        return show(id);
    }

    private static Response act(UUID id, String act, String body) {
        return registrar().body(body).post("/v1/enrolments/" + id + "/" + act);
    }

    private static Response show(UUID id) {
        return registrar().header("Purpose", "providing-services").get("/v1/enrolments/" + id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate ago(int days) {
        return today().minusDays(days);
    }

    private List<String> types(UUID id) {
        return outbox(dataSource, id).stream().map(OutboxRow::type).toList();
    }
}
