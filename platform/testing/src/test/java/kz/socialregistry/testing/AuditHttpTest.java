package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auditor reads of changes made over HTTP. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuditHttpTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Database database;

    @Inject
    AuditProbe audit;

    private static RequestSpecification as(String role, String... regions) {
        String token = regions.length == 0 ? Tokens.of(role) : Tokens.of(role, regions);
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static String thing(RequestSpecification request, String query) {
        return request.post("/v1/audited-things" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse entries(Map<String, ?> parameters) {
        return as("auditor").queryParams(parameters).get("/v1/audit").then().statusCode(200);
    }

    @Test
    void aChangeTellsWhoWhenFromWhereWhatAndWhy() {
        String id = thing(
                as("registrar")
                        .header("Change-Reason", "%D0%91%D2%B1%D0%B9%D1%80%D1%8B%D2%9B 214")
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"),
                "");
        as("registrar").post("/v1/audited-things/" + id + "/rename").then().statusCode(204);
        as("registrar").post("/v1/audited-things/" + id + "/drop").then().statusCode(204);

        String body = entries(Map.of("entity", "audited-thing", "entityId", id))
                .body("items.action", contains("insert", "update", "delete"))
                .body("items.operation", contains("makeThing", "renameThing", "dropThing"))
                .body("items.actor", everyItem(equalTo("test-registrar")))
                .body("items.client", everyItem(equalTo("tests")))
                .body("items.at", everyItem(notNullValue()))
                .body("items.reason", contains("Бұйрық 214", null, null))
                .body("items[0].traceId", equalTo(TRACE))
                .body("items[0].before", nullValue())
                .body("items[0].after.secret", equalTo("***"))
                .body("items[1].before.name", equalTo("thing"))
                .body("items[1].after.name", equalTo("renamed"))
                .body("items[2].before.name", equalTo("renamed"))
                .body("items[2].after", nullValue())
                .extract()
                .asString();
        assertFalse(body.contains("canary"));
    }

    @Test
    void theNextRequestOnTheSameConnectionIsNotTakenForTheLast() {
        thing(as("registrar").header("Change-Reason", "mine"), "");
        UUID background = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            database.update("insert into audited_part select ?, ?, 'x' where false", background, i);
        }
        database.update("insert into audited_thing (id) values (?)", background);
        entries(Map.of("entityId", background.toString()))
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("system"))
                .body("items[0].client", nullValue())
                .body("items[0].operation", nullValue())
                .body("items[0].reason", nullValue());
    }

    @Test
    void theListIsReadInPartsAndFiltered() {
        String id = thing(as("registrar"), "");
        as("registrar").post("/v1/audited-things/" + id + "/rename").then().statusCode(204);
        as("registrar").post("/v1/audited-things/" + id + "/drop").then().statusCode(204);
        List<String> actions = new ArrayList<>();
        String next = "/v1/audit?limit=1&entityId=" + id;
        while (next != null) {
            ValidatableResponse page =
                    as("auditor").get(next).then().statusCode(200).body("items", hasSize(1));
            actions.add(page.extract().path("items[0].action"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        assertEquals(List.of("insert", "update", "delete"), actions);

        String today = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
        entries(Map.of("entityId", id, "operation", "renameThing")).body("items", hasSize(1));
        entries(Map.of("entityId", id, "actor", "test-registrar", "client", "tests"))
                .body("items", hasSize(3));
        entries(Map.of("entityId", id, "actor", "somebody")).body("items", empty());
        entries(Map.of("entityId", id, "client", "other")).body("items", empty());
        entries(Map.of("entityId", id, "entity", "audited-part")).body("items", empty());
        entries(Map.of("entityId", id, "to", "2020-01-01")).body("items", empty());
        entries(Map.of("entityId", id, "from", "2020-01-01", "to", "2999-12-31"))
                .body("items", hasSize(3));
        entries(Map.of("entityId", id, "from", "2999-01-01")).body("items", empty());
        entries(Map.of("entityId", id, "from", today)).body("items", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-02-01&to=2026-01-01, ?to, period",
        "?from=yesterday, ?from, date",
        "/verification?from=0, ?from, range-min",
        "/verification?from=2&to=1, ?to, period",
        "/verification?seq=1, ?hash, required",
        "/verification?seq=1&hash=ff, ?hash, pattern",
    })
    void aWrongParameterIsNamed(String query, String pointer, String code) {
        as("auditor")
                .get("/v1/audit" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "administrator", "analyst", "integrator", "centre-manager", "finance-officer"})
    void theTrailIsForAuditors(String role) {
        as(role).get("/v1/audit").then().statusCode(403);
        as(role).get("/v1/audit/verification").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%zz",
                "%D0",
                "50%",
                "IIN 850615100017",
                "IIN 850615 100017",
                "line%0Abreak",
                "%00",
            })
    void aReasonThatCannotBeKeptIsRefusedAndNothingIsChanged(String reason) {
        long before = database.numbers("select count(*) from audited_thing").get(0);
        as("registrar")
                .header("Change-Reason", reason)
                .post("/v1/audited-things")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("Change-Reason:"))
                .body("errors.code", contains("change-reason"));
        assertEquals(
                before, database.numbers("select count(*) from audited_thing").get(0));
    }

    @Test
    void aReasonIsAtMostThreeHundredCharacters() {
        thing(as("registrar").header("Change-Reason", "%D2%B1".repeat(300)), "");
        as("registrar")
                .header("Change-Reason", "%D2%B1".repeat(301))
                .post("/v1/audited-things")
                .then()
                .statusCode(400);
    }

    @Test
    void aVerificationNamesTheFaultAndComparesWithWhatIsRemembered() throws SQLException {
        String id = thing(as("registrar"), "");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> entries(Map.of("entityId", id)).body("items[0].seq", notNullValue()));
        ValidatableResponse entry = entries(Map.of("entityId", id));
        long seq = ((Number) entry.extract().path("items[0].seq")).longValue();
        long entryId = ((Number) entry.extract().path("items[0].id")).longValue();
        String hash = entry.extract().path("items[0].hash");

        verification("?seq=" + seq + "&hash=" + hash)
                .body("intact", equalTo(true))
                .body("fault", nullValue())
                .body("head.hash", notNullValue());
        verification("?seq=" + seq + "&hash=" + "0".repeat(64))
                .body("intact", equalTo(false))
                .body("fault.kind", equalTo("rewritten"));
        verification("?seq=1000000000&hash=" + hash).body("fault.kind", equalTo("missing"));

        try (Connection superuser = audit.superuser()) {
            AuditProbe.force(superuser, "update audit_entry set reason = 'another' where id = " + entryId);
            superuser.commit();
            try {
                verification("")
                        .body("intact", equalTo(false))
                        .body("fault.kind", equalTo("changed"))
                        .body("fault.seq", equalTo((int) seq))
                        .body("fault.entryId", equalTo((int) entryId));
                verification("?from=" + (seq + 1)).body("intact", equalTo(true));
                verification("?from=" + seq + "&to=" + seq).body("intact", equalTo(false));
            } finally {
                AuditProbe.force(superuser, "update audit_entry set reason = null where id = " + entryId);
                superuser.commit();
            }
        }
        verification("").body("intact", equalTo(true));
    }

    @Test
    void anEntryThatIsNeverSealedIsFound() throws SQLException {
        try (Connection superuser = audit.superuser()) {
            AuditProbe.force(
                    superuser,
                    "insert into audit_entry (xid, at, actor, entity, entity_id, action) values"
                            + " ('1', now() - interval '1 day', 'x', 'late', 'late', 'insert')");
            superuser.commit();
            try {
                verification("").body("fault.kind", equalTo("unsealed-too-long"));
            } finally {
                AuditProbe.force(superuser, "delete from audit_entry where entity = 'late'");
                superuser.commit();
            }
        }
    }

    private static ValidatableResponse verification(String query) {
        return as("auditor").get("/v1/audit/verification" + query).then().statusCode(200);
    }
}
