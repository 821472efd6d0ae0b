package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.testing.openapi.Asking.allowed;
import static kz.socialregistry.testing.openapi.Asking.as;
import static kz.socialregistry.testing.openapi.Asking.send;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.socialregistry.testing.Outage;
import kz.socialregistry.testing.SideBySide;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the description says of an operation is seen: its examples are accepted, and it gives every answer that the
 * platform gives. A service has a subclass of this with {@code @QuarkusTest} and the profile {@link Limited}.
 */
public abstract class StatusesTest {

    private static final String NOBODYS = "nobody";
    private static final List<String> EVERY_ROLE =
            List.of("registrar", "finance-officer", "analyst", "auditor", "administrator");
    private static final int LARGEST_BODY = 200 * 1024;
    private static final int BURST = 2_000;
    /** Each holds a connection to the database, of which there are 16. */
    private static final int KEYS_AT_ONCE = 6;

    private static final Set<String> OF_DEAD_EVENTS = Set.of("retryDeadEvent", "discardDeadEvent");

    private final Asking asking = new Asking();
    private final ExecutorService many = Executors.newCachedThreadPool();
    private List<DescribedOperation> operations = List.of();

    /** Limits that a test reaches, and that nobody else does. */
    public static final class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "registry.limits.requests-per-second", "20",
                    "registry.limits.burst", Integer.toString(BURST),
                    "registry.limits.body", Integer.toString(LARGEST_BODY),
                    "registry.limits.stream", Integer.toString(LARGEST_BODY));
        }
    }

    /** A request that would succeed. */
    private record Prepared(DescribedOperation operation, ExampleRequest request, Map<String, String> headers) {

        private Response send() {
            return Asking.send(operation, request, as(operation.role()).headers(headers));
        }
    }

    /** Puts things that exist in place of those an example names; called anew, other things. */
    protected abstract ExampleRequest prepare(ExampleRequest example);

    @BeforeEach
    void readTheDescription() throws IOException {
        operations = DescribedOperation.of(OpenApiContractTest.description());
    }

    @AfterEach
    void end() {
        many.shutdown();
    }

    private List<DescribedOperation> those(Predicate<DescribedOperation> which) {
        return operations.stream().filter(which).toList();
    }

    private ExampleRequest prepared(DescribedOperation operation) {
        return prepared(operation, operation.examples().get(0));
    }

    private ExampleRequest prepared(DescribedOperation operation, ExampleRequest example) {
        return switch (operation.id()) {
            case "retryDeadEvent", "discardDeadEvent" ->
                new ExampleRequest(operation.id(), example.name(), deadEvent(operation), "");
            case "listDeadEvents", "verifyAudit" -> example;
            case "getReferenceList", "addReferenceCode", "getReferenceCode", "correctReferenceCode" -> {
                String list = "planted-" + UUID.randomUUID();
                Outage.execute("insert into reference_code (list, code, name_kk, name_ru, name_en)"
                        + " values ('%s', 'planted', 'kk', 'ru', 'en')".formatted(list));
                yield example.at("{list}", list).at("{code}", "planted");
            }
            default -> prepare(example);
        };
    }

    /** An event that could not be applied by an older version of the service and can be by this one. */
    private static String deadEvent(DescribedOperation operation) {
        UUID id = UUID.randomUUID();
        Supplier<List<Integer>> dead = () ->
                as("administrator").get("/v1/dead-events").path("items.findAll { it.aggregateId == '" + id + "' }.id");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Outage.execute("""
                    insert into inbox_held (topic, partition, record_offset, aggregate_id, epoch, sequence, reason,
                                            detail, headers, payload)
                    select min(topic), 0, -(random() * 1e9)::bigint, '%1$s', 1, 1, 'failed', 'planted',
                           '{"ce_type": "of-a-later-version.v1", "ce_subject": "%1$s", "ce_epoch": "1",
                             "ce_sequence": "1"}', '{}'
                    from inbox_offset having count(*) > 0
                    """.formatted(id));
            return !dead.get().isEmpty();
        });
        return operation.path().replace("{id}", dead.get().get(0).toString());
    }

    @Test
    void everyExampleOfARequestIsAccepted() {
        SideBySide.each(
                those(operation -> operation.takes() != null || OF_DEAD_EVENTS.contains(operation.id())),
                operation -> operation.examples().forEach(example -> {
                    ExampleRequest request = prepared(operation, example);
                    if (operation.answers(412)) {
                        asking.expect(
                                412,
                                operation,
                                send(operation, request, as(operation.role()).header("If-Match", "\"of-long-ago\"")));
                    }
                    asking.expectGood(operation, request, send(operation, request, allowed(operation, request)));
                }));
        assertEquals("", asking.wrong());
    }

    @Test
    void everyOperationGivesTheAnswersThatAllGive() {
        SideBySide.each(operations, operation -> {
            ExampleRequest request = new ExampleRequest(operation.id(), "nothing", operation.pathToNothing(), "{}");
            asking.expect(401, operation, send(operation, request, given()));
            asking.expect(403, operation, send(operation, request, as(NOBODYS)));
            asking.expect(
                    406,
                    operation,
                    send(operation, request, as(operation.role()).accept("image/png")));
            ExampleRequest odd = new ExampleRequest(
                    operation.id(),
                    "odd",
                    request.path() + (request.path().contains("?") ? '&' : '?') + "nobody-knows=1",
                    "{}");
            asking.expect(
                    400, operation, send(operation, odd, as(operation.role()).header("If-Match", "\"none\"")));
            String type = operation.takes();
            if (type != null) {
                asking.expect(415, operation, send(operation, "text/plain", request, as(operation.role())));
            }
            if (type != null && type.endsWith("json") && !type.endsWith("ndjson")) {
                // no such version, but what cannot be read is told first
                ExampleRequest broken = new ExampleRequest(operation.id(), "broken", request.path(), "{");
                asking.expect(
                        400,
                        operation,
                        send(operation, broken, as(operation.role()).header("If-Match", "\"none\"")));
            }
            if (operation.answers(428)) {
                asking.expect(428, operation, send(operation, request, as(operation.role())));
            }
        });
        assertEquals("", asking.wrong());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        SideBySide.each(those(operation -> operation.answers(404)), operation -> {
            ExampleRequest request = new ExampleRequest(
                    operation.id(),
                    "nothing",
                    operation.pathToNothing(),
                    operation.examples().get(0).body());
            asking.expect(
                    404,
                    operation,
                    send(operation, request, as(operation.role()).header("If-Match", "*")));
        });
        assertEquals("", asking.wrong());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        SideBySide.each(those(DescribedOperation::reads), operation -> {
            ExampleRequest request = prepared(operation);
            // what happens meanwhile may change the answer, but not for ever
            await(operation.toString())
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                Response known = send(operation, request, as(operation.role()));
                                assertEquals(200, known.statusCode(), operation + " " + known.asString());
                                assertNotNull(known.header("ETag"), operation + " has no ETag");
                                return send(
                                        operation,
                                        request,
                                        as(operation.role()).header("If-None-Match", known.header("ETag")));
                            },
                            answer -> answer.statusCode() == 304
                                    && answer.asString().isEmpty());
        });
    }

    @Test
    void whatIsTooLargeIsRefused() {
        those(operation -> operation.takes() != null).forEach(operation -> {
            ExampleRequest request = new ExampleRequest(
                    operation.id(), "too large", operation.pathToNothing(), " ".repeat(LARGEST_BODY + 1));
            asking.expect(413, operation, send(operation, request, as(operation.role())));
        });
        assertEquals("", asking.wrong());
    }

    @Test
    void aClientThatAsksTooMuchIsToldToWait() throws IOException, InterruptedException {
        String eager = Tokens.of(EVERY_ROLE, "*");
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest cheap = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/nothing"))
                .header("Authorization", "Bearer " + eager)
                .build();
        for (DescribedOperation operation : operations) {
            ExampleRequest request = new ExampleRequest(operation.id(), "one more", operation.pathToNothing(), "{}");
            askUntilRefused(client, cheap);
            Response answer = send(operation, request, Asking.with(eager));
            for (int more = 0; more < BURST && answer.statusCode() != 429; more++) {
                // while an answer is long in coming, one may ask more again
                askUntilRefused(client, cheap);
                answer = send(operation, request, Asking.with(eager));
            }
            asking.expect(429, operation, answer);
        }
        assertEquals("", asking.wrong());
    }

    private static void askUntilRefused(HttpClient client, HttpRequest cheap) throws IOException, InterruptedException {
        int asked = 0;
        while (client.send(cheap, BodyHandlers.ofString()).statusCode() != 429 && asked < 2 * BURST) {
            asked++;
        }
    }

    @Test
    void aKeyIsForOneRequestAndOneAtATime() {
        Queue<Prepared> waiting = new ConcurrentLinkedQueue<>();
        SideBySide.each(those(operation -> operation.takes("Idempotency-Key")), operation -> {
            ExampleRequest request = prepared(operation);
            waiting.add(new Prepared(
                    operation,
                    request,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        });
        while (!waiting.isEmpty()) {
            List<Prepared> some = Stream.generate(waiting::poll)
                    .limit(Math.min(KEYS_AT_ONCE, waiting.size()))
                    .toList();
            aKeyIsForOneAtATime(some);
        }
        assertEquals("", asking.wrong());
    }

    private void aKeyIsForOneAtATime(List<Prepared> some) {
        List<CompletableFuture<Response>> first;
        try (Outage locked = Outage.locked("idempotent_answer")) {
            first = some.stream()
                    .map(one -> CompletableFuture.supplyAsync(one::send, many))
                    .toList();
            locked.awaitVictims(some.size());
            some.forEach(one -> asking.expect(409, one.operation(), one.send()));
        }
        first.forEach(CompletableFuture::join);
        for (int i = 0; i < some.size(); i++) {
            asking.expectGood(
                    some.get(i).operation(), some.get(i).request(), first.get(i).join());
        }
        SideBySide.each(
                some,
                one -> asking.expect(
                        422,
                        one.operation(),
                        new Prepared(one.operation(), prepared(one.operation()), one.headers()).send()));
    }

    @Test
    void withoutItsDatabaseEveryOperationAsksForPatience() {
        everyOperation(503, Outage::unreachable);
    }

    @Test
    void withADatabaseThatIsNotItsOwnEveryOperationFailsInAnOrderlyWay() {
        everyOperation(500, Outage::withoutTables);
    }

    private void everyOperation(int status, Supplier<Outage> happens) {
        Queue<Prepared> asked = new ConcurrentLinkedQueue<>();
        SideBySide.each(operations, operation -> {
            ExampleRequest request = prepared(operation);
            asked.add(new Prepared(operation, request, Asking.needed(operation, request)));
        });
        try (Outage outage = happens.get()) {
            // all at once, since each takes a second to find that there is no connection
            List<CompletableFuture<Void>> answers = asked.stream()
                    .map(one -> CompletableFuture.supplyAsync(one::send, many)
                            .thenAccept(answer -> asking.expect(status, one.operation(), answer)))
                    .toList();
            answers.forEach(CompletableFuture::join);
        }
        SideBySide.each(asked.stream().filter(one -> one.operation().reads()).toList(), one -> await(
                        one.operation().toString())
                .atMost(Duration.ofSeconds(60))
                .until(() -> one.send().statusCode() == 200));
        assertEquals("", asking.wrong());
    }
}
