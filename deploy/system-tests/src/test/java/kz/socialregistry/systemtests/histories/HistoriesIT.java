package kz.socialregistry.systemtests.histories;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.systemtests.Client;
import kz.socialregistry.systemtests.House;
import kz.socialregistry.systemtests.People;
import kz.socialregistry.systemtests.Registry;
import kz.socialregistry.systemtests.SharedRegistry;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever happens to some people in a few places, in whatever order, with repeated requests, old events that come again and
 * services that die: in the end both services and the reports say what a simple model says. Two histories are always the same,
 * one is new each time; {@code -Dhistories.seed=N} plays the history N alone.
 */
@Order(3)
@ExtendWith(SharedRegistry.class)
class HistoriesIT {

    private static final int PERSONS = 9;
    private static final int STEPS = 18;
    private static final Set<String> OUTCOMES =
            Set.of("admitted", "suspended", "ended", "queued", "placed", "refused", "cancelled", "merged");

    private final Days days = new Days(LocalDate.parse(People.today()));
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    @Test
    void bothServicesAndTheReportsAgreeWithTheModel(Registry registry) throws Exception {
        List<Long> seeds = seeds();
        System.out.println("Histories of the seeds " + seeds);
        Crashes crashes = new Crashes(registry, seeds.size());
        ExecutorService players = Executors.newFixedThreadPool(seeds.size());
        List<Future<?>> histories = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            long seed = seeds.get(i);
            String kato = "95000000" + i;
            histories.add(players.submit(() -> play(registry, seed, kato, crashes)));
        }
        for (Future<?> history : histories) {
            history.get();
        }
        players.shutdown();
        crashes.awaitRestarts();
        if (seeds.size() > 1) {
            Set<String> missing = new ConcurrentSkipListSet<>(OUTCOMES);
            missing.removeAll(seen);
            assertEquals(Set.of(), missing, "no history came to this");
        }
    }

    private static List<Long> seeds() {
        Long only = Long.getLong("histories.seed");
        return only != null
                ? List.of(only)
                : LongStream.of(1, 2, new Random().nextInt(1_000_000)).boxed().toList();
    }

    private Void play(Registry registry, long seed, String kato, Crashes crashes) throws Exception {
        Client client = registry.client();
        House house = House.open(client, kato, 2);
        List<Unit> units = List.of(
                new Unit(house.limited(), 2, true, false),
                new Unit(house.addUnit(client, "temporary-stay", 1), 1, true, true),
                new Unit(house.addUnit(client, "inpatient", 1), 1, true, false),
                new Unit(house.unlimited(), Integer.MAX_VALUE, false, false));
        awaitKnown(registry, units);
        Acting acting = new Acting(client);
        Agreement agreement = new Agreement(client, days, house.region(), units);
        History history = new History(seed, people(client), units, days, acting, agreement);
        try (OldEvents old = new OldEvents(registry.ports().of(Port.KAFKA))) {
            history.play(STEPS);
            crashes.kill(ServiceName.CENTRES);
            history.play(STEPS);
            history.repeat(old);
            crashes.kill(ServiceName.RECIPIENTS);
            history.play(STEPS);
            history.repeat(old);
            seen.addAll(history.end());
        } catch (Exception | AssertionError e) {
            crashes.giveUp();
            throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + acting.told(), e);
        }
        return null;
    }

    private static List<Person> people(Client client) {
        return IntStream.range(0, PERSONS)
                .mapToObj(i -> client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/recipients", People.person())
                        .getString("id"))
                .map(Person::new)
                .toList();
    }

    /** Whether a place is lent is decided by what recipients-service has heard of the unit. */
    private static void awaitKnown(Registry registry, List<Unit> units) throws Exception {
        String url = "jdbc:postgresql://localhost:" + registry.ports().of(Port.POSTGRES) + "/recipients?user=postgres";
        String ids = String.join("','", units.stream().map(Unit::id).toList());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            await("the units to be known").atMost(Duration.ofSeconds(60)).until(() -> {
                try (ResultSet row =
                        statement.executeQuery("select count(*) from known_unit where unit_id in ('" + ids + "')")) {
                    row.next();
                    return row.getInt(1) == units.size();
                }
            });
        }
    }
}
