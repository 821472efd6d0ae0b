package kz.socialregistry.systemtests.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
 * Thousands of people whom one recognises go through every operation of every service, where they belong and where they do
 * not, while the one that keeps them is killed. Then nothing that the registry leaves behind may hold them in clear: files of
 * the databases, write-ahead log, Kafka's segments, logs, temporary files, tables, records, pages, answers. That the search
 * finds is shown by a name that is public.
 */
@Order(3)
@ExtendWith(SharedRegistry.class)
class CanaryIT {

    private static final Path DESCRIPTIONS = Path.of("..", "..", "docs", "openapi");
    private static final int IN_IMPORT = 2_400;
    private static final int IN_TABLE = 100;
    private static final int ALONE = 160;
    private static final int CALLERS = 4;
    private static final String OPEN = "the public name";
    private static final String KEEP_LOG = "alter system set wal_keep_size = '8GB'";

    private final Canary canary = new Canary(0);
    private final List<String> people = new ArrayList<>();

    @Test
    void nothingThatIdentifiesAPersonIsLeftInClear(Registry registry) throws Exception {
        Client client = registry.client();
        for (int i = 0; i < IN_IMPORT; i++) {
            people.add(new String(Canary.bytes(canary.person()), UTF_8));
        }
        Traces traces = new Traces(
                Map.of("a name", Canary.SECRET, "a text", Canary.SECRET_ASCII, OPEN, Canary.PUBLIC), Canary.numbers());
        Traces secrets = traces.without(OPEN);
        Evidence evidence = new Evidence(traces, "localhost:" + registry.ports().of(Port.POSTGRES));
        evidence.execute(KEEP_LOG, "select pg_reload_conf()");
        Asking asking = new Asking(client, secrets);
        try {
            House house = House.open(client, "970000000", 5, Canary.PUBLIC);
            SecretLives lives = new SecretLives(asking, canary, house);
            live(registry, client, lives, house);
            List<Operation> operations = operations();
            bringIn(operations, lives);
            attack(operations, asking);
            read(operations, asking, lives);
            System.out.println("Canaries: " + canary.people() + " people, answers by status " + asking.statuses());
            assertFalse(asking.statuses().containsKey(500), "whatever is asked, no operation fails");
            look(registry, evidence, secrets, asking.leaks());
        } finally {
            evidence.execute("alter system reset wal_keep_size", "select pg_reload_conf()");
        }
    }

