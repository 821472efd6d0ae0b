package kz.socialregistry.recipients.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.socialregistry.events.Topic;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that nobody else has is entered in every way there is; then it is looked for wherever it must not be. */
@QuarkusTest
class CanaryTest {

    private static final String NAME = "Канарейкаұлы";
    private static final String DAY = "1961-07-23";

    @Inject
    DataSource dataSource;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(listener);
        execute(dataSource, "drop trigger if exists planted on recipient");
    }

    @Test
    void noTableHoldsInTheClearWhatIdentifies() throws SQLException {
        String iin = Iins.next();
        UUID id = id(registrar().body(person(iin)).post("/v1/recipients"));
        String inImport = Iins.next();
        plantFailure();
        String location = registrar()
                .contentType("application/x-ndjson")
                .body(("{\"recipient\": " + person(inImport) + "}").getBytes(UTF_8))
                .post("/v1/imports")
                .header("Location");
        assertEquals(1, count(dataSource, "select count(*) from import_chunk"), "the lines wait to be recorded");

        assertEquals(List.of(), tablesWith(iin, inImport, NAME, DAY));
        execute(dataSource, "drop trigger planted on recipient");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "done".equals(registrar().get(location).path("status")));

        assertEquals(List.of(), tablesWith(iin, inImport, NAME, DAY));
        Set<String> naming = new HashSet<>(tablesWith(readBy(id)));
        // who assessed a need or recorded a fact, if another test entered one
        naming.removeAll(Set.of("application", "recipient_fact", "recipient_fact_before"));
        assertEquals(Set.of("recipient_access", "audit_entry"), naming);
    }

    // The search itself must be able to find something: who reads and changes is written in the clear.
    private String readBy(UUID id) {
        registrar()
                .header("Purpose", "complaint")
                .get("/v1/recipients/" + id)
                .then()
                .statusCode(200);
        return ",test-registrar,";
    }

    @Test
    void noEventHoldsWhatIdentifies() {
        String iin = Iins.next();
        UUID id = id(registrar().body(person(iin)).post("/v1/recipients"));
        await().atMost(Duration.ofSeconds(60)).until(() -> TestTopics.read(Topic.RECIPIENTS).stream()
                .anyMatch(e -> e.aggregateId().equals(id)));

        List<String> published = Stream.of(Topic.RECIPIENTS, Topic.ENROLMENTS)
                .flatMap(topic -> TestTopics.read(topic).stream())
                .map(TestTopics.Published::json)
                .toList();

        assertTrue(published.stream().anyMatch(json -> json.contains("\"birthYear\":1961")));
        for (String json : published) {
            assertClean(json, iin, NAME, DAY, "\\u041a");
        }
        assertFalse(outbox(dataSource, id).isEmpty());
    }

    @Test
    void noAnswerToAMistakeNoLogAndNoMetricHoldsWhatWasEntered() {
        String iin = Iins.next();
        String wrong = "999999999999";
        List<String> answers = new ArrayList<>();
        id(registrar().body(person(iin)).post("/v1/recipients"));
        answers.add(post(person(iin)));
        answers.add(post(person(wrong)));
        answers.add(post(
                "{\"kind\": \"" + NAME + "\", \"iinMissingReason\": \"" + NAME + "\", \"sex\": \"" + wrong + "\"}"));
        answers.add(post("{\"kind\": \"person\", \"birthDate\": \"" + NAME + "\"}"));
        answers.add(post("{\"kind\": \"person\", \"residenceRegionId\": \"" + NAME + "\"}"));
        answers.add(post("{\"kind\": \"person\", \"name\": \"" + NAME + "\"}"));
        answers.add(post("{\"kind\": \"person\", \"members\": \"" + wrong + "\"}"));
        answers.add(post("{\"kind\": \"person\", \"kind\": \"" + NAME + "\"}"));
        answers.add(post("[\"" + NAME + "\""));
        answers.add(registrar()
                .header("Purpose", "complaint")
                .body("{\"iin\": \"" + wrong + "\"}")
                .post("/v1/recipients/search")
                .asString());
        plantFailure();
        answers.add(post(person(Iins.next())));
        answers.add(io.restassured.RestAssured.get("/q/metrics").asString());

        for (String answer : answers) {
            assertFalse(answer.isBlank());
            assertClean(answer, iin, wrong, NAME, DAY);
        }
        assertTrue(answers.get(10).contains("\"internal\""), "the planted failure is seen: " + answers.get(10));
        assertFalse(logged.isEmpty());
        for (String line : logged) {
            assertClean(line, iin, wrong, NAME, DAY);
        }
    }

    private static void assertClean(String text, String... canaries) {
        for (String canary : canaries) {
            assertFalse(text.contains(canary), canary + " in: " + text);
        }
    }

    private static String post(String body) {
        return registrar().body(body).post("/v1/recipients").asString();
    }

    private static String person(String iin) {
        return "{\"kind\": \"person\", \"name\": {\"family\": \"%s\", \"given\": \"%s\"}, \"iin\": \"%s\", \"birthDate\": \"%s\"}"
                .formatted(NAME, NAME, iin, DAY);
    }

    private void plantFailure() {
        execute(
                dataSource,
                "create or replace function planted() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'planted'; end $$");
        execute(
                dataSource,
                "create trigger planted before insert on recipient for each row execute function planted()");
    }

    /** Tables with one of these in the text of a row, or its bytes in a binary column. */
    private List<String> tablesWith(String... canaries) throws SQLException {
        Object patterns = Stream.of(canaries)
                .flatMap(canary -> Stream.of(canary, HexFormat.of().formatHex(canary.getBytes(UTF_8))))
                .map(form -> "%" + form + "%")
                .toArray(String[]::new);
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            // each row becomes a text once
            String rows = "(select t::text as line from " + table + " t offset 0) said";
            if (count(dataSource, "select count(*) from " + rows + " where line like any (?)", patterns) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private List<String> tables() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            assertTrue(
                    tables.containsAll(List.of("recipient", "outbox", "audit_entry", "import_chunk", "import_error")));
            return tables;
        }
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.append(line.getMessage());
            if (line.getParameters() != null) {
                for (Object parameter : line.getParameters()) {
                    text.append(' ').append(String.valueOf(parameter));
                }
            }
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            logged.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
