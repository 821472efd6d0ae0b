package kz.socialregistry.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.platform.outbox.Outbox;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private static PlaceAssigned assigned(UUID enrolment) {
        return new PlaceAssigned(new PlacementState(
                enrolment, UUID.randomUUID(), "assigned", LocalDate.of(2026, 1, 1), null, null, null, null));
    }

    private static void awaitPublished(UUID enrolment, Long... sequences) {
        awaitPublished(List.of(enrolment), sequences);
    }

    /** Of each of them the same. */
    private static void awaitPublished(List<UUID> enrolments, Long... sequences) {
        Map<UUID, List<Long>> wanted =
                enrolments.stream().collect(toMap(enrolment -> enrolment, enrolment -> List.of(sequences)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        wanted,
                        TestTopics.read(Topic.PLACEMENTS).stream()
                                .filter(event -> wanted.containsKey(event.aggregateId()))
                                .collect(groupingBy(
                                        TestTopics.Published::aggregateId,
                                        mapping(TestTopics.Published::sequence, toList())))));
    }

    @Test
    void eventsOfAnAggregateArePublishedInSequence() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(assigned(id), assigned(id))));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(assigned(id)));
        awaitPublished(id, 1L, 2L, 3L);
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.append(assigned(id));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(assigned(id)));
        awaitPublished(id, 1L);
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThrows(IllegalStateException.class, () -> outbox.append(assigned(UUID.randomUUID())));
    }

    @Test
    void aRelayThatDiedBetweenAcknowledgementAndMarkSendsAgainInOrder() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(assigned(id), assigned(id))));
        awaitPublished(id, 1L, 2L);
        await().atMost(Duration.ofSeconds(60)).until(() -> database.numbers(
                        "select count(*) from outbox_unpublished join outbox using (position) where aggregate_id = ?",
                        id)
                .equals(List.of(0L)));
        // the state such a relay leaves behind: the broker has the events, the table does not know
        database.update(
                "insert into outbox_unpublished select position from outbox where aggregate_id = ? order by position",
                id);
        awaitPublished(id, 1L, 2L, 1L, 2L);
    }

    @Test
    void manyWritersAtOnceLoseNothingAndKeepEachSequence() {
        List<UUID> ids = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        ids.parallelStream().forEach(id -> {
            for (int i = 0; i < 5; i++) {
                QuarkusTransaction.requiringNew().run(() -> outbox.append(assigned(id)));
            }
        });
        awaitPublished(ids, 1L, 2L, 3L, 4L, 5L);
    }
}