    /** Most come by an import, some one by one; the service is killed in the middle of both. */
    private void live(Registry registry, Client client, SecretLives lives, House house) throws Exception {
        String id = startImport(client, lines(house));
        await("the middle of the import").atMost(Duration.ofMinutes(2)).until(() -> rows(client, id) > 0);
        registry.killAndAwaitRestart(ServiceName.RECIPIENTS);
        AtomicInteger entered = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < ALONE; i++) {
            callers.add(executor.submit(() -> {
                lives.register();
                return entered.incrementAndGet();
            }));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> entered.get() > ALONE / 4);
        registry.killAndAwaitRestart(ServiceName.RECIPIENTS);
        for (Future<?> caller : callers) {
            caller.get(2, TimeUnit.MINUTES);
        }
        executor.shutdown();
        assertEquals(IN_IMPORT, awaitImport(client, id));
        for (PeopleFile file : List.of(
                PeopleFile.csv(inTable(), house.unlimited()), PeopleFile.spreadsheet(inTable(), house.unlimited()))) {
            assertEquals(IN_TABLE, awaitImport(client, startImport(client, file)), file.type());
        }
        lives.bePrevented();
        lives.beKnown();
    }

    /** With lines among them that are wrong. */
    private PeopleFile lines(House house) {
        StringBuilder lines = new StringBuilder();
        for (String person : people) {
            lines.append("{\"recipient\": ")
                    .append(person)
                    .append(", \"enrolments\": [{\"unitId\": \"")
                    .append(house.unlimited())
                    .append("\", \"admittedOn\": \"")
                    .append(People.today())
                    .append("\", \"synthetic\": true}]}\n");
        }
        String text = Canary.text(1);
        lines.append("{\"recipient\": {\"kind\": \"").append(text).append("\", \"unknown\": 1}}\n");
        lines.append("{\"recipient\": {\"sex\": \"")
                .append(text)
                .append("\", \"birthDate\": \"")
                .append(text)
                .append("\"}}\n");
        lines.append("{\"recipient\": {\"kind\": \"person\", \"iin\": \"")
                .append(text)
                .append("\"\n");
        return new PeopleFile("application/x-ndjson", lines.toString().getBytes(UTF_8));
    }

    private List<Map<String, Object>> inTable() {
        return Stream.generate(canary::person).limit(IN_TABLE).toList();
    }

    private static String startImport(Client client, PeopleFile file) {
        return client.as(Client.REGISTRAR)
                .header("Content-Type", file.type())
                .body(file.content())
                .post(client.url(Port.RECIPIENTS) + "/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** How many rows of it were recorded. */
    private static int awaitImport(Client client, String id) {
        await("the import").atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> client.get(
                        Port.RECIPIENTS, Client.REGISTRAR, "/v1/imports/" + id)
                .getString("status")
                .equals("done"));
        return rows(client, id);
    }

    private static int rows(Client client, String id) {
        return client.get(Port.RECIPIENTS, Client.REGISTRAR, "/v1/imports/" + id)
                .getInt("rows.recorded");
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            operations.addAll(Operation.of(service, DESCRIPTIONS));
        }
        return operations;
    }

    /** Whatever takes personal text must have taken one: what is new either does by its examples or is told here. */
    private static void bringIn(List<Operation> operations, SecretLives lives) {
        List<Operation> taking = operations.stream()
                .filter(operation -> operation.service() == ServiceName.RECIPIENTS
                        && !operation.takes().isEmpty()
                        && !Personal.fields(operation).isEmpty())
                .sorted(Comparator.comparing(
                                (Operation operation) -> !operation.method().equals("POST"))
                        .thenComparing(operation -> operation.path().length()))
                .toList();
        taking.forEach(lives::bringIn);
        lives.carried().add("startImport");
        Set<String> missing = new TreeSet<>();
        taking.stream()
                .map(Operation::id)
                .filter(id -> lives.carried().stream().noneMatch(one -> one.startsWith(id)))
                .forEach(missing::add);
        assertEquals(
                Set.of(),
                missing,
                () -> "no canary came into these, but into " + lives.carried() + ": " + lives.refused());
    }

    private void attack(List<Operation> operations, Asking asking) throws Exception {
        EveryOperation every = new EveryOperation(asking, canary);
        ExecutorService executor = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> attacks = new ArrayList<>();
        operations.stream()
                // a file of units is nobody's life, and its service keeps it as it came
                .filter(operation -> operation.service() != ServiceName.CENTRES
                        || !operation.id().equals("startImport"))
                .forEach(operation -> attacks.add(executor.submit(() -> every.attack(operation))));
        operations.stream()
                .filter(operation -> Set.of("registerRecipient", "openCentre", "openProgramme", "enterPublishedReport")
                        .contains(operation.id()))
                .forEach(operation -> attacks.add(executor.submit(() -> every.overflow(operation))));
        for (Future<?> attack : attacks) {
            attack.get(3, TimeUnit.MINUTES);
        }
        executor.shutdown();
    }

    /** Everything that can be read without a purpose, of what exists, and the pages for those who run the registry. */
    private static void read(List<Operation> operations, Asking asking, SecretLives lives) {
        operations.stream().filter(Operation::reads).forEach(operation -> lives.paths(operation.path())
                .forEach(path -> asking.ask(operation, path + operation.neededQuery(), Map.of(), new byte[0])));
        for (ServiceName service : ServiceName.values()) {
            for (String page : List.of("/q/metrics", "/q/health", "/q/openapi")) {
                HttpResponse<byte[]> answer = asking.ask(service, page, "GET", page, Map.of(), new byte[0], false);
                assertEquals(200, answer.statusCode(), page);
            }
            Map<String, String> auditor = Map.of("Authorization", "Bearer " + asking.token("auditor"));
            String audit = "/v1/audit?limit=200";
            for (int page = 0; page < 20 && audit != null; page++) {
                HttpResponse<byte[]> answer = asking.ask(service, "audit", "GET", audit, auditor, new byte[0], false);
                audit = answer.headers()
                        .firstValue("Link")
                        .map(link -> link.replaceAll("^<[^>]*?(/v1/[^>]*)>.*$", "$1"))
                        .orElse(null);
            }
        }
    }

    private static void look(Registry registry, Evidence evidence, Traces secrets, Set<String> answers)
            throws Exception {
        Path folder = registry.folder().path();
        evidence.execute("checkpoint", "select pg_switch_wal()");
        writeAllForms(registry.folder().log("canary"));

        Map<String, Set<String>> files = evidence.files(folder);
        Map<String, Set<String>> shown = those(files, true);
        assertTrue(places(shown, "postgres/base/") > 0, () -> "not found in the files of the databases: " + shown);
        assertTrue(places(shown, "postgres/pg_wal/") > 0, () -> "not found in the write-ahead log: " + shown);
        assertEquals(
                Traces.forms(Canary.PUBLIC).size(), shown.get("logs/canary.log").size(), () -> "" + shown);
        Files.delete(registry.folder().log("canary"));
        Map<String, Set<String>> tables = evidence.tables();
        assertTrue(places(those(tables, true), "centres ") > 0, "not found in the tables");
        // the segments are compressed, so they are looked through as their readers get them
        Map<String, Set<String>> records = evidence.records(registry.ports().of(Port.KAFKA));
        assertTrue(those(records, true).containsKey("socialregistry.centres"), "not found in the records");

        Map<String, Set<String>> leaks = new TreeMap<>(those(files, false));
        if (!answers.isEmpty()) {
            leaks.put("answers", answers);
        }
        leaks.putAll(those(tables, false));
        leaks.putAll(those(records, false));
        leaks.putAll(outside(secrets));
        assertEquals(Map.of(), leaks);
    }

    /** The finds of the public name, or all others. */
    private static Map<String, Set<String>> those(Map<String, Set<String>> found, boolean open) {
        Map<String, Set<String>> those = new TreeMap<>();
        found.forEach((place, names) -> {
            Set<String> some = new TreeSet<>(names);
            some.removeIf(name -> name.startsWith(OPEN) != open);
            if (!some.isEmpty()) {
                those.put(place, some);
            }
        });
        return those;
    }

    private static long places(Map<String, Set<String>> found, String prefix) {
        return found.keySet().stream().filter(place -> place.startsWith(prefix)).count();
    }

    /** The search must know each form. */
    private static void writeAllForms(Path log) throws IOException {
        try (var out = Files.newOutputStream(log)) {
            for (byte[] form : Traces.forms(Canary.PUBLIC).values()) {
                out.write(form);
                out.write('\n');
            }
        }
    }

    /** What the launcher printed, and what lies among temporary files. */
    private static Map<String, Set<String>> outside(Traces secrets) throws IOException {
        Map<String, Set<String>> leaks = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> printed = Files.list(Path.of("target"));
                Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            printed.filter(file -> file.toString().endsWith(".log")).forEach(files::add);
            temporary.filter(Files::isRegularFile).filter(Files::isReadable).forEach(files::add);
        }
        for (Path file : files) {
            Set<String> found = Files.exists(file) ? secrets.in(file) : Set.of();
            if (!found.isEmpty()) {
                leaks.put(file.toString(), found);
            }
        }
        return leaks;
    }
}
