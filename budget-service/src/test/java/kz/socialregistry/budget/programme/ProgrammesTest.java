package kz.socialregistry.budget.programme;

import static kz.socialregistry.budget.BudgetClient.as;
import static kz.socialregistry.budget.BudgetClient.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.budget.BudgetClient;
import kz.socialregistry.budget.OutboxRows;
import kz.socialregistry.events.Topic;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProgrammesTest {

    private static final String HOME_CARE = """
            {"code": "%s", "instrument": "home-care-order", "source": "page 1",
             "names": {"kk": "Үйде қызмет көрсету", "ru": "На дому", "en": "Care at home"}}
            """;

    @Inject
    OutboxRows outbox;

    @Test
    void aProgrammeIsEnteredShownAndPublished() {
        String code = "home-" + UUID.randomUUID();

        String id = post("/v1/programmes", HOME_CARE.formatted(code))
                .statusCode(201)
                .header("ETag", equalTo("\"v0\""))
                .header("Location", notNullValue())
                .extract()
                .path("id");

        as("analyst")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("names.kk", equalTo("Үйде қызмет көрсету"))
                .body("instrument", equalTo("home-care-order"))
                .body("source", equalTo("page 1"))
                .body("synthetic", equalTo(false));
        List<OutboxRows.Row> rows = outbox.of(id);
        assertEquals(1, rows.size());
        assertEquals("budget.programme-opened.v1", rows.get(0).type());
        assertEquals(Topic.BUDGET.topicName(), rows.get(0).topic());
        assertEquals(1, rows.get(0).sequence());
        assertEquals("На дому", rows.get(0).payload().at("/programme/names/ru").asText());
        await().atMost(Duration.ofSeconds(60)).until(() -> TestTopics.read(Topic.BUDGET).stream()
                .anyMatch(event -> event.aggregateId().toString().equals(id)
                        && event.type().equals("budget.programme-opened.v1")
                        && event.json().contains(code)));
    }

    @Test
    void aCodeIsGivenOnce() {
        String body = HOME_CARE.formatted("twice-" + UUID.randomUUID());
        post("/v1/programmes", body).statusCode(201);
        long events = outbox.count();

        post("/v1/programmes", body)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("programme-code-in-use"))
                .body("detail", equalTo("Another programme has this code."));

        assertEquals(events, outbox.count(), "a refusal publishes nothing");
    }

    @Test
    void allWrongFieldsAreNamedAtOnceDeclaredRulesAndCodesAlike() {
        post("/v1/programmes", """
                        {"code": "?", "instrument": "lottery", "names": {"kk": "", "ru": "На дому"}}
                        """)
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/code pattern",
                                "/names/kk required",
                                "/names/en required",
                                "/instrument unknown-code"))
                .body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void theProblemIsToldInTheLanguageAskedFor() {
        String id = UUID.randomUUID().toString();

        as("analyst", "kk")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(404)
                .body("title", equalTo("Мұндай бағдарлама жоқ"));
        as("analyst", "ru")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(404)
                .body("detail", equalTo("Программы " + id + " нет."));
    }

    @Test
    void onlyAFinanceOfficerEntersAndOnlyRolesOfTheServiceRead() {
        String body = HOME_CARE.formatted("roles-" + UUID.randomUUID());
        as("analyst")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/programmes")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as("registrar").get("/v1/programmes").then().statusCode(403).body("code", equalTo("forbidden"));
        for (String role : List.of("finance-officer", "analyst", "auditor", "administrator", "integrator")) {
            as(role).get("/v1/programmes").then().statusCode(200).body("items", notNullValue());
        }
    }

    @Test
    void anUnchangedProgrammeIsNotSentAgain() {
        String id = BudgetClient.programme();
        String tag = as("auditor").get("/v1/programmes/" + id).header("ETag");

        String body = as("auditor")
                .header("If-None-Match", tag)
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(304)
                .extract()
                .body()
                .asString();

        assertTrue(body.isEmpty());
    }

    @Test
    void theListGoesOnWhereThePageEnded() {
        List<String> entered = List.of(BudgetClient.programme(), BudgetClient.programme(), BudgetClient.programme());

        String next = as("analyst")
                .get("/v1/programmes?limit=1&instrument=maintenance")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.instrument", everyItem(equalTo("maintenance")))
                .header("Link", endsWith("rel=\"next\""))
                .extract()
                .header("Link")
                .replaceAll("^<([^>]+)>.*$", "$1");
        as("analyst")
                .get(next.replace("limit=1", "limit=200"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(entered.get(2)))
                .header("Link", nullValue());
    }
}
