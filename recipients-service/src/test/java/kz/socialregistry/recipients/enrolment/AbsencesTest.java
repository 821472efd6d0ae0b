package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.lendingUnit;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.Registry.OutboxRow;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Whoever is away for a while keeps the place or lends it; a stay with a term ends with it. */
@QuarkusTest
class AbsencesTest {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    PassingDays days;

    @Test
    void aPlaceThatIsKeptWaitsUntilTheRecipientIsBack() throws Exception {
        UUID id = admitted(UUID.randomUUID(), "");
        Follower follower = Follower.of("/v1/enrolments", "registrar");

        step(id, "suspension", "{\"on\": \"%s\", \"reason\": \"hospital\"}".formatted(ago(10)))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2-masked\"")
                .body("status", equalTo("suspended"))
                .body("absences", hasSize(1))
                .body("absences[0].from", equalTo(ago(10).toString()))
                .body("absences[0].returnOn", nullValue())
                .body("absences[0].placeLent", equalTo(false))
                .body("absences[0].reason", nullValue())
                .body("masked", contains("absences.reason"));
        show(id).then().body("absences[0].reason", equalTo("hospital"));
        follower.followUntil(all -> all.get(id.toString()).get("status").equals("suspended"));
        registrar()
                .header("If-Match", "\"v1\"")
                .body(on(ago(9)))
                .post("/v1/enrolments/" + id + "/resumption")
                .then()
                .statusCode(412);
        step(id, "resumption", on(ago(8)))
                .then()
                .statusCode(200)
                .header("ETag", "\"v3-masked\"")
                .body("status", equalTo("admitted"))
                .body("absences.returnedOn", contains(ago(8).toString()));
        step(
                        id,
                        "suspension",
                        "{\"on\": \"%s\", \"returnOn\": \"%s\", \"reason\": \"leave\"}".formatted(ago(3), ago(1)))
                .then()
                .body("absences.from", contains(ago(10).toString(), ago(3).toString()));
        step(id, "end", "{\"on\": \"%s\", \"reason\": \"own-request\"}".formatted(ago(4)))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"))
                .body("detail", containsString(ago(3).toString()));
        step(id, "end", "{\"on\": \"%s\", \"reason\": \"own-request\"}".formatted(ago(2)))
                .then()
                .statusCode(200)
                .body("absences.returnedOn", contains(ago(8).toString(), null));

        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-admitted.v1",
                        "recipients.enrolment-suspended.v1",
                        "recipients.enrolment-resumed.v1",
                        "recipients.enrolment-suspended.v1",
                        "recipients.enrolment-ended.v1"),
                types(id));
        JsonNode told = payload(id, 5);
        assertEquals(2, told.get("absences").size());
        assertTrue(!told.toString().contains("hospital"), "the reason was told: " + told);
        assertEquals(3, audited(id, ""), "the absences are audited");
        assertEquals(0, audited(id, "hospital"), "the audit tells the reason");
    }

    @Test
    void aPlaceThatIsLentIsFreeAgainOnTheAgreedDayAndNotBefore() throws Exception {
        UUID id = admitted(lendingUnit(), "");

        step(id, "suspension", "{\"on\": \"%s\", \"reason\": \"boredom\"}".formatted(ago(5)))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/reason unknown-code", "/returnOn needed-where-lent"));
        suspend(id, ago(5), ago(5)).then().statusCode(400).body("errors.code", contains("not-later"));
        suspend(id, ago(5), today().plusYears(11)).then().statusCode(400).body("errors.code", contains("after-day"));
        suspend(id, ago(5), ago(2)).then().statusCode(200).body("absences.placeLent", contains(true));
        step(id, "resumption", on(ago(3)))
                .then()
                .statusCode(409)
                .body("code", equalTo("place-lent-until"))
                .body("detail", containsString(ago(2).toString()));
        suspend(id, ago(1), today()).then().statusCode(409).body("code", equalTo("step-not-possible"));
        step(id, "resumption", on(ago(2))).then().statusCode(200).body("status", equalTo("admitted"));

        assertEquals(
                "[{\"from\":\"%s\",\"returnOn\":\"%s\",\"returnedOn\":null,\"placeLent\":true}]"
                        .formatted(ago(5), ago(2)),
                payload(id, 2).get("absences").toString());
    }

    @Test
    void theDatabaseKnowsNobodyAwayTwiceAtATimeNorBackToALentPlace() {
        UUID id = admitted(lendingUnit(), "");
        suspend(id, ago(5), ago(2)).then().statusCode(200);
        String insert = "insert into absence (enrolment_id, position, away_from, place_lent, reason)"
                + " values ('%s', 1, '%s', false, 'leave')".formatted(id, ago(1));
        String back = "update absence set returned_on = '%s' where enrolment_id = '%s'".formatted(ago(3), id);

        assertTrue(refusal(insert).contains("absence_once_at_a_time"), refusal(insert));
        assertTrue(refusal(back).contains("absence_lent_is_binding"), refusal(back));
    }

    /** How many entries of the audit about the absences of an enrolment have the word in them. */
    private int audited(UUID id, String word) throws SQLException {
        String count = "select count(*) from audit_entry e"
                + " where entity = 'absence' and entity_id = ? and position(? in e::text) > 0";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(count)) {
            select.setString(1, id.toString());
            select.setString(2, word);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private String refusal(String sql) {
        return assertThrows(IllegalStateException.class, () -> Registry.execute(dataSource, sql))
                .getCause()
                .getMessage();
    }

    @Test
    void aTermIsChecked() {
        request("\"wantedFrom\": \"%1$s\", \"wantedUntil\": \"%1$s\"".formatted(today().plusDays(3)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/wantedUntil"))
                .body("errors.code", contains("not-later"));
        // without a stay a term that is over is none
        request("\"requestedOn\": \"%s\", \"wantedUntil\": \"%s\"".formatted(ago(9), today()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        request("\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\", \"endedOn\": \"%s\""
                        .formatted(ago(9), ago(5), ago(4)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/endedOn"))
                .body("errors.code", contains("after-day"));
        request("\"admittedOn\": \"%s\", \"wantedUntil\": \"%s\", \"endedOn\": \"%s\""
                        .formatted(ago(9), ago(5), ago(5)))
                .then()
                .statusCode(201)
                .body("wantedUntil", equalTo(ago(5).toString()))
                .body("absences", empty());
    }

    @Test
    void whenATermIsOverTheStayEndsAndWhoeverWaitedNeedsNoPlace() throws Exception {
        UUID over = admitted(UUID.randomUUID(), "\"wantedUntil\": \"%s\"".formatted(ago(2)));
        UUID away = admitted(UUID.randomUUID(), "\"wantedUntil\": \"%s\"".formatted(today()));
        UUID later = admitted(UUID.randomUUID(), "\"wantedUntil\": \"%s\"".formatted(today().plusDays(1)));
        step(away, "suspension", "{\"on\": \"%s\", \"reason\": \"leave\"}".formatted(ago(3)));
        step(over, "end", "{\"on\": \"%s\", \"reason\": \"moved\"}".formatted(ago(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-late"))
                .body("detail", containsString(ago(2).toString()));
        UUID waiting = waitingSince(ago(3));

        days.pass();
        days.pass();

        show(over)
                .then()
                .body("status", equalTo("ended"))
                .body("endedOn", equalTo(ago(2).toString()))
                .body("endReason", equalTo("term-ended"));
        show(away).then().body("status", equalTo("ended")).body("endedOn", equalTo(today().toString()));
        show(later).then().body("status", equalTo("admitted"));
        show(waiting).then().body("status", equalTo("cancelled")).body("declineReason", equalTo("term-over"));
        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-admitted.v1",
                        "recipients.enrolment-ended.v1"),
                types(over));
        assertEquals(ago(2).toString(), payload(over, 2).get("wantedUntil").asText());
    }

    /** Somebody queued whose term, still ahead when it was asked for, is over by now. */
    private UUID waitingSince(LocalDate day) {
        UUID id = enrolment("\"requestedOn\": \"%s\", \"wantedUntil\": \"%s\"".formatted(day, today().plusDays(1)));
        answer(id, new PlaceQueued(new PlacementState(id, id, "queued", null, null, null, day, null)), "queued");
        Registry.execute(dataSource, "update enrolment set wanted_until = '%s' where id = '%s'".formatted(ago(1), id));
        return id;
    }

    private UUID admitted(UUID unit, String more) {
        String came = "\"admittedOn\": \"%s\"".formatted(ago(20));
        UUID id = enrolment(person(), unit, more.isEmpty() ? came : came + ", " + more);
        answer(
                id,
                new PlaceAssigned(new PlacementState(id, unit, "assigned", ago(20), null, null, null, null)),
                "admitted");
        return id;
    }

    private static void answer(UUID id, Event answer, String status) {
        TestTopics.publish(answer);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> show(id).then().statusCode(200).body("status", equalTo(status)));
    }

    private static Response request(String more) {
        return registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\", %s}".formatted(person(), UUID.randomUUID(), more))
                .post("/v1/enrolments");
    }

    private static Response suspend(UUID id, LocalDate on, LocalDate returnOn) {
        return step(
                id,
                "suspension",
                "{\"on\": \"%s\", \"returnOn\": \"%s\", \"reason\": \"sanatorium\"}".formatted(on, returnOn));
    }

    private static String on(LocalDate day) {
        return "{\"on\": \"%s\"}".formatted(day);
    }

    private static Response step(UUID id, String step, String body) {
        return registrar().body(body).post("/v1/enrolments/" + id + "/" + step);
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

    private JsonNode payload(UUID id, int index) throws Exception {
        return new ObjectMapper()
                .readTree(outbox(dataSource, id).get(index).payload())
                .get("enrolment");
    }
}
