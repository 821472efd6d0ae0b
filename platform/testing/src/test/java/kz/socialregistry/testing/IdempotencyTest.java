package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.socialregistry.platform.idempotency.ForgettingAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class IdempotencyTest {

    private static final List<Long> NOTHING = List.of(0L, 0L, 0L);
    private static final List<Long> ONCE_EACH = List.of(1L, 1L, 1L);

    @Inject
    Database database;

    @Inject
    ForgettingAnswers forgetting;

    private final String key = UUID.randomUUID().toString();
    private final String name = "once-" + key;

    @BeforeEach
    void nobodyWaits() {
        NamingResource.BEGUN.drainPermits();
        NamingResource.MAY_GO_ON.drainPermits();
    }

    private static RequestSpecification as(String token, String key) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse post(String body) {
        return as(Tokens.of("registrar"), key).body(body).post("/v1/namings").then();
    }

    private String body() {
        return "{\"name\": \"" + name + "\", \"notes\": {\"a\": \"1\", \"b\": \"2\"}}";
    }

    private List<Long> effects() {
        return NamingResource.effects(database, name);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndHasNoSecondEffect() {
        Response first = post(body())
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .response();
        String otherSpelling = "{\"notes\":{\"b\":\"2\",\"a\":\"1\"},   \"name\":\"" + name + "\"}";
        for (String body : List.of(body(), otherSpelling)) {
            post(body)
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .header("Location", equalTo(first.header("Location")))
                    .header("Location", endsWith("/v1/namings/one?name=a%20b"))
                    .header("ETag", "\"v0\"")
                    .contentType(ContentType.JSON)
                    .body(equalTo(first.asString()));
        }
        assertEquals(ONCE_EACH, effects());
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        post(body()).statusCode(201);
        post("{\"name\": \"another-" + key + "\"}").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as(Tokens.of("registrar"), key)
                .body(body())
                .post("/v1/namings?held=false")
                .then()
                .statusCode(422);
        assertEquals(
                0,
                database.numbers("select 1 from probe_name where name = ?", "another-" + key)
                        .size());
    }

    @Test
    void ofTwoAtOnceOneWorksAndTheOtherIsToldToWait() throws Exception {
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(this::postHeld);
        NamingResource.BEGUN.tryAcquire(60, TimeUnit.SECONDS);
        postHeld()
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-in-progress"));
        NamingResource.MAY_GO_ON.release();
        assertEquals(201, first.get(60, TimeUnit.SECONDS).statusCode());
        postHeld().then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(ONCE_EACH, effects());
    }

    @Test
    void whoIsCutOffAndComesAgainGetsTheAnswerOfTheOneEffect() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write("""
                    POST /v1/namings?held=true HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(Tokens.of("registrar"), key, body().length(), body())
                    .getBytes(UTF_8));
            NamingResource.BEGUN.tryAcquire(60, TimeUnit.SECONDS);
        }
        NamingResource.MAY_GO_ON.release();
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().equals(ONCE_EACH));
        postHeld().then().statusCode(201).header("Idempotency-Replayed", "true").body("name", equalTo(name));
        assertEquals(ONCE_EACH, effects());
    }

    /** The service dies, or the database throws it out, when all is done but the record of the answer. */
    @Test
    void withoutTheRecordOfItsAnswerThereIsNoEffect() throws Exception {
        try (Outage busy = Outage.unwritable("idempotent_answer")) {
            CompletableFuture<Response> first =
                    CompletableFuture.supplyAsync(() -> post(body()).extract().response());
            busy.killVictim();
            first.get(60, TimeUnit.SECONDS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
        }
        assertEquals(NOTHING, effects());
        theNextWorksOnce();
    }

    /** The last moment at which something can fail. */
    @Test
    void anEffectThatCannotBeCommittedLeavesNoAnswer() {
        Outage.execute("""
                create function planted() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
                create constraint trigger planted after insert on probe_name
                    deferrable initially deferred for each row execute function planted()
                """);
        try {
            post(body()).statusCode(500).body("code", equalTo("internal"));
        } finally {
            Outage.execute("drop function planted cascade");
        }
        assertEquals(NOTHING, effects());
        theNextWorksOnce();
    }

    private void theNextWorksOnce() {
        post(body()).statusCode(201).header("Idempotency-Replayed", nullValue());
        post(body()).statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(ONCE_EACH, effects());
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        database.update("insert into probe_name (name) values (?)", name);
        post(body()).statusCode(409).body("code", equalTo("name-taken"));
        post("{}").statusCode(400).body("errors.pointer", contains("/name"));
        database.update("delete from probe_name where name = ?", name);
        post(body()).statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(ONCE_EACH, effects());
    }

    @Test
    void aKeyBelongsToAClientAndAPerson() {
        post(body()).statusCode(201);
        for (String token : List.of(Tokens.of("administrator"), Tokens.ofClient("another-program", "registrar"))) {
            as(token, key)
                    .body("{\"name\": \"" + UUID.randomUUID() + "\"}")
                    .post("/v1/namings")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        post(body()).statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String wrong : List.of("two words", "x".repeat(201), "")) {
            as(Tokens.of("registrar"), wrong)
                    .body(body())
                    .post("/v1/namings")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("Idempotency-Key:"))
                    .body("errors.code", contains("idempotency-key"));
        }
        as(Tokens.of("registrar"), key)
                .header("Idempotency-Key", "another")
                .body(body())
                .post("/v1/namings")
                .then()
                .statusCode(400);
        assertEquals(NOTHING, effects());
    }

    @Test
    void answersAreForgottenInTheirTime() {
        post(body()).statusCode(201);
        UUID old = UUID.randomUUID();
        database.update("""
                insert into idempotent_answer (id, fingerprint, status, created_at)
                values (?, '', 204, now() - interval '26 hours')
                """, old);
        database.update("""
                insert into idempotent_answer (id, fingerprint, status, created_at)
                select gen_random_uuid(), '', 204, now() - interval '2 days' from generate_series(1, 2500)
                """);
        forgetting.forget();
        assertEquals(
                0,
                database.numbers(
                                "select count(*) from idempotent_answer where created_at < now() - interval '25 hours'")
                        .get(0));
        post(body()).statusCode(201).header("Idempotency-Replayed", "true");
    }

    private Response postHeld() {
        return as(Tokens.of("registrar"), key).body(body()).post("/v1/namings?held=true");
    }
}
