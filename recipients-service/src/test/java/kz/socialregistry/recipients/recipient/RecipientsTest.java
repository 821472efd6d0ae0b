package kz.socialregistry.recipients.recipient;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class RecipientsTest {

    @Inject
    DataSource dataSource;

    @Test
    void aPersonIsEnteredAndShownWithThePersonalDataToWhoSaysWhatFor() {
        String iin = Iins.next();

        Response answer = enter("""
                {"kind": "person", "name": {"family": "Серікбаев", "given": "Асан", "patronymic": "Маратұлы"},
                 "iin": "%s", "birthDate": "1962-03-04", "sex": "male", "synthetic": true}""".formatted(iin));

        UUID id = id(answer);
        answer.then().header("Location", startsWith("http")).header("ETag", "\"v0\"");
        registrar()
                .header("Purpose", "providing-services")
                .get("/v1/recipients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("name.family", equalTo("Серікбаев"))
                .body("name.patronymic", equalTo("Маратұлы"))
                .body("iin", equalTo(iin))
                .body("birthDate", equalTo("1962-03-04"))
                .body("iinMismatch", equalTo(true))
                .body("members", nullValue())
                .body("registeredAt", notNullValue());
        assertEquals(
                1,
                count(
                        dataSource,
                        "select count(*) from recipient_access where recipient_id = ? and reader = 'test-registrar'"
                                + " and purpose = 'providing-services'",
                        id));
    }

    @Test
    void theEventTellsNothingThatIdentifies() throws Exception {
        UUID id = id(enter("""
                {"kind": "person", "name": {"family": "Серікбаев", "given": "Асан"}, "iin": "%s",
                 "birthDate": "1962-03-04", "sex": "male"}""".formatted(Iins.next())));

        var rows = outbox(dataSource, id);

        assertEquals(1, rows.size());
        assertEquals("recipients.recipient-registered.v1", rows.get(0).type());
        JsonNode told = new ObjectMapper().readTree(rows.get(0).payload()).get("recipient");
        assertEquals(
                List.of(1962, 3),
                List.of(told.get("birthYear").asInt(), told.get("birthMonth").asInt()));
        assertEquals("male", told.get("sex").asText());
        assertEquals(1, told.get("persons").asInt());
        assertTrue(!told.get("synthetic").asBoolean());
    }

    @Test
    void aFamilyCountsByItsMembers() throws Exception {
        UUID id = id(enter(
                "{\"kind\": \"family\", \"members\": 4, \"name\": {\"family\": \"Омарова\", \"given\": \"Әлия\"}}"));

        JsonNode told = new ObjectMapper()
                .readTree(outbox(dataSource, id).get(0).payload())
                .get("recipient");

        assertEquals("family", told.get("kind").asText());
        assertEquals(4, told.get("persons").asInt());
        registrar()
                .header("Purpose", "inspection")
                .get("/v1/recipients/" + id)
                .then()
                .body("members", equalTo(4));
    }

    @Test
    void whoHasNoPapersIsEnteredWithTheReason() {
        enter("{\"kind\": \"person\", \"iinMissingReason\": \"documents-lost\"}")
                .then()
                .statusCode(201)
                .body("iin", nullValue())
                .body("iinMissingReason", equalTo("documents-lost"))
                .body("iinMismatch", equalTo(false));
    }

    @Test
    void oneNumberIsEnteredOnce() {
        String iin = Iins.next();
        id(enter(person(iin)));

        enter(person(iin))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("iin-taken"))
                .body("title", equalTo("The IIN is taken"));
    }

    @Test
    void thirtyTwoWhoEnterTheSameNumberAtOnceMakeOneRecipient() throws Exception {
        String iin = Iins.next();
        var pool = Executors.newFixedThreadPool(32);
        List<Callable<Integer>> clients = IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(i -> () -> enter(person(iin)).statusCode())
                .toList();

        int created = 0;
        for (var answer : pool.invokeAll(clients)) {
            assertTrue(List.of(201, 409).contains(answer.get()), "status " + answer.get());
            created += answer.get() == 201 ? 1 : 0;
        }
        pool.shutdown();

        assertEquals(1, created);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNoValueIsRepeated() {
        String answer = enter("""
                {"kind": "person", "members": 3, "name": {"family": "", "given": "%s"}, "iin": "850615100018",
                 "iinMissingReason": "lost-in-the-steppe", "birthDate": "2999-01-01", "sex": "unknown-sex"}""".formatted("Қ".repeat(101)))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/members only-for-family",
                                "/name/family required",
                                "/name/given too-long",
                                "/iin iin-check-digit",
                                "/iinMissingReason iin-and-reason",
                                "/iinMissingReason unknown-code",
                                "/birthDate date-range",
                                "/sex not-one-of"))
                .extract()
                .asString();

        for (String value : List.of("850615100018", "lost-in-the-steppe", "2999", "unknown-sex", "ҚҚҚ")) {
            assertTrue(!answer.contains(value), value);
        }
    }

    @Test
    void aFamilyHasNoFieldsOfAPerson() {
        enter("{\"kind\": \"family\", \"iin\": \"850615100017\", \"birthDate\": \"1990-01-01\", \"sex\": \"male\"}")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/members required",
                                "/iin only-for-person",
                                "/birthDate only-for-person",
                                "/sex only-for-person"));
        enter("{\"kind\": \"family\", \"members\": 31}").then().body("errors[0].code", equalTo("range"));
        enter("{\"kind\": \"person\"}").then().body("errors[0].code", equalTo("iin-or-reason"));
        enter("{}").then().body("errors[0].pointer", equalTo("/kind")).body("errors[0].code", equalTo("required"));
    }

    @Test
    void whatCannotBeReadIsToldWithoutTheValue() {
        String answer = enter("{\"kind\": \"person\", \"birthDate\": \"Асан 1962\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/birthDate"))
                .body("errors[0].code", equalTo("date"))
                .extract()
                .asString();
        assertTrue(!answer.contains("Асан"));
        enter("{\"kind\": \"person\", \"nickname\": \"Асан\"}").then().body("errors[0].code", equalTo("unknown-field"));
        String broken =
                enter("{\"name\": \"Асан").then().statusCode(400).extract().asString();
        assertTrue(!broken.contains("Асан"));
        enter("").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theReasonsAreTextsInThreeLanguages() {
        String kk = detail("kk");
        String ru = detail("ru");
        String en = detail("en");

        assertEquals("ЖСН он екі цифрдан тұрады.", kk);
        assertEquals("ИИН состоит из двенадцати цифр.", ru);
        assertEquals("An IIN has twelve digits.", en);
    }

    @Test
    void aNumberFindsItsRecipient() {
        String iin = Iins.next();
        UUID id = id(enter(person(iin)));

        search(iin, "application").then().statusCode(200).body("items.id", contains(id.toString()));
        search(Iins.next(), "application").then().statusCode(200).body("items", empty());
        search("850615100018", "application")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("iin-check-digit"))
                .body("errors[0].detail", not(equalTo("850615100018")));
    }

    @Test
    void withoutAPurposeNothingIsShown() {
        UUID id = id(enter(person(Iins.next())));

        registrar()
                .get("/v1/recipients/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Purpose:"))
                .body("errors[0].code", equalTo("required"));
        registrar()
                .header("Purpose", "curiosity")
                .get("/v1/recipients/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void whoseWorkItIsNotSeesNobody() {
        UUID id = id(enter(person(Iins.next())));

        for (String role : List.of("analyst", "auditor", "finance-officer", "integrator", "administrator")) {
            as(role).header("Purpose", "inspection")
                    .get("/v1/recipients/" + id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
        given().get("/v1/recipients/" + id).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void anUnknownRecipientIsNotFoundAndLeavesNoTrace() {
        registrar()
                .header("Purpose", "inspection")
                .get("/v1/recipients/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("recipient-not-found"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        enter("{\"kind\": \"" + "x".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void theListsOfCodesHaveNamesInThreeLanguages() {
        for (String list : List.of(
                "iin-missing-reasons",
                "end-reasons",
                "decline-reasons",
                "absence-reasons",
                "purposes",
                "erasure-reasons",
                "hold-reasons")) {
            as("analyst")
                    .get("/v1/reference/" + list)
                    .then()
                    .statusCode(200)
                    .body("items.names.kk", not(hasItem(nullValue())))
                    .body("items.code", not(empty()));
        }
    }

    private static Response enter(String body) {
        return registrar().body(body).post("/v1/recipients");
    }

    private static Response search(String iin, String purpose) {
        return registrar()
                .header("Purpose", purpose)
                .body("{\"iin\": \"" + iin + "\"}")
                .post("/v1/recipients/search");
    }

    private static String detail(String language) {
        return given().auth()
                .oauth2(kz.socialregistry.testing.Tokens.of("registrar"))
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(person("12"))
                .post("/v1/recipients")
                .path("errors[0].detail");
    }

    private static String person(String iin) {
        return "{\"kind\": \"person\", \"iin\": \"" + iin + "\"}";
    }
}
