package kz.socialregistry.recipients.recipient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class CorrectionsTest {

    @Inject
    DataSource dataSource;

    private static ValidatableResponse patch(UUID id, String ifMatch, String body) {
        return as("registrar")
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .header("Purpose", "providing-services")
                .body(body.getBytes(UTF_8))
                .patch("/v1/recipients/" + id)
                .then();
    }

    private static UUID withoutPapers() {
        return id(registrar().body("""
                        {"kind": "person", "name": {"family": "Әуезова", "given": "Сәуле"},
                         "iinMissingReason": "documents-lost", "birthDate": "1950-06-15", "sex": "female"}""").post("/v1/recipients"));
    }

    @Test
    void foundPapersCompleteThePersonAndTheEventTellsNothingThatIdentifies() throws Exception {
        UUID id = withoutPapers();
        String iin = Iins.next();

        patch(id, "\"v0\"", """
                {"iin": "%s", "iinMissingReason": null, "birthDate": "1962-03-04", "sex": "male",
                 "name": {"family": "Есімов", "patronymic": "Маратұлы"}}""".formatted(iin))
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "no-store")
                .body("iin", equalTo(iin))
                .body("iinMissingReason", nullValue())
                .body("iinMismatch", equalTo(true))
                .body("name.family", equalTo("Есімов"))
                .body("name.given", equalTo("Сәуле"));

        registrar()
                .header("Purpose", "inspection")
                .body("{\"iin\": \"" + iin + "\"}")
                .post("/v1/recipients/search")
                .then()
                .body("items.id", contains(id.toString()));
        var told = outbox(dataSource, id);
        assertEquals(
                List.of("recipients.recipient-registered.v1", "recipients.recipient-corrected.v1"),
                told.stream().map(Registry.OutboxRow::type).toList());
        JsonNode state = new ObjectMapper().readTree(told.get(1).payload()).get("recipient");
        assertEquals(1962, state.get("birthYear").asInt());
        assertEquals("male", state.get("sex").asText());
        for (String personal : List.of(iin, "Есімов", "1962-03-04", "Маратұлы")) {
            assertFalse(told.get(1).payload().contains(personal));
        }
        assertEquals(1, count(dataSource, """
                        select count(*) from recipient_access where recipient_id = ? and purpose = 'providing-services'
                        """, id));
    }

    @Test
    void anIinTakenAwayIsFreeAgainAndOneThatIsTakenIsRefused() {
        String iin = Iins.next();
        String person = "{\"kind\": \"person\", \"iin\": \"" + iin + "\"}";
        UUID first = id(registrar().body(person).post("/v1/recipients"));
        UUID other = withoutPapers();
        String take = "{\"iin\": \"" + iin + "\", \"iinMissingReason\": null}";

        patch(other, "*", take).statusCode(409).body("code", equalTo("iin-taken"));
        patch(first, "*", "{\"iin\": null, \"iinMissingReason\": \"documents-lost\"}")
                .statusCode(200);
        patch(other, "*", take).statusCode(200);
        patch(other, "*", take).statusCode(200).header("ETag", "\"v1\"");
        assertEquals(2, outbox(dataSource, other).size());
    }

    @Test
    void theRulesAreThoseOfTheEntryAndNothingChangesBeforeTheyAreKept() {
        UUID id = withoutPapers();

        patch(id, "*", "{\"sex\": \"x\", \"birthDate\": \"3000-01-01\", \"iin\": \"850615100018\", \"members\": 3}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/sex", "/birthDate", "/iin", "/iinMissingReason", "/members"));
        patch(id, "*", "{\"nickname\": \"Асеке\", \"birthDate\": \"1.1.1950\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/nickname", "/birthDate"));
        patch(id, "\"v1\"", "{}").statusCode(412);
        patch(UUID.randomUUID(), "*", "{}").statusCode(404);
        as("registrar")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/recipients/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Purpose:"));
        as("auditor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/recipients/" + id)
                .then()
                .statusCode(403);
        assertEquals(1, outbox(dataSource, id).size());
    }

    @Test
    void ofManyWhoCorrectTheSameStateOneDoes() throws Exception {
        UUID id = withoutPapers();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String body = "{\"birthDate\": \"%d-06-15\"}".formatted(1951 + i);
            calls.add(() -> patch(id, "\"v0\"", body).extract().statusCode());
        }
        var clients = Executors.newFixedThreadPool(32);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : clients.invokeAll(calls)) {
            statuses.add(call.get());
        }
        clients.shutdown();

        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(31, Collections.frequency(statuses, 412));
        assertEquals(2, outbox(dataSource, id).size());
    }
}
