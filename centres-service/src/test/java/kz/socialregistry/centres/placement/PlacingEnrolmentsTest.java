package kz.socialregistry.centres.placement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.Topic;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of an enrolment through centres-service, over Kafka and back. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacingEnrolmentsTest {

    @Inject
    Saga saga;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void setToday() {
        today = LocalDate.now(clock);
    }

    @Test
    void aRequestOnTheTopicIsAnsweredOnTheTopic() {
        Enrolment enrolment = Enrolment.wanting(Given.unitOf(1), today.plusDays(3));
        saga.publish(enrolment.requested());
        saga.awaitAnswers(enrolment, "assigned " + today.plusDays(3) + "..");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of("centres.place-assigned.v1 1"),
                        TestTopics.read(Topic.PLACEMENTS).stream()
                                .filter(event -> event.aggregateId().equals(enrolment.id()))
                                .map(event -> event.type() + " " + event.sequence())
                                .toList()));
        saga.checkRow(enrolment);
    }

    @Test
    void whenSomebodyLeavesTheQueueMovesByItself() {
        UUID unit = Given.unitOf(1);
        Enrolment inside = Enrolment.wanting(unit, today.minusDays(10));
        Enrolment second = Enrolment.wanting(unit, today.minusDays(4));
        Enrolment first = Enrolment.wanting(unit, today.minusDays(5));
        saga.publish(inside.requested());
        saga.awaitAnswers(inside, "assigned " + today.minusDays(10) + "..");
        saga.publish(second.requested());
        saga.awaitAnswers(second, "queued");
        saga.publish(first.requested());
        saga.awaitAnswers(first, "queued");
        Given.get("/v1/units/{id}/queue", unit)
                .statusCode(200)
                .body(
                        "items.enrolmentId",
                        contains(first.id().toString(), second.id().toString()))
                .body("items.position", contains(1, 2))
                .body("items[0].queuedOn", equalTo(today.minusDays(5).toString()));
        saga.publish(inside.ended(today.minusDays(2)));
        saga.awaitAnswers(first, "queued", "assigned " + today + "..");
        assertEquals(
                List.of(
                        "assigned " + today.minusDays(10) + "..",
                        "released " + today.minusDays(10) + ".." + today.minusDays(2)),
                saga.answers(inside));
        assertEquals(List.of("queued"), saga.answers(second));
        saga.publish(first.cancelled());
        saga.awaitAnswers(second, "queued", "assigned " + today + "..");
        Given.get("/v1/units/{id}/queue", unit).statusCode(200).body("items", empty());
        List.of(inside, first, second).forEach(saga::checkRow);
    }

    @Test
    void aPlaceIsLentWhileItsHolderIsAwayAndBackOnTheDayOfReturn() {
        UUID unit = Given.unitOf(1);
        LocalDate back = today.plusDays(20);
        Enrolment holder = Enrolment.wanting(unit, today.minusDays(10));
        Enrolment guest = Enrolment.wanting(unit, today.minusDays(2)).until(back);
        Enrolment forGood = Enrolment.wanting(unit, today.minusDays(3));
        saga.publish(holder.requested());
        saga.awaitAnswers(holder, "assigned " + today.minusDays(10) + "..");
        saga.publish(forGood.requested(), guest.requested());
        saga.awaitAnswers(guest, "queued");
        saga.publish(holder.away(today.minusDays(1), back).suspended());
        saga.awaitAnswers(guest, "queued", "assigned " + today + ".." + back);
        assertEquals(List.of("queued"), saga.answers(forGood));
        Given.get("/v1/placements/{id}", holder.id())
                .statusCode(200)
                .body("status", equalTo("assigned"))
                .body("lent", contains(Map.of("from", today.minusDays(1).toString(), "until", back.toString())));
        Given.get("/v1/placements/{id}", guest.id())
                .statusCode(200)
                .body("wantedUntil", equalTo(back.toString()))
                .body("until", equalTo(back.toString()))
                .body("lent", empty());
        Given.get("/v1/units/{id}/occupants?on=" + back.minusDays(1), unit)
                .statusCode(200)
                .body("items.enrolmentId", contains(guest.id().toString()));
        Given.get("/v1/units/{id}/occupants?on=" + back, unit)
                .statusCode(200)
                .body("items.enrolmentId", contains(holder.id().toString()));
    }

    @Test
    void anEventThatComesTwiceIsAnsweredOnce() {
        UUID unit = Given.unitOf(1);
        Enrolment enrolment = Enrolment.wanting(unit, today);
        Enrolment after = Enrolment.wanting(unit, today);
        TestTopics.publish(enrolment.requested(), 1);
        TestTopics.publish(enrolment.requested(), 1);
        saga.awaitAnswers(enrolment, "assigned " + today + "..");
        saga.publish(after.requested());
        saga.awaitAnswers(after, "queued");
        assertEquals(List.of("assigned " + today + ".."), saga.answers(enrolment));
    }

    @Test
    void aPastStayThatDoesNotFitIsRefusedWithItsReason() {
        UUID unit = Given.unitOf(1);
        Enrolment first = Enrolment.past(unit, LocalDate.of(2019, 3, 1), LocalDate.of(2019, 9, 1));
        Enrolment second = Enrolment.past(unit, LocalDate.of(2019, 8, 31), LocalDate.of(2019, 10, 1));
        Enrolment third = Enrolment.past(unit, LocalDate.of(2019, 9, 1), null);
        saga.publish(first.requested());
        saga.awaitAnswers(first, "assigned 2019-03-01..2019-09-01");
        saga.publish(second.requested(), third.requested());
        saga.awaitAnswers(second, "refused no-place-in-those-days");
        saga.awaitAnswers(third, "assigned 2019-09-01..");
        saga.checkRow(second);
    }

    @Test
    void theEndThatHistoryBroughtWithItChangesNothing() {
        UUID unit = Given.unitOf(1);
        LocalDate until = LocalDate.of(2019, 9, 1);
        Enrolment past = Enrolment.past(unit, LocalDate.of(2019, 3, 1), until);
        Enrolment next = Enrolment.wanting(unit, today);
        saga.publish(past.requested(), past.ended(until), next.requested());
        saga.awaitAnswers(next, "assigned " + today + "..");
        saga.awaitAnswers(past, "assigned 2019-03-01..2019-09-01");
    }

    @Test
    void aUnitThatNobodyKnowsIsRefusedWithItsReason() {
        Enrolment enrolment = Enrolment.wanting(UUID.randomUUID(), today);
        saga.publish(enrolment.requested());
        saga.awaitAnswers(enrolment, "refused unit-not-found");
        saga.checkRow(enrolment);
    }

    @Test
    void aUnitWithoutLimitAndOneOfUnknownCapacityTakeEverybody() {
        UUID centre = Given.centre(Given.region());
        UUID atHome = Given.unit(centre, Map.of("kind", "unlimited"));
        UUID unknown = Given.unit(centre);
        for (UUID unit : List.of(atHome, unknown)) {
            for (int i = 0; i < 5; i++) {
                Enrolment enrolment = Enrolment.wanting(unit, today);
                saga.receive(enrolment.requested());
                assertEquals(List.of("assigned " + today + ".."), saga.answers(enrolment));
            }
        }
    }

    @Test
    void moreCapacityLetsTheQueueMove() {
        UUID unit = Given.unitOf(1);
        Enrolment inside = Enrolment.wanting(unit, today);
        Enrolment first = Enrolment.wanting(unit, today);
        Enrolment second = Enrolment.wanting(unit, today);
        saga.receive(inside.requested(), first.requested(), second.requested());
        LocalDate raisedOn = today.plusDays(30);
        Given.capacity(unit, Map.of("kind", "limited", "places", 2, "validFrom", raisedOn.toString()));
        assertEquals(List.of("queued", "assigned " + raisedOn + ".."), saga.answers(first));
        assertEquals(List.of("queued"), saga.answers(second));
        assertEquals(
                List.of("centres.unit-opened.v1", "centres.unit-capacity-changed.v1"),
                database.rows(
                        "select type from outbox where aggregate_id = ? order by sequence", r -> r.getString(1), unit));
    }

    @Test
    void underALoweredCapacityNobodyLosesAPlaceAndNobodyGetsOne() {
        UUID unit = Given.unitOf(2);
        Enrolment one = Enrolment.wanting(unit, today);
        Enrolment two = Enrolment.wanting(unit, today);
        Enrolment waiting = Enrolment.wanting(unit, today);
        saga.receive(one.requested(), two.requested());
        Given.capacity(unit, Map.of("kind", "limited", "places", 1));
        saga.receive(waiting.requested());
        Given.get("/v1/places?region={region}", regionOf(unit))
                .statusCode(200)
                .body("totals.overAssigned", equalTo(1))
                .body("items[0].free", equalTo(0))
                .body("items[0].taken", equalTo(2))
                .body("items[0].queued", equalTo(1));
        saga.receive(one.ended(today));
        assertEquals(List.of("queued"), saga.answers(waiting));
        saga.receive(two.ended(today));
        assertEquals(List.of("queued", "assigned " + today + ".."), saga.answers(waiting));
    }

    private UUID regionOf(UUID unit) {
        return database.rows("select region_id from unit where id = ?", row -> row.getObject(1, UUID.class), unit)
                .get(0);
    }

    @Test
    void whatIsDecidedBatchByBatchIsWhatOneBookWouldDecide() {
        for (long seed = 1; seed <= 3; seed++) {
            new BatchesAgainstOneBook(saga, today, seed).check();
        }
    }
}
