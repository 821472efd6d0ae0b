package kz.socialregistry.systemtests.canary;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.systemtests.Client;
import kz.socialregistry.systemtests.Registry;
import kz.socialregistry.systemtests.SharedRegistry;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keys are changed while people are entered, read, corrected and searched: nobody notices, and nobody is lost. */
@Order(3)
@ExtendWith(SharedRegistry.class)
class RotationIT {

    private static final int CLIENTS = 4;
    private static final int OTHERS = 500;
    private static final int FEW = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String KEYS = "recipient_keys";

    private final Canary canary = new Canary(Canary.SERIALS / 2);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> familyNames = new ConcurrentHashMap<>();

    @Test
    void noRequestFailsNobodyIsUnreadableAndTheOldKeyIsNeededNoMore(Registry registry) throws Exception {
        Client client = registry.client();
        KeysetFile keyset = KeysetFile.of(registry);
        long old = number(registry, KEYS, "select max(wrapped_by) from owner_key");
        List<String> others = strings(
                registry,
                "recipients",
                "select id from recipient where erased_on is null and personal is not null order by random() limit "
                        + OTHERS);
        ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(executor.submit(() -> work(client)));
        }
        awaitRounds(FEW);

        keyset.change("--rotate");
        await("the new key to be in use").atMost(LONGEST).until(() -> underNewKeys(registry, old) > 0);
        awaitRounds(rounds.get() + FEW);
        await("nothing to wait under the old key")
                .atMost(LONGEST)
                .until(() -> number(registry, KEYS, "select count(*) from owner_key where wrapped_by = " + old) == 0);
        assertTrue(metrics(client).lines().anyMatch("registry_keys_waiting 0.0"::equals), () -> metrics(client));
        keyset.change("--drop-old");
        awaitRounds(rounds.get() + FEW);
        over.set(true);
        for (Future<?> one : clients) {
            one.get();
        }
        executor.shutdown();

        assertEquals(List.of(), List.copyOf(failed));
        awaitDropped(registry);
        familyNames.forEach((id, name) -> assertEquals(name, read(client, id).path("name.family"), id));
        others.forEach(id -> expect(200, read(client, id)));
        assertEquals(List.of(), List.copyOf(failed), "with the new key alone");
    }

    /** Enters, reads, corrects and finds somebody, again and again. */
    private Void work(Client client) {
        while (!over.get()) {
            Map<String, Object> person = canary.person();
            Response entered = client.as(Client.REGISTRAR)
                    .contentType(ContentType.JSON)
                    .body(person)
                    .post(client.url(Port.RECIPIENTS) + "/v1/recipients");
            expect(201, entered);
            String id = entered.path("id");
            Response corrected = client.as(Client.REGISTRAR)
                    .contentType("application/merge-patch+json")
                    .header("Purpose", "providing-services")
                    .header("If-Match", "*")
                    .body(Canary.bytes(Map.of("name", Map.of("family", "Өзгерген" + id, "given", "Адам"))))
                    .patch(client.url(Port.RECIPIENTS) + "/v1/recipients/" + id);
            expect(200, corrected);
            familyNames.put(id, "Өзгерген" + id);
            expect(200, read(client, id));
            Response found = client.as(Client.REGISTRAR)
                    .contentType(ContentType.JSON)
                    .header("Purpose", "providing-services")
                    .body(Map.of("iin", person.get("iin")))
                    .post(client.url(Port.RECIPIENTS) + "/v1/recipients/search");
            expect(200, found);
            if (!List.of(id).equals(found.path("items.id"))) {
                failed.add("not found by its number: " + id);
            }
            rounds.incrementAndGet();
        }
        return null;
    }

    private static Response read(Client client, String id) {
        return client.as(Client.REGISTRAR)
                .header("Purpose", "providing-services")
                .get(client.url(Port.RECIPIENTS) + "/v1/recipients/" + id);
    }

    private void expect(int status, Response answer) {
        if (answer.statusCode() != status) {
            failed.add(answer.statusCode() + " " + answer.asString());
        }
    }

    private void awaitRounds(int many) {
        await("requests to be answered").atMost(LONGEST).until(() -> rounds.get() >= many || !failed.isEmpty());
    }

    /** Until then the key that was dropped may still be in the memory of the service. */
    private static void awaitDropped(Registry registry) {
        await("the file to be read again")
                .atMost(LONGEST)
                .until(() -> Files.readString(registry.folder().log("recipients-service"))
                                .split("The keyset file was read again", -1)
                                .length
                        > 2);
    }

    private static long underNewKeys(Registry registry, long old) throws Exception {
        return number(registry, KEYS, "select count(*) from owner_key where wrapped_by <> " + old);
    }

    private static String metrics(Client client) {
        return get(client.url(Port.RECIPIENTS) + "/q/metrics").asString();
    }

    private static long number(Registry registry, String database, String query) throws Exception {
        return Long.parseLong(strings(registry, database, query).get(0));
    }

    private static List<String> strings(Registry registry, String database, String query) throws Exception {
        String url = "jdbc:postgresql://localhost:" + registry.ports().of(Port.POSTGRES) + "/" + database;
        List<String> strings = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url + "?user=postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
