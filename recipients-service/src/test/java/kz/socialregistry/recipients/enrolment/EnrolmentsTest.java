package kz.socialregistry.recipients.enrolment;

import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.recipients.Registry.OutboxRow;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentsTest {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    PassingDays days;

    @Test
    void aRequestIsRecordedAndPublished() throws Exception {
        UUID recipient = person();
        UUID unit = UUID.randomUUID();

        Response answer = registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\", \"targetGroup\": \"mixed\"}"
                        .formatted(recipient, unit))
                .post("/v1/enrolments");

        UUID id = id(answer);
        answer.then().body("status", equalTo("requested")).header("ETag", "\"v0-masked\"");
        JsonNode told = payload(id, 0);
        assertEquals(List.of("recipients.enrolment-requested.v1"), types(id));
        assertEquals(unit.toString(), told.get("unitId").asText());
        assertEquals(LocalDate.now(clock).toString(), told.get("wantedFrom").asText());
        await().atMost(Duration.ofSeconds(60)).until(() -> TestTopics.read(Topic.ENROLMENTS).stream()
                .anyMatch(e -> e.aggregateId().equals(id) && e.sequence() == 1));
    }

    @Test
    void theRequestTellsWhatAPlaceDependsOnAndNothingMore() throws Exception {
        UUID recipient = id(registrar().body("""
                {"kind": "person", "name": {"family": "Әуезова", "given": "Сәуле"}, "birthDate": "1948-03-17",
                 "sex": "female", "iinMissingReason": "documents-lost", "synthetic": true}""").post("/v1/recipients"));
        UUID id = id(registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\", \"priorityGroup\": \"disability-1\"}"
                        .formatted(recipient, UUID.randomUUID()))
                .post("/v1/enrolments"));

        JsonNode told = payload(id, 0);
        assertEquals("disability-1", told.get("priorityGroup").asText());
        assertEquals("female", told.get("sex").asText());
        assertEquals("1948-03", told.get("born").asText());
        assertFalse(told.toString().contains("1948-03-17"), "the exact day of birth was told: " + told);
        show(id).then().body("priorityGroup", equalTo("disability-1"));
        registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\", \"priorityGroup\": \"First!\"}"
                        .formatted(recipient, UUID.randomUUID()))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/priorityGroup"));
    }

    @Test
    void whoDoesNotComeWhileThePlaceIsHeldLosesIt() throws Exception {
        UUID late = enrolment("\"wantedFrom\": \"" + today() + "\"");
        UUID inTime = enrolment("\"wantedFrom\": \"" + today() + "\"");
        UUID came = enrolment("\"wantedFrom\": \"" + today() + "\"");
        for (UUID id : List.of(late, came)) {
            TestTopics.publish(new PlaceAssigned(held(id, today())));
        }
        TestTopics.publish(new PlaceAssigned(held(inTime, today().plusDays(1))));
        List.of(late, inTime, came).forEach(id -> awaitStatus(id, "placed"));
        show(inTime).then().body("heldUntil", equalTo(today().plusDays(1).toString()));
        step(came, "admission", "{\"on\": \"%s\"}".formatted(today())).then().statusCode(200);

        days.pass();
        days.pass();

        show(late).then().body("status", equalTo("cancelled")).body("declineReason", equalTo("hold-expired"));
        show(inTime).then().body("status", equalTo("placed"));
        show(came).then().body("status", equalTo("admitted"));
        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-placed.v1",
                        "recipients.enrolment-cancelled.v1"),
                types(late));
    }

    private PlacementState held(UUID id, LocalDate until) {
        return new PlacementState(id, UUID.randomUUID(), "assigned", today(), null, until, null, null);
    }

    @Test
    void theFeedTellsAnEnrolmentAndEachOfItsSteps() {
        Follower follower = Follower.of("/v1/enrolments", "registrar");
        UUID id = enrolment("\"wantedFrom\": \"" + today() + "\"");
        follower.followUntil(all -> all.containsKey(id.toString()));

        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)));

        follower.followUntil(all -> all.get(id.toString()).get("status").equals("placed"));
    }

    @Test
    void anAssignedPlaceIsSettledAndTheStayRunsToItsEnd() {
        UUID id = enrolment("\"wantedFrom\": \"" + today().plusDays(0) + "\"");

        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)));
        awaitStatus(id, "placed");
        step(id, "admission", "{\"on\": \"%s\"}".formatted(today()))
                .then()
                .statusCode(200)
                .body("status", equalTo("admitted"))
                .body("admittedOn", equalTo(today().toString()));
        step(id, "end", "{\"on\": \"%s\", \"reason\": \"own-request\"}".formatted(today()))
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .body("masked", contains("endReason"));
        show(id).then().body("endReason", equalTo("own-request"));

        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-placed.v1",
                        "recipients.enrolment-admitted.v1",
                        "recipients.enrolment-ended.v1"),
                types(id));
    }

    @Test
    void aStayInThePastEndsWithOneEvent() throws Exception {
        UUID id = enrolment("\"admittedOn\": \"2019-02-11\", \"endedOn\": \"2019-09-30\", \"endReason\": \"transfer\"");

        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", LocalDate.of(2019, 2, 11), null)));
        awaitStatus(id, "ended");

        assertEquals(List.of("recipients.enrolment-requested.v1", "recipients.enrolment-ended.v1"), types(id));
        JsonNode ended = payload(id, 1);
        assertEquals("2019-02-11", ended.get("admittedOn").asText());
        assertEquals("2019-09-30", ended.get("endedOn").asText());
        assertEquals("2019-02-11", ended.get("requestedOn").asText());
    }

    @Test
    void whoWaitsIsPlacedWhenAPlaceBecomesFree() {
        UUID id = enrolment("");

        TestTopics.publish(new PlaceQueued(placement(id, "queued", null, null)), 1);
        awaitStatus(id, "queued");
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)), 2);
        awaitStatus(id, "placed");

        assertEquals(
                List.of(
                        "recipients.enrolment-requested.v1",
                        "recipients.enrolment-queued.v1",
                        "recipients.enrolment-placed.v1"),
                types(id));
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        UUID id = enrolment("");

        TestTopics.publish(new PlaceRefused(placement(id, "refused", null, "unit-not-found")));
        awaitStatus(id, "refused");

        show(id).then().body("refusalReason", equalTo("unit-not-found"));
        assertEquals("recipients.enrolment-refused.v1", types(id).get(1));
    }

    @Test
    void anAnswerAfterTheWithdrawalChangesNothing() {
        UUID withdrawn = enrolment("");
        UUID other = enrolment("");
        step(withdrawn, "cancellation", "{}").then().statusCode(200).body("status", equalTo("cancelled"));

        TestTopics.publish(new PlaceAssigned(placement(withdrawn, "assigned", today(), null)));
        TestTopics.publish(new PlaceAssigned(placement(other, "assigned", today(), null)));
        awaitStatus(other, "placed");
        await().atMost(Duration.ofSeconds(60)).until(() -> position(withdrawn) == 1);

        show(withdrawn).then().body("status", equalTo("cancelled")).body("placedFrom", nullValue());
        assertEquals(
                List.of("recipients.enrolment-requested.v1", "recipients.enrolment-cancelled.v1"), types(withdrawn));
    }

    @Test
    void theSameAnswerTwiceAndOneForNobodyChangeNothing() {
        UUID id = enrolment("");
        UUID nobody = UUID.randomUUID();
        TestTopics.publish(new PlaceAssigned(placement(nobody, "assigned", today(), null)));
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)), 1);
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)), 1);
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today().plusDays(3), null)), 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> position(id) == 2 && position(nobody) == 1);

        show(id).then().body("placedFrom", equalTo(today().toString()));
        assertEquals(List.of("recipients.enrolment-requested.v1", "recipients.enrolment-placed.v1"), types(id));
    }

    @Test
    void whoWaitsForTheOutcomeGetsItAsSoonAsItIsThere() {
        UUID recipient = person();
        var answer =
                CompletableFuture.supplyAsync(() -> request(recipient, "wait=20"), Executors.newCachedThreadPool());
        UUID id = await().atMost(Duration.ofSeconds(60)).until(() -> idOf(recipient), found -> found != null);

        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)));

        Response response = answer.join();
        response.then()
                .statusCode(201)
                .header("Preference-Applied", "wait=20")
                .header("ETag", "\"v1-masked\"")
                .body("status", equalTo("placed"))
                .body("targetGroup", nullValue())
                .body("placedFrom", equalTo(today().toString()));
    }

    @Test
    void whoWaitsInVainGetsTheRequestAsItIs() {
        Response response = request(person(), "respond-async, wait=1");

        response.then()
                .statusCode(201)
                .header("Preference-Applied", "wait=1")
                .body("status", equalTo("requested"))
                .time(greaterThan(900L));
    }

    @Test
    void moreWaitThanThereAreThreadsAndOthersAreStillServed() {
        UUID recipient = person();
        var clients = Executors.newCachedThreadPool();
        List<CompletableFuture<Response>> waiting = new ArrayList<>();
        // in the end the centres answer whatever happened here
        var answered = new CompletableFuture<Boolean>().completeOnTimeout(true, 60, TimeUnit.SECONDS);
        try (var centres = new TestCentres(unit -> answered.join())) {
            for (int i = 0; i < 300; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> request(recipient, "wait=30"), clients));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> countOf(recipient) == 300);

            as("auditor").get("/v1/enrolments?recipient=" + recipient).then().statusCode(200);

            // far more than there are worker threads: were each to hold one, most would not even have been heard yet
            assertTrue(waiting.stream().filter(w -> !w.isDone()).count() > 250);
            answered.complete(true);
            waiting.forEach(w -> w.join().then().statusCode(201).body("status", equalTo("placed")));
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void daysThatCannotBeAreToldAllAtOnce() {
        registrar()
                .body("""
                        {"recipientId": "%s", "targetGroup": "Not A Code", "requestedOn": "2999-01-01",
                         "wantedFrom": "1800-01-01", "endedOn": "2020-01-01", "endReason": "boredom"}""".formatted(UUID.randomUUID()))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/recipientId recipient-unknown",
                                "/unitId required",
                                "/targetGroup no-code",
                                "/requestedOn date-range",
                                "/wantedFrom date-range",
                                "/wantedFrom before-day",
                                "/endedOn only-with",
                                "/endReason unknown-code"));
        registrar()
                .body("""
                        {"recipientId": "%s", "unitId": "%s", "admittedOn": "2020-05-01", "endedOn": "2020-04-30"}""".formatted(person(), UUID.randomUUID()))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/endedOn"))
                .body("errors.detail", contains("The day must not be before 2020-05-01."));
    }

    @Test
    void aStepThatIsNotPossibleIsRefusedAndSaysFromWhere() {
        UUID id = enrolment("");

        step(id, "admission", "{\"on\": \"%s\"}".formatted(today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("step-not-possible"))
                .body(
                        "detail",
                        equalTo("The enrolment has the status \"requested\", from which this step cannot be taken."));
        step(id, "end", "{\"on\": \"2020-01-01\", \"reason\": \"nonsense\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        step(id, "end", "{}").then().statusCode(400).body("errors.pointer", contains("/on", "/reason"));
        step(UUID.randomUUID(), "cancellation", "{}")
                .then()
                .statusCode(404)
                .body("code", equalTo("enrolment-not-found"));
        assertEquals(1, types(id).size());
    }

    @Test
    void aPlaceThatIsDeclinedIsGivenBack() {
        UUID id = enrolment("");
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today(), null)));
        awaitStatus(id, "placed");

        step(id, "decline", "{\"reason\": \"no-show\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("masked", contains("declineReason"));
        show(id).then().body("declineReason", equalTo("no-show"));

        assertEquals("recipients.enrolment-cancelled.v1", types(id).get(2));
    }

    @Test
    void admissionBeforeThePlaceIsKeptIsRefused() {
        UUID id = enrolment("\"wantedFrom\": \"%s\"".formatted(today().plusDays(5)));
        TestTopics.publish(new PlaceAssigned(placement(id, "assigned", today().plusDays(5), null)));
        awaitStatus(id, "placed");

        step(id, "admission", "{\"on\": \"%s\"}".formatted(today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"));
        step(id, "admission", "{\"on\": \"%s\"}".formatted(today().plusDays(5)))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-in-future"));
    }

    @Test
    void aListIsNarrowedAndGoesOnWhereItStopped() {
        UUID recipient = person();
        List<String> ids = List.of(
                id(request(recipient, "")).toString(),
                id(request(recipient, "")).toString(),
                id(request(recipient, "")).toString());
        step(UUID.fromString(ids.get(1)), "cancellation", "{}").then().statusCode(200);

        Response first = registrar().get("/v1/enrolments?limit=2&recipient=" + recipient);
        first.then().statusCode(200).body("items.id", equalTo(ids.subList(0, 2)));
        String link = first.header("Link");
        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        registrar()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .header("Link", nullValue());
        registrar()
                .get("/v1/enrolments?status=cancelled&recipient=" + recipient)
                .then()
                .body("items.id", contains(ids.get(1)));
        registrar()
                .get("/v1/enrolments?status=lost")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?status"));
    }

    @Test
    void anUnchangedEnrolmentIsNotSentAgain() {
        UUID id = enrolment("");

        registrar()
                .header("If-None-Match", "\"v0\"")
                .get("/v1/enrolments/" + id)
                .then()
                .statusCode(304);
        step(id, "cancellation", "{}").then().header("ETag", "\"v1\"");
        registrar()
                .header("If-None-Match", "\"v0\"")
                .get("/v1/enrolments/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
    }

    @Test
    void analystsSeeNoEnrolments() {
        as("analyst").get("/v1/enrolments").then().statusCode(403);
        as("auditor")
                .body("{}")
                .post("/v1/enrolments/" + UUID.randomUUID() + "/cancellation")
                .then()
                .statusCode(403);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PlacementState placement(UUID id, String status, LocalDate from, String reason) {
        return new PlacementState(id, UUID.randomUUID(), status, from, null, null, null, reason);
    }

    private static Response request(UUID recipient, String prefer) {
        return registrar()
                .header("Prefer", prefer)
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\", \"targetGroup\": \"mixed\"}"
                        .formatted(recipient, UUID.randomUUID()))
                .post("/v1/enrolments");
    }

    private static Response step(UUID id, String step, String body) {
        return registrar().body(body).post("/v1/enrolments/" + id + "/" + step);
    }

    private static Response show(UUID id) {
        return registrar().header("Purpose", "providing-services").get("/v1/enrolments/" + id);
    }

    private static void awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> show(id).then().statusCode(200).body("status", equalTo(status)));
    }

    private UUID idOf(UUID recipient) {
        String id = registrar().get("/v1/enrolments?recipient=" + recipient).path("items[0].id");
        return id == null ? null : UUID.fromString(id);
    }

    private long countOf(UUID recipient) {
        return kz.socialregistry.recipients.Registry.count(
                dataSource, "select count(*) from enrolment where recipient_id = ?", recipient);
    }

    private long position(UUID id) {
        return kz.socialregistry.recipients.Registry.count(
                dataSource, "select coalesce(max(sequence), 0) from inbox_position where aggregate_id = ?", id);
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
