package kz.socialregistry.recipients.privacy;

import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kz.socialregistry.recipients.Iins;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The keys of the file change while people are read, entered and corrected. */
@QuarkusTest
class RotationTest {

    private static final int CLIENTS = 3;
    private static final int PEOPLE = 450;

    @Inject
    FileKeys file;

    @Inject
    RenewingSeals renewing;

    @Inject
    OwnerKeys keys;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource store;

    @ConfigProperty(name = "registry.recipients.keyset")
    String path;

    private final AtomicBoolean done = new AtomicBoolean();
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> entered = Collections.synchronizedList(new ArrayList<>());

    @Test
    void noRequestFailsAndNobodyBecomesUnreadable() {
        List<UUID> old =
                IntStream.range(0, PEOPLE).mapToObj(i -> UUID.randomUUID()).toList();
        keys.make(KeyStore.RECIPIENT, old);
        int before = file.primary();
        UUID known = person();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Void>> load = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> work(known), clients))
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> entered.size() > CLIENTS);

        run("--rotate");
        file.readAgain();
        int after = file.primary();
        assertNotEquals(before, after);
        assertTrue(renewing.waiting() >= PEOPLE, "what the older key is needed for is told: " + renewing.waiting());
        renewing.renew();
        int rotated = entered.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> entered.size() > rotated + CLIENTS);
        renewing.renew();
        assertEquals(0, renewing.waiting());
        run("--drop-old");
        file.readAgain();
        int dropped = entered.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> entered.size() > dropped + CLIENTS);
        done.set(true);
        load.forEach(CompletableFuture::join);
        clients.shutdown();

        assertEquals(List.of(), failed);
        assertEquals(List.of(), file.older());
        assertEquals(0, count(store, "select count(*) from owner_key where wrapped_by <> ?", (long) after));
        entered.forEach(this::read);
        old.forEach(keys::of);
        assertEquals(List.of(), failed, "with the new key alone");
    }

    private void work(UUID known) {
        while (!done.get()) {
            UUID person = id(registrar()
                    .body("{\"kind\": \"person\", \"iin\": \"%s\", \"synthetic\": true}".formatted(Iins.next()))
                    .post("/v1/recipients"));
            entered.add(person);
            read(person);
            read(known);
            expect(registrar()
                    .contentType("application/merge-patch+json")
                    .header("Purpose", "providing-services")
                    .header("If-Match", "*")
                    .body("{\"name\": {\"family\": \"Омарова\", \"given\": \"Әлия\"}}")
                    .patch("/v1/recipients/" + person));
        }
    }

    private void read(UUID person) {
        expect(registrar().header("Purpose", "providing-services").get("/v1/recipients/" + person));
    }

    private void expect(Response answer) {
        if (answer.statusCode() != 200) {
            failed.add(answer.statusCode() + " " + answer.asString());
        }
    }

    private void run(String what) {
        assertEquals(0, NewKeyset.run(new String[] {what, Path.of(path).toString()}, System.err), what);
    }
}
