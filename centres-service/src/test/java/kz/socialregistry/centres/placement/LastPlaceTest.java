package kz.socialregistry.centres.placement;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Many want the last place at the same moment, in transactions of several instances of the service. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LastPlaceTest {

    private static final int CLIENTS = 64;

    @Inject
    Saga saga;

    @Inject
    PlacingEnrolments placing;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private List<Enrolment> wanting(UUID unit) {
        LocalDate today = LocalDate.now(clock);
        List<Enrolment> enrolments = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            enrolments.add(Enrolment.wanting(unit, today));
        }
        return enrolments;
    }

    private List<String> sortedAnswers(List<Enrolment> enrolments) {
        return enrolments.stream()
                .flatMap(enrolment -> saga.answers(enrolment).stream())
                .map(answer -> answer.split(" ")[0])
                .sorted()
                .toList();
    }

    private static List<String> oneAssignedTheOthersQueued() {
        List<String> expected = new ArrayList<>(Collections.nCopies(CLIENTS - 1, "queued"));
        expected.add(0, "assigned");
        return expected;
    }

    @Test
    void ofSixtyFourTransactionsAtOnceOneGetsTheLastPlaceAndTheOthersWait() throws Exception {
        UUID unit = Given.unitOf(1);
        List<Enrolment> enrolments = wanting(unit);
        ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Enrolment enrolment : enrolments) {
                all.add(executor.submit(() -> {
                    start.await();
                    saga.receive(enrolment.requested());
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(oneAssignedTheOthersQueued(), sortedAnswers(enrolments));
    }

    @Test
    void ofSixtyFourRequestsOnTheTopicOneGetsTheLastPlaceAndTheOthersWait() {
        UUID unit = Given.unitOf(1);
        List<Enrolment> enrolments = wanting(unit);
        saga.publish(enrolments.stream().map(Enrolment::requested).toArray(EnrolmentEvent[]::new));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(oneAssignedTheOthersQueued(), sortedAnswers(enrolments)));
    }

    @Test
    void aSecondPlacingTransactionWaitsForTheFirstAndSeesWhatItDecided() throws Exception {
        UUID unit = Given.unitOf(1);
        Enrolment first = Enrolment.wanting(unit, LocalDate.now(clock));
        Enrolment second = Enrolment.wanting(unit, LocalDate.now(clock));
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<?> one =
                    executor.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        placing.receive(List.of(Enrolment.received(first.requested(), 1)));
                        decided.countDown();
                        awaitLatch(mayCommit);
                    }));
            assertTrue(decided.await(30, TimeUnit.SECONDS));
            Future<?> two = executor.submit(() -> saga.receive(second.requested()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like 'select id from unit%' and datname = current_database()")
                            == 1);
            assertFalse(two.isDone());
            mayCommit.countDown();
            one.get(30, TimeUnit.SECONDS);
            two.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
        assertEquals(
                "assigned " + LocalDate.now(clock) + "..", saga.answers(first).get(0));
        assertEquals(List.of("queued"), saga.answers(second));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void batchesThatTouchTheSameUnitsInAnyOrderDoNotBlockEachOther() throws Exception {
        List<UUID> units = new ArrayList<>(List.of(Given.unitOf(1), Given.unitOf(1), Given.unitOf(1)));
        List<Enrolment> all = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Collections.rotate(units, 1);
                EnrolmentEvent[] batch = units.stream()
                        .map(unit -> Enrolment.wanting(unit, LocalDate.now(clock)))
                        .peek(all::add)
                        .map(Enrolment::requested)
                        .toArray(EnrolmentEvent[]::new);
                batches.add(executor.submit(() -> saga.receive(batch)));
            }
            for (Future<?> batch : batches) {
                batch.get(60, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
        List<String> answers = sortedAnswers(all);
        assertEquals(72, answers.size());
        assertEquals(3, Collections.frequency(answers, "assigned"));
    }
}
