package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class InboxTest {

    @Inject
    ProbeSubscriber probe;

    @Inject
    Database database;

    private static EnrolmentRequested requested(UUID id) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new EnrolmentRequested(new EnrolmentState(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
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
                true));
    }

    private List<Long> steps(UUID id) {
        return database.numbers("select sequence from probe_step where enrolment_id = ? order by id", id);
    }

    private void awaitSteps(UUID id, Long... sequences) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(List.of(sequences), steps(id)));
    }

    private List<Long> held(UUID id) {
        return database.numbers("select id from inbox_held where aggregate_id = ? order by id", id);
    }

    @Test
    void eachEventTakesEffectOnceHoweverOftenItComes() {
        UUID id = UUID.randomUUID();
        TestTopics.publish(requested(id), 1);
        TestTopics.publish(requested(id), 1);
        TestTopics.publish(requested(id), 2);
        TestTopics.publish(requested(id), 1);
        TestTopics.publish(requested(id), 2);
        TestTopics.publish(requested(id), 3);
        awaitSteps(id, 1L, 2L, 3L);
    }

    @Test
    void anEventWaitsForItsPredecessor() {
        UUID id = UUID.randomUUID();
        TestTopics.publish(requested(id), 3);
        TestTopics.publish(requested(id), 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> held(id).size() == 2);
        assertEquals(List.of(), steps(id));
        TestTopics.publish(requested(id), 1);
        awaitSteps(id, 1L, 2L, 3L);
        assertEquals(List.of(), held(id));
    }

    @Test
    void anyOrderWithAnyDuplicatesEndsInTheSameSequence() {
        Random random = new Random(20260101);
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<Map.Entry<UUID, Long>> sends = new ArrayList<>();
        for (UUID id : ids) {
            LongStream.rangeClosed(1, 8).forEach(sequence -> sends.add(Map.entry(id, sequence)));
            LongStream.rangeClosed(1, 8).filter(s -> random.nextBoolean()).forEach(s -> sends.add(Map.entry(id, s)));
        }
        Collections.shuffle(sends, random);
        sends.forEach(send -> TestTopics.publish(requested(send.getKey()), send.getValue()));
        for (UUID id : ids) {
            awaitSteps(id, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            await().atMost(Duration.ofSeconds(60)).until(() -> held(id).isEmpty());
        }
    }

    @Test
    void aBatchThatBreaksOffComesAgainWhole() {
        UUID id = UUID.randomUUID();
        probe.breakdowns().set(2);
        TestTopics.publish(requested(id), 1);
        TestTopics.publish(requested(id), 2);
        awaitSteps(id, 1L, 2L);
        assertEquals(0, probe.breakdowns().get());
    }

    @Test
    void onlyTheAggregateOfAFailingEventStandsStill() {
        UUID sick = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        probe.poisoned().add(sick);
        TestTopics.publish(requested(sick), 1);
        TestTopics.publish(requested(sound), 1);
        TestTopics.publish(requested(sick), 2);
        TestTopics.publish(requested(sound), 2);
        awaitSteps(sound, 1L, 2L);
        await().atMost(Duration.ofSeconds(60)).until(() -> held(sick).size() == 2);
        long dead = held(sick).get(0);

        given().auth()
                .oauth2(Tokens.of("administrator"))
                .header("Accept-Language", "en")
                .post("/v1/dead-events/{id}/retry", dead)
                .then()
                .statusCode(409)
                .body("code", equalTo("dead-event-fails-again"));
        assertEquals(List.of(), steps(sick));

        probe.poisoned().remove(sick);
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .post("/v1/dead-events/{id}/retry", dead)
                .then()
                .statusCode(204);
        assertEquals(List.of(1L, 2L), steps(sick));
        assertEquals(List.of(), held(sick));
    }

    @Test
    void anUndecodableEventIsKeptForAnOperatorWhoMayGiveItUp() {
        UUID id = UUID.randomUUID();
        TestTopics.publish(requested(id), 1);
        TestTopics.publishRaw(Topic.ENROLMENTS, id.toString(), Map.of("ce_type", "nonsense"), "{\"broken\":");
        TestTopics.publish(requested(id), 3);
        awaitSteps(id, 1L);
        await().atMost(Duration.ofSeconds(60)).until(() -> held(id).size() == 2);
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get("/v1/dead-events")
                .then()
                .statusCode(200)
                .body("items.findAll { it.aggregateId == '" + id + "' }.reason", contains("undecodable"))
                .body("items.findAll { it.payload != null }", empty());

        given().auth()
                .oauth2(Tokens.of("administrator"))
                .post("/v1/dead-events/{id}/discard", held(id).get(0))
                .then()
                .statusCode(204);
        assertEquals(List.of(1L, 3L), steps(id));
    }

    @Test
    void anUnknownTypeIsSkippedButKeepsItsPlaceInTheSequence() {
        UUID id = UUID.randomUUID();
        TestTopics.publish(requested(id), 1);
        TestTopics.publishRaw(
                Topic.ENROLMENTS,
                id.toString(),
                Map.of(
                        "ce_type",
                        "recipients.enrolment-blessed.v7",
                        "ce_subject",
                        id.toString(),
                        "ce_epoch",
                        "1",
                        "ce_sequence",
                        "2"),
                "{}");
        TestTopics.publish(requested(id), 3);
        awaitSteps(id, 1L, 3L);
    }

    @Test
    void onlyAnAdministratorSeesDeadEvents() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/v1/dead-events")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
