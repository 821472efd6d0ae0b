package kz.socialregistry.centres.placement;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.testing.TestTopics;

/** The part of recipients-service: tells of enrolments, over Kafka or straight to the subscriber, and hears the answers. */
@ApplicationScoped
class Saga {

    private final PlacingEnrolments placing;
    private final Database database;
    private final Map<UUID, Long> sequences = new HashMap<>();

    Saga(PlacingEnrolments placing, Database database) {
        this.placing = placing;
        this.database = database;
    }

    /** Publishes events as recipients-service does. */
    void publish(EnrolmentEvent... events) {
        for (EnrolmentEvent event : events) {
            TestTopics.publish(event, sequences.merge(event.aggregateId(), 1L, Long::sum));
        }
    }

    /** Gives events to the subscriber as one batch of the inbox. */
    void receive(EnrolmentEvent... events) {
        List<ReceivedEvent> batch =
                Arrays.stream(events).map(event -> Enrolment.received(event, 1)).toList();
        QuarkusTransaction.requiringNew().timeout(120).run(() -> placing.receive(batch));
    }

    /** What was answered to an enrolment, in order, for example {@code queued}, {@code assigned 2026-01-01-}. */
    List<String> answers(Enrolment enrolment) {
        return database.published(enrolment.id()).stream()
                .map(event -> told(((PlacementEvent) event).placement()))
                .toList();
    }

    void awaitAnswers(Enrolment enrolment, String... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> org.junit.jupiter.api.Assertions.assertEquals(List.of(expected), answers(enrolment)));
    }

    static String told(PlacementState state) {
        String days = state.from() == null ? "" : " " + state.from() + ".." + or(state.until());
        return state.status() + days + (state.reason() == null ? "" : " " + state.reason());
    }

    private static String or(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Fails unless the row says the same as the last event. */
    void checkRow(Enrolment enrolment) {
        List<String> rows = database.rows(
                "select status, place_from, place_until, reason from placement where enrolment_id = ?",
                row -> told(new PlacementState(
                        enrolment.id(),
                        enrolment.unit(),
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        null,
                        null,
                        row.getString(4))),
                enrolment.id());
        List<String> answers = answers(enrolment);
        assertTrue(rows.equals(answers.subList(answers.size() - 1, answers.size())), rows + " is not " + answers);
    }
}
