package kz.socialregistry.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Port;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service is killed in the middle of its work and comes back: nothing is lost, and nothing is there twice. */
@Order(2)
@ExtendWith(SharedRegistry.class)
class CrashIT {

    private static final int INSIDE = 1_500;
    private static final int PLACES = 700;
    private static final int WAITING = 300;
    private static final int PEOPLE = INSIDE + PLACES + WAITING;

    private static final int CENTRES = 150;

    private static final List<House> HOUSES = new ArrayList<>();

    private final String today = People.today();

    @Order(1)
    @ParameterizedTest
    @CsvSource({"RECIPIENTS, 910000000", "CENTRES, 911000000", "REPORTING, 912000000"})
    void aServiceDiesInTheMiddleOfAnImport(ServiceName service, String kato, Registry registry) {
        Client client = registry.client();
        House house = House.open(client, kato, PLACES);
        HOUSES.add(house);
        Import running = Import.start(client, lines(house));

        running.awaitMiddle(PEOPLE);
        registry.killAndAwaitRestart(service);

        assertOutcomes(running.awaitDone());
        assertPlaces(client, house);
        awaitReports(client, house);
    }

    @Test
    @Order(2)
    void nothingCameTwiceLaterAndNothingIsHeldBack(Registry registry) {
        Client client = registry.client();
        for (House house : HOUSES) {
            assertPlaces(client, house);
            assertReports(client, house);
        }
        List<Integer> held =
                client.get(Port.REPORTING, Client.ANALYST, "/v1/freshness").getList("sources.held");
        assertEquals(List.of(0, 0, 0, 0, 0), held);
        assertEquals(7_375, client.value("served?region=190000000&from=2019-01-01&to=2019-12-31"));
    }

    @Test
    @Order(3)
    void aRequestThatIsRepeatedAfterACrashHasOneEffect(Registry registry) throws Exception {
        Client client = registry.client();
        House house = House.open(client, "913000000", 1);
        AtomicInteger entered = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<String>> centres = new ArrayList<>();
        for (int i = 0; i < CENTRES; i++) {
            centres.add(callers.submit(() -> {
                String id = house.addCentre(client, UUID.randomUUID().toString());
                entered.incrementAndGet();
                return id;
            }));
        }
        await("some centres").atMost(Duration.ofSeconds(60)).until(() -> entered.get() > CENTRES / 4);

        registry.killAndAwaitRestart(ServiceName.CENTRES);

        Set<String> ids = new HashSet<>();
        for (Future<String> centre : centres) {
            ids.add(centre.get());
        }
        callers.shutdown();
        assertEquals(CENTRES, ids.size());
        assertEquals(
                CENTRES + 1,
                client.get(Port.CENTRES, Client.REGISTRAR, "/v1/centres?limit=200&region=" + house.region())
                        .getList("items")
                        .size());
    }

    private String lines(House house) {
        String stay =
                "{\"unitId\": \"%s\", \"admittedOn\": \"%s\", \"synthetic\": true}".formatted(house.unlimited(), today);
        String request = "{\"unitId\": \"%s\", \"synthetic\": true}".formatted(house.limited());
        return People.lines(INSIDE, stay) + People.lines(PLACES + WAITING, request);
    }

    private static void assertOutcomes(JsonPath status) {
        assertEquals(PEOPLE, status.getInt("rows.recorded"));
        assertEquals(0, status.getInt("errorCount"));
        assertEquals(INSIDE, status.getInt("enrolments.admitted"));
        assertEquals(PLACES, status.getInt("enrolments.placed"));
        assertEquals(WAITING, status.getInt("enrolments.queued"));
    }

    private static void assertPlaces(Client client, House house) {
        assertEquals(new House.Taken(PLACES, WAITING), house.taken(client, house.limited()));
        assertEquals(new House.Taken(INSIDE, 0), house.taken(client, house.unlimited()));
    }

    private void awaitReports(Client client, House house) {
        await("the reports")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertReports(client, house));
    }

    private void assertReports(Client client, House house) {
        assertEquals(INSIDE, house.reported(client, "coverage", "on=" + today));
        assertEquals(INSIDE, house.reported(client, "served", "from=" + today + "&to=" + today));
        JsonPath places = house.places(client, today);
        assertEquals(PLACES, places.getInt("occupied"));
        assertEquals(WAITING, places.getInt("queued"));
        assertEquals(INSIDE, places.getInt("assignedWithoutLimit"));
    }
}
