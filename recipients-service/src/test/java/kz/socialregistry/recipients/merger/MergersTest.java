package kz.socialregistry.recipients.merger;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.Registry.withoutPapers;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two records of one person go on under one id, and apart again if that was wrong. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class MergersTest {

    @Inject
    DataSource dataSource;

    @Test
    void aMergedRecordNamesTheOneThatGoesOnWhichShowsItsEnrolmentsAndAllIsAsBeforeOnceUndone() throws Exception {
        UUID before = withoutPapers();
        UUID after = person();
        UUID first = enrolment(before, UUID.randomUUID(), "");
        UUID second = enrolment(after, UUID.randomUUID(), "");

        merge(before, after)
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("recipientId", equalTo(before.toString()))
                .body("into", equalTo(after.toString()))
                .body("mergedAt", notNullValue())
                .body("undoneAt", nullValue());
        mergedInto(before, after.toString());
        mergedInto(after, null);
        enrolments(after).body("items.id", containsInAnyOrder(first.toString(), second.toString()));
        enrolments(before)
                .body("items.id", contains(first.toString()))
                .body("items[0].recipientId", equalTo(before.toString()));
        registrar()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(before, UUID.randomUUID()))
                .post("/v1/enrolments")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("recipient-merged"));

        undo(before).statusCode(200).body("undoneAt", notNullValue()).body("undoDocument", equalTo("№ 2"));
        mergedInto(before, null);
        enrolments(after).body("items.id", contains(second.toString()));
        enrolment(before, UUID.randomUUID(), "");
        undo(before).statusCode(409).body("code", equalTo("not-merged"));
        merge(before, after).statusCode(200);
        assertEquals(List.of("", after.toString(), "", after.toString()), told(before));
    }

    /** What the events tell the record is merged into, one after the other; empty: into nothing. */
    private List<String> told(UUID id) throws Exception {
        List<String> told = new ArrayList<>();
        for (Registry.OutboxRow row : outbox(dataSource, id)) {
            JsonNode state = new ObjectMapper().readTree(row.payload()).get("recipient");
            told.add(state.path("mergedInto").asText("").replace("null", ""));
        }
        return told;
    }

    @Test
    void aRefusalNamesTheRule() {
        UUID merged = withoutPapers();
        UUID survivor = person();
        UUID third = withoutPapers();
        merge(merged, survivor).statusCode(200);

        merge(merged, third).statusCode(409).body("code", equalTo("already-merged"));
        merge(third, merged).statusCode(409).body("code", equalTo("survivor-merged"));
        merge(survivor, third).statusCode(409).body("code", equalTo("holds-merged"));
        merge(survivor, merged).statusCode(409).body("code", equalTo("survivor-merged"));
        merge(person(), person()).statusCode(409).body("code", equalTo("two-numbers"));
        merge(third, third).statusCode(400).body("errors[0].code", equalTo("merged-with-itself"));
        merge(third, UUID.randomUUID()).statusCode(400).body("errors[0].code", equalTo("recipient-unknown"));
        merge(UUID.randomUUID(), survivor).statusCode(404).body("code", equalTo("recipient-not-found"));
        UUID family = Registry.id(
                registrar().body("{\"kind\": \"family\", \"members\": 3}").post("/v1/recipients"));
        merge(family, survivor).statusCode(400).body("errors[0].code", equalTo("another-kind"));
        refused(third, "{}", "/into required", "/reason required", "/document required");
        refused(
                third,
                "{\"into\": \"%s\", \"reason\": \"bored\", \"document\": \"%s\"}".formatted(survivor, "1".repeat(101)),
                "/reason unknown-code",
                "/document too-long");
        undo(UUID.randomUUID()).statusCode(404);
        registrar()
                .header("If-Match", "\"v7\"")
                .body(body(survivor))
                .post("/v1/recipients/" + third + "/merge")
                .then()
                .statusCode(412);
        registrar()
                .header("If-Match", "\"v7\"")
                .body("{\"document\": \"№ 2\"}")
                .post("/v1/recipients/" + merged + "/unmerge")
                .then()
                .statusCode(412);
    }

    @Test
    void aMergedRecordGetsNoSecondNumberAndStaysOfItsKind() {
        UUID merged = withoutPapers();
        UUID survivor = person();
        merge(merged, survivor).statusCode(200);
        String number = "{\"iin\": \"%s\", \"iinMissingReason\": null}".formatted(Iins.next());

        patch(merged, number).statusCode(409).body("code", equalTo("two-numbers"));
        for (UUID record : List.of(merged, survivor)) {
            patch(
                            record,
                            "{\"kind\": \"family\", \"members\": 3, \"iin\": null, \"iinMissingReason\": null, \"sex\": null}")
                    .statusCode(400)
                    .body("errors.code", contains("another-kind"));
        }
        patch(merged, "{\"sex\": \"male\"}").statusCode(200);
        patch(survivor, "{\"sex\": \"male\"}").statusCode(200);
        undo(merged).statusCode(200);
        patch(merged, number).statusCode(200);
    }

    private static ValidatableResponse patch(UUID id, String patch) {
        return registrar()
                .contentType("application/merge-patch+json")
                .header("Purpose", "correcting-data")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/recipients/" + id)
                .then();
    }

    private static void refused(UUID id, String body, String... errors) {
        registrar()
                .body(body)
                .post("/v1/recipients/" + id + "/merge")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(errors));
    }

    @Test
    void howeverManyMergeAtOnceNobodyIsMergedIntoAMergedRecord() throws Exception {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(withoutPapers());
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (UUID one : people) {
            for (UUID other : people) {
                if (!one.equals(other)) {
                    calls.add(() -> merge(one, other).extract().statusCode());
                }
            }
            calls.add(() -> undo(one).extract().statusCode());
        }
        var clients = Executors.newFixedThreadPool(12);
        try {
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                assertTrue(List.of(200, 409).contains(answer.get()), "status " + answer.get());
            }
        } finally {
            clients.shutdownNow();
        }

        assertEquals(0, count(dataSource, """
                select count(*) from recipient r join recipient s on s.id = r.merged_into where s.merged_into is not null
                """));
        assertEquals(0, count(dataSource, """
                select count(*) from recipient s
                where merged_records <> (select count(*) from recipient r where r.merged_into = s.id)
                """));
        assertEquals(0, count(dataSource, """
                select count(*) from recipient r
                full join (select * from recipient_merger where undone_at is null) m
                  on m.recipient_id = r.id and m.into_id = r.merged_into
                where r.merged_into is not null and m.id is null or m.id is not null and r.id is null
                """));
    }

    @Test
    void theDatabaseRefusesAChainByItself() {
        UUID merged = withoutPapers();
        UUID survivor = withoutPapers();
        merge(merged, survivor).statusCode(200);

        assertThrows(
                IllegalStateException.class,
                () -> execute(
                        dataSource,
                        "update recipient set merged_into = '%s' where id = '%s'".formatted(person(), survivor)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWhoSeesBothMergesThem(boolean checked) {
        UUID merged = withoutPapers();
        UUID survivor = person();
        String elsewhere = UUID.randomUUID().toString();
        UUID theirs = Registry.id(as(elsewhere)
                .body("{\"kind\": \"person\", \"iinMissingReason\": \"documents-lost\"}")
                .post("/v1/recipients"));
        if (!checked) {
            ChecksOff.install();
        }

        merge(as(elsewhere), merged, theirs).statusCode(404).body("code", equalTo("recipient-not-found"));
        merge(as(elsewhere), theirs, survivor).statusCode(400).body("errors[0].code", equalTo("recipient-unknown"));
        merge(theirs, survivor).statusCode(200);
        as(elsewhere)
                .body("{\"document\": \"№ 2\"}")
                .post("/v1/recipients/" + theirs + "/unmerge")
                .then()
                .statusCode(404);
        mergedInto(theirs, survivor.toString());
    }

    private static RequestSpecification as(String region) {
        return given().auth().oauth2(Tokens.of("registrar", region)).contentType("application/json");
    }

    private static ValidatableResponse merge(UUID id, UUID into) {
        return merge(registrar(), id, into);
    }

    private static ValidatableResponse merge(RequestSpecification as, UUID id, UUID into) {
        return as.body(body(into)).post("/v1/recipients/" + id + "/merge").then();
    }

    private static String body(UUID into) {
        return "{\"into\": \"%s\", \"reason\": \"entered-twice\", \"document\": \"№ 1\"}".formatted(into);
    }

    private static ValidatableResponse undo(UUID id) {
        return registrar()
                .body("{\"document\": \"№ 2\"}")
                .post("/v1/recipients/" + id + "/unmerge")
                .then();
    }

    private static ValidatableResponse enrolments(UUID recipient) {
        return registrar().get("/v1/enrolments?recipient=" + recipient).then().statusCode(200);
    }

    private static void mergedInto(UUID id, String into) {
        registrar()
                .header("Purpose", "correcting-data")
                .get("/v1/recipients/" + id)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(into));
    }
}
