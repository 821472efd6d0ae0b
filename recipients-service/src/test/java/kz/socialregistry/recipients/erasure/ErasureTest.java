package kz.socialregistry.recipients.erasure;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.knownUnit;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.Registry.withoutPapers;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.TestApplications;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Erasure, what forbids it, and what an old backup brings back. */
@QuarkusTest
class ErasureTest {

    private static final String WHY = "{\"reason\": \"own-request\", \"document\": \"17/2026-03\"}";
    private static final String HOLD = "{\"reason\": \"court-case\", \"document\": \"3512-26-00-2/118\"}";
    private static final String PERSONAL =
            "personal, iin_index, iin_missing_reason, iin_mismatch, erased_on, erasure_reason,"
                    + " erasure_document, version";

    @Inject
    FinishingErasures finishing;

    @Inject
    javax.sql.DataSource data;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private final String iin = Iins.next();

    @AfterEach
    void nothingStaysPlanted() {
        execute(keys, "drop trigger if exists planted on owner_key");
        execute(data, "drop table if exists backup, backup_of_names");
    }

    @Test
    void theErasedAreUnreadableAndTotalsStayAsTheyWere() {
        UUID person = person(UUID.randomUUID());
        UUID enrolment = cancelled(person);
        String facts = "select count(*) from recipient where id = ? and sex = 'male' and birth_year = 1861"
                + " and birth_month = 7 and residence_region_id is not null and persons = 1";
        int told = outbox(data, person).size() + outbox(data, enrolment).size();

        erase(registrar(), person)
                .statusCode(200)
                .body("recipientId", equalTo(person.toString()))
                .body("erasedOn", notNullValue())
                .body("reason", equalTo("own-request"))
                .header("ETag", equalTo("\"v1\""));

        assertErased(person);
        assertEquals(1, count(data, facts, person));
        assertEquals(told, outbox(data, person).size() + outbox(data, enrolment).size(), "nobody has to be told");
        registrar()
                .get("/v1/enrolments/" + enrolment)
                .then()
                .statusCode(200)
                .body("recipientId", equalTo(person.toString()));
        registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(person, UUID.randomUUID()))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("recipient-unknown")));
        assertEquals(
                0,
                count(data, "select count(*) from recipient_access where recipient_id = ? and fields <> '{}'", person),
                "who was told that nothing is known has read nothing");
        id(registrar().body(body(UUID.randomUUID())).post("/v1/recipients"));
    }

    @Test
    void anOldBackupOfTheRowBringsNobodyBack() {
        UUID person = person(UUID.randomUUID());
        execute(data, "create table backup as select * from recipient where id = '" + person + "'");
        execute(
                data,
                "create table backup_of_names as select * from recipient_name_token where recipient_id = '" + person
                        + "'");
        erase(registrar(), person).statusCode(200);

        execute(
                data,
                "update recipient r set (%1$s) = (select %1$s from backup) where id = '%2$s'"
                        .formatted(PERSONAL, person));
        execute(data, "insert into recipient_name_token select * from backup_of_names");

        reading().get("/v1/recipients/" + person).then().statusCode(410).body("code", equalTo("erased"));
        correct(person).statusCode(410);
        assertNotFound(person);
        finishing.finish();
        assertErased(person);
        assertEquals(
                1,
                count(
                        data,
                        "select count(*) from audit_entry where operation = 'erasure-again' and entity_id = ?",
                        person.toString()));
    }

    @Test
    void aKeyThatOutlivesACrashIsDestroyedByTheNextSweep() {
        UUID person = person(UUID.randomUUID());
        execute(
                keys,
                "create or replace function planted() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'planted'; end $$");
        execute(
                keys,
                "create trigger planted before insert or update on owner_key for each row execute function planted()");

        erase(registrar(), person).statusCode(200);

        assertEquals(
                1, count(keys, "select count(*) from owner_key where owner_id = ? and wrapped is not null", person));
        execute(keys, "drop trigger planted on owner_key");
        finishing.finish();
        assertErased(person);
    }

    @Test
    void aLegalHoldPreventsItUntilItIsLifted() {
        UUID person = person(UUID.randomUUID());
        String path = "/v1/recipients/" + person + "/legal-hold";
        registrar()
                .get(path)
                .then()
                .statusCode(200)
                .body("held", equalTo(false))
                .body("since", nullValue());

        String tag = registrar()
                .header("If-Match", "\"v0\"")
                .body(HOLD)
                .put(path)
                .then()
                .statusCode(200)
                .body("held", equalTo(true))
                .body("by", equalTo("test-registrar"))
                .body("reason", equalTo("court-case"))
                .body("document", equalTo("3512-26-00-2/118"))
                .extract()
                .header("ETag");

        erase(registrar(), person).statusCode(409).body("code", equalTo("legal-hold"));
        reading().get("/v1/recipients/" + person).then().statusCode(200).body("iin", equalTo(iin));
        registrar().header("If-Match", tag).body(HOLD).put(path).then().header("ETag", equalTo(tag));
        registrar().header("If-Match", "\"v0\"").delete(path).then().statusCode(412);
        registrar().header("If-Match", tag).delete(path).then().statusCode(200).body("held", equalTo(false));
        erase(registrar().header("If-Match", tag), person).statusCode(412);
        erase(registrar(), person).statusCode(200);
        assertErased(person);
    }

    @Test
    void anEnrolmentUnderWayPreventsItEvenWhereTheCallerDoesNotSeeIt() {
        UUID region = UUID.randomUUID();
        UUID person = person(region);
        UUID enrolment = enrolment(person, knownUnit(UUID.randomUUID(), UUID.randomUUID()), "");
        RequestSpecification ofTheRegion = given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .header("Accept-Language", "en")
                .contentType("application/json");
        ofTheRegion.get("/v1/enrolments/" + enrolment).then().statusCode(404);

        erase(ofTheRegion, person).statusCode(409).body("code", equalTo("enrolment-not-over"));

        assertEquals(
                1, count(keys, "select count(*) from owner_key where owner_id = ? and wrapped is not null", person));
    }

    @Test
    void whoAsksForAPlaceDuringAnErasureWaitsAndIsRefused() throws SQLException {
        UUID person = person(UUID.randomUUID());
        CompletableFuture<Response> asked;
        try (var connection = data.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from recipient where id = '" + person + "' for update");
            asked = CompletableFuture.supplyAsync(() -> registrar()
                    .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(person, UUID.randomUUID()))
                    .post("/v1/enrolments"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count(data, "select count(*) from pg_locks where not granted") > 0);
            statement.execute(
                    "update recipient set personal = null, iin_index = null, erased_on = current_date where id = '"
                            + person + "'");
            connection.commit();
            connection.setAutoCommit(true);
        }
        asked.join().then().statusCode(400).body("errors.code", equalTo(List.of("recipient-unknown")));
    }

    @Test
    void anApplicationUnderWayPreventsItAndOneThatIsOverTellsNothingOfTheNeedAfterwards() {
        UUID region = UUID.randomUUID();
        UUID person = person(region);
        UUID application = TestApplications.chosen(
                TestApplications.received(person, UUID.randomUUID(), TestApplications.OLD_AGE), UUID.randomUUID());
        UUID refused = TestApplications.assessed(
                TestApplications.received(person, UUID.randomUUID(), TestApplications.OLD_AGE));
        TestApplications.step(
                        refused,
                        "decision",
                        "\"on\": \"2026-01-16\", \"number\": \"NUMBER-1\", \"outcome\": \"refused\","
                                + " \"refusalReason\": \"false-data\"")
                .then()
                .statusCode(200);
        RequestSpecification ofTheRegion = given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .header("Accept-Language", "en")
                .contentType("application/json");

        erase(ofTheRegion, person).statusCode(409).body("code", equalTo("application-not-over"));
        TestApplications.step(application, "withdrawal", "\"on\": \"2026-01-20\"")
                .then()
                .statusCode(200);
        erase(ofTheRegion, person).statusCode(200);

        String left = "select count(*) from application t where recipient_id = ? and erased and ground is null"
                + " and received_on is not null and assessed_on is not null"
                + " and t::text !~ 'old-age|found|NUMBER-1|false-data|test-registrar'";
        assertEquals(2, count(data, left, person), "also where the caller does not see them");
        registrar()
                .header("Purpose", "application")
                .get("/v1/applications/" + refused)
                .then()
                .statusCode(410)
                .body("code", equalTo("erased"));
        registrar()
                .get("/v1/applications?recipient=" + person)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("withdrawn", "refused")));
    }

    @Test
    void nobodyIsMergedIntoTheErasedNorTheErasedIntoAnybodyAndTheirActsTellNothing() {
        UUID person = person(UUID.randomUUID());
        UUID other = withoutPapers();
        String merge = "{\"into\": \"%s\", \"reason\": \"entered-twice\", \"document\": \"ACT-17\"}";
        registrar()
                .body(merge.formatted(person))
                .post("/v1/recipients/" + other + "/merge")
                .then()
                .statusCode(200);
        registrar()
                .body("{\"document\": \"ACT-18\"}")
                .post("/v1/recipients/" + other + "/unmerge")
                .then()
                .statusCode(200);
        erase(registrar(), person).statusCode(200);

        registrar()
                .body(merge.formatted(person))
                .post("/v1/recipients/" + other + "/merge")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("recipient-unknown")));
        registrar()
                .body(merge.formatted(other))
                .post("/v1/recipients/" + person + "/merge")
                .then()
                .statusCode(410);
        assertEquals(
                1,
                count(data, "select count(*) from recipient_merger t where into_id = ? and t::text !~ 'ACT'", person));
    }

    @Test
    void aStayOfTheErasedDoesNotGoOn() {
        UUID person = person(UUID.randomUUID());
        UUID stay;
        try (TestCentres centres = new TestCentres()) {
            stay = enrolment(person, UUID.randomUUID(), "\"admittedOn\": \"2025-03-01\", \"endedOn\": \"2025-04-01\"");
            await().atMost(Duration.ofSeconds(60)).until(() -> registrar()
                    .get("/v1/enrolments/" + stay)
                    .path("status")
                    .equals("ended"));
        }
        erase(registrar(), person).statusCode(200);

        registrar()
                .body("{\"admittedOn\": \"2025-03-01\", \"reason\": \"late-news\"}")
                .post("/v1/enrolments/" + stay + "/correction")
                .then()
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
    }

    @Test
    void recordsOfOnePersonAreErasedOneByOne() {
        UUID person = person(UUID.randomUUID());
        execute(data, "update recipient set merged_into = '%s' where id = '%s'".formatted(withoutPapers(), person));
        erase(registrar(), person).statusCode(409).body("code", equalTo("records-merged"));
        execute(data, "update recipient set merged_into = null where id = '" + person + "'");
    }

    @Test
    void aReasonAndADocumentAreNeededAndADocumentIsNoPlaceForAName() {
        UUID person = person(UUID.randomUUID());
        for (String wrong : List.of("{}", "{\"reason\": \"unheard-of\", \"document\": \"Серікбаев Асан\"}")) {
            registrar()
                    .body(wrong)
                    .post("/v1/recipients/" + person + "/erasure")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasSize(2));
            registrar()
                    .header("If-Match", "\"v0\"")
                    .body(wrong)
                    .put("/v1/recipients/" + person + "/legal-hold")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasSize(2));
        }
        reading().get("/v1/recipients/" + person).then().statusCode(200);
    }

    @Test
    void theAnswerKeptForARetryIsTakenAwayAsWell() {
        String key = UUID.randomUUID().toString();
        String body = body(UUID.randomUUID());
        UUID person = id(registrar().header("Idempotency-Key", key).body(body).post("/v1/recipients"));

        erase(registrar(), person).statusCode(200);

        Response again = registrar().header("Idempotency-Key", key).body(body).post("/v1/recipients");
        assertEquals(201, again.statusCode());
        assertEquals("", again.asString());
        assertEquals("true", again.header("Idempotency-Replayed"));
    }

    /** Every way to it is closed, nothing is left that could be opened, and the key is gone. */
    private void assertErased(UUID person) {
        reading().get("/v1/recipients/" + person).then().statusCode(410).body("code", equalTo("erased"));
        correct(person).statusCode(410);
        erase(registrar(), person).statusCode(410);
        String hold = "/v1/recipients/" + person + "/legal-hold";
        registrar().get(hold).then().statusCode(410);
        registrar().header("If-Match", "*").body(HOLD).put(hold).then().statusCode(410);
        registrar().header("If-Match", "*").delete(hold).then().statusCode(410);
        reading().get("/v1/recipients/" + person + "/accesses").then().statusCode(200);
        registrar()
                .header("Purpose", "own-data-request")
                .get("/v1/recipients/" + person + "/export")
                .then()
                .statusCode(410);
        assertNotFound(person);
        assertEquals(
                1,
                count(
                        data,
                        "select count(*) from recipient where id = ? and personal is null and iin_index is null"
                                + " and iin_missing_reason is null and erased_on is not null",
                        person));
        assertEquals(0, count(data, "select count(*) from recipient_name_token where recipient_id = ?", person));
        assertEquals(
                1,
                count(
                        keys,
                        "select count(*) from owner_key where owner_id = ? and wrapped is null and destroyed_on is not null",
                        person));
    }

    private void assertNotFound(UUID person) {
        for (String what : List.of(
                "{\"iin\": \"%s\"}".formatted(iin),
                "{\"name\": \"Жоғалғанов Бейтаныс\", \"birthDate\": \"1861-07-23\"}")) {
            reading()
                    .body(what)
                    .post("/v1/recipients/search")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(person.toString())));
        }
    }

    private static ValidatableResponse correct(UUID person) {
        return reading()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"sex\": \"female\"}")
                .patch("/v1/recipients/" + person)
                .then();
    }

    private static RequestSpecification reading() {
        return registrar().header("Purpose", "providing-services");
    }

    private static ValidatableResponse erase(RequestSpecification as, UUID person) {
        return as.body(WHY).post("/v1/recipients/" + person + "/erasure").then();
    }

    private static UUID cancelled(UUID person) {
        UUID enrolment = enrolment(person, UUID.randomUUID(), "");
        registrar()
                .body("{}")
                .post("/v1/enrolments/" + enrolment + "/cancellation")
                .then()
                .statusCode(200);
        return enrolment;
    }

    private UUID person(UUID region) {
        return id(registrar().body(body(region)).post("/v1/recipients"));
    }

    private String body(UUID region) {
        return """
                {"kind": "person", "name": {"family": "Жоғалғанов", "given": "Бейтаныс"}, "iin": "%s", "sex": "male",
                 "birthDate": "1861-07-23", "residenceRegionId": "%s", "synthetic": true}""".formatted(iin, region);
    }
}
