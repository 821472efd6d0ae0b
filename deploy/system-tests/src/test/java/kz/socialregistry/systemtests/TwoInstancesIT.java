package kz.socialregistry.systemtests;

import static kz.socialregistry.systemtests.Client.REGISTRAR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of each service work at once on the same databases and topics. */
@Order(3)
@ExtendWith(SharedRegistry.class)
class TwoInstancesIT {

    private static final int CLIENTS = 32;
    private static final int PEOPLE = 1_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static SecondInstances instances;
    private static Client first;
    private static Client second;

    private final String today = People.today();

    @BeforeAll
    static void startThem(Registry registry) {
        instances = new SecondInstances(registry);
        first = registry.client();
        second = instances.client(registry);
    }

    @AfterAll
    static void stopThem() {
        instances.close();
    }

    @Test
    @Order(1)
    void oneOf32ClientsGetsTheLastPlaceAndTheOthersWait() throws InterruptedException, ExecutionException {
        House house = House.open(first, "920000000", 1);

        List<JsonPath> enrolments = race(house);

        assertEquals(1, count(enrolments, "placed"));
        assertEquals(CLIENTS - 1, count(enrolments, "queued"));
        assertEquals(new House.Taken(1, CLIENTS - 1), house.taken(second, house.limited()));

        // the place that is given back goes to one of those who wait, whoever took it
        String winner = enrolments.stream()
                .filter(enrolment -> enrolment.getString("status").equals("placed"))
                .map(enrolment -> enrolment.getString("id"))
                .findFirst()
                .orElseThrow();
        cancel(winner);
        await("the queue to move")
                .atMost(SOON)
                .until(() -> house.taken(first, house.limited()), new House.Taken(1, CLIENTS - 2)::equals);
        await("the next one to know").atMost(SOON).until(() -> statuses(enrolments, "placed"), placed -> placed == 1);
        assertEquals(CLIENTS - 2, statuses(enrolments, "queued"));
    }

    @Test
    @Order(2)
    void importsThroughBothInstancesAreCountedOnceAlsoIfOneInstanceDies() {
        House house = House.open(second, "921000000", PEOPLE);
        String stay =
                "{\"unitId\": \"%s\", \"admittedOn\": \"%s\", \"synthetic\": true}".formatted(house.unlimited(), today);
        Import one = Import.start(first, People.lines(PEOPLE, stay));
        Import two = Import.start(second, People.lines(PEOPLE, stay));

        two.awaitMiddle(PEOPLE);
        instances.kill(ServiceName.CENTRES);
        instances.kill(ServiceName.REPORTING);

        assertEquals(PEOPLE, one.awaitDone().getInt("enrolments.admitted"));
        assertEquals(PEOPLE, two.awaitDone().getInt("enrolments.admitted"));
        assertEquals(new House.Taken(2 * PEOPLE, 0), house.taken(first, house.unlimited()));
        await("the report")
                .atMost(SOON)
                .untilAsserted(() -> assertEquals(2 * PEOPLE, house.reported(first, "coverage", "on=" + today)));
    }

    private static List<JsonPath> race(House house) throws InterruptedException, ExecutionException {
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            recipients.add(first.post(Port.RECIPIENTS, REGISTRAR, "/v1/recipients", People.person())
                    .getString("id"));
        }
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<JsonPath>> answers = new ArrayList<>();
            for (String recipient : recipients) {
                Client client = answers.size() % 2 == 0 ? first : second;
                Map<String, Object> request =
                        Map.of("recipientId", recipient, "unitId", house.limited(), "synthetic", true);
                answers.add(clients.submit(() -> {
                    together.await();
                    return client.post(Port.RECIPIENTS, REGISTRAR, "/v1/enrolments", request);
                }));
            }
            List<JsonPath> enrolments = new ArrayList<>();
            for (Future<JsonPath> answer : answers) {
                enrolments.add(answer.get());
            }
            return Collections.unmodifiableList(enrolments);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long count(List<JsonPath> enrolments, String status) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.getString("status").equals(status))
                .count();
    }

    /** As they stand now. */
    private static long statuses(List<JsonPath> enrolments, String status) {
        return count(
                enrolments.stream()
                        .map(enrolment ->
                                second.get(Port.RECIPIENTS, REGISTRAR, "/v1/enrolments/" + enrolment.getString("id")))
                        .toList(),
                status);
    }

    private static void cancel(String enrolment) {
        second.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(second.url(Port.RECIPIENTS) + "/v1/enrolments/" + enrolment + "/cancellation")
                .then()
                .statusCode(200);
    }
}
