package kz.socialregistry.recipients.fact;

import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.fact;
import static kz.socialregistry.recipients.Registry.merge;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.Registry.withoutPapers;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of people begins and ends on a day, and nothing that was said is lost. */
@QuarkusTest
class FactsTest {

    private static final String TRAIT = "\"kind\": \"trait\", \"code\": \"living-alone\"";
    private static final String GROUP = "\"kind\": \"disability\", \"code\": \"group-2\"";
    private static final String NUMBER = "KANAREIKA-77";
    private static final String DOCUMENT = "\"kind\": \"document\", \"code\": \"passport\", \"number\": \"" + NUMBER
            + "\", \"issuer\": \"ІІМ\", \"from\": \"2020-01-01\", \"to\": \"2030-01-01\"";

    @Inject
    DataSource dataSource;

    private UUID person;

    @BeforeEach
    void somebody() {
        person = person();
    }

    private static String residence(UUID region) {
        return "\"kind\": \"residence\", \"address\": \"Канарейкалы көше, 7\", \"regionId\": \"%s\"".formatted(region);
    }

    @Test
    void everyKindIsShownAsItWasRecordedAndWhatAPurposeDoesNotNeedIsMasked() {
        UUID region = UUID.randomUUID();
        UUID guardian = person();
        fact(person, DOCUMENT);
        fact(person, residence(region) + ", \"from\": \"2024-05-01\"");
        fact(
                person,
                "\"kind\": \"representative\", \"code\": \"guardian\", \"name\": {\"family\": \"Омарова\", \"given\":"
                        + " \"Әлия\"}, \"contact\": \"+7 700\", \"number\": \"17-214\", \"from\": \"2025-02-03\"");
        fact(
                person,
                "\"kind\": \"representative\", \"code\": \"child\", \"otherRecipientId\": \"%s\", \"from\": \"2025-02-03\""
                        .formatted(guardian));
        fact(person, GROUP + ", \"number\": \"0034567\", \"from\": \"2025-06-10\", \"to\": \"2099-06-10\"");
        fact(person, TRAIT + ", \"from\": \"2026-01-12\"");

        list(person, "", "providing-services")
                .body(
                        "items.kind",
                        contains("document", "residence", "representative", "representative", "disability", "trait"))
                .body("items.code", contains("passport", null, "guardian", "child", "group-2", "living-alone"))
                .body("items[0].number", equalTo(NUMBER))
                .body("items[0].issuer", equalTo("ІІМ"))
                .body("items[0].to", equalTo("2030-01-01"))
                .body("items[1].regionId", equalTo(region.toString()))
                .body("items[1].address", equalTo("Канарейкалы көше, 7"))
                .body("items[1].to", nullValue())
                .body("items[2].name.family", equalTo("Омарова"))
                .body("items[2].contact", equalTo("+7 700"))
                .body("items[3].otherRecipientId", equalTo(guardian.toString()))
                .body("items.masked.flatten()", empty())
                .body("items.recordedBy.unique()", contains("test-registrar"));
        journal(person, "document document.issuer document.number")
                .body("items[0].purpose", equalTo("providing-services"));

        list(person, "?kind=document", "inspection")
                .body("items[0].number", nullValue())
                .body("items[0].masked", contains("number", "issuer"))
                .body("items", hasSize(1));
        list(person, "?kind=residence", "complaint").body("items[0].masked", contains("address"));
        registrar()
                .get("/v1/recipients/" + person + "/facts")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Purpose:"));
    }

    /** That the newest read showed these fields. */
    private static ValidatableResponse journal(UUID person, String fields) {
        return registrar()
                .header("Purpose", "own-data-request")
                .get("/v1/recipients/" + person + "/accesses")
                .then()
                .body("items[0].fields", hasItems(fields.split(" ")));
    }

    @Test
    void whatWasSaidBeforeStaysWithWhoSaidItAndWhen() {
        UUID id = fact(person, TRAIT + ", \"from\": \"2026-01-12\"");
        patch(id, "*", "{\"from\": \"2026-01-05\", \"code\": \"lonely\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("from", equalTo("2026-01-05"))
                .body("code", nullValue());
        step(id, "end", "\"on\": \"2026-02-01\"").then().statusCode(200).body("to", equalTo("2026-02-01"));
        step(id, "withdrawal", "\"reason\": \"other-person\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("withdrawn", equalTo(true));

        show(id).statusCode(200)
                .body("code", equalTo("lonely"))
                .body("withdrawal", equalTo("other-person"))
                .body("before.code", contains("living-alone", "lonely", "lonely"))
                .body("before.from", contains("2026-01-12", "2026-01-05", "2026-01-05"))
                .body("before.to", contains(null, null, "2026-02-01"))
                .body("before.withdrawal", contains(null, null, null))
                .body("before.recordedBy.unique()", contains("test-registrar"))
                .body("before.recordedAt", hasSize(3));
        patch(id, "*", "{\"code\": \"lonely\"}").statusCode(409).body("code", equalTo("fact-withdrawn"));
        refused(step(id, "end", "\"on\": \"2026-02-01\""), "fact-withdrawn");
        refused(step(id, "withdrawal", "\"reason\": \"not-proven\""), "fact-withdrawn");
    }

    @Test
    void aSealedFieldIsCorrectedWithoutBeingShownAndACorrectionOfNothingLeavesNoTrace() {
        UUID id = fact(person, DOCUMENT);

        patch(id, "\"v0\"", "{\"issuer\": null, \"number\": \"%s\"}".formatted(NUMBER))
                .statusCode(200);
        patch(id, "\"v1\"", "{\"number\": \"%s\"}".formatted(NUMBER))
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        show(id).body("number", equalTo(NUMBER)).body("issuer", nullValue()).body("before.issuer", contains("ІІМ"));
        patch(id, "\"v0\"", "{\"number\": \"2\"}").statusCode(412);
        patch(id, "*", "{\"kind\": \"trait\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems("/kind kind-fixed", "/number not-of-this-kind"));
        patch(UUID.randomUUID(), "*", "{\"number\": \"2\"}").statusCode(404).body("code", equalTo("fact-not-found"));
    }

    @Test
    void theStateOfADayIsAskedByTheDay() {
        UUID first = fact(person, GROUP + ", \"from\": \"2020-01-01\", \"to\": \"2022-01-01\"");
        UUID second = fact(person, GROUP + ", \"from\": \"2022-01-01\"");
        UUID wrong = fact(person, TRAIT + ", \"from\": \"2019-01-01\"");
        step(wrong, "withdrawal", "\"reason\": \"not-proven\"").then().statusCode(200);

        list(person, "?on=2019-12-31", "complaint").body("items", empty());
        list(person, "?on=2020-01-01", "complaint").body("items.id", contains(first.toString()));
        list(person, "?on=2021-12-31", "complaint").body("items.id", contains(first.toString()));
        list(person, "?on=2022-01-01", "complaint").body("items.id", contains(second.toString()));
        list(person, "?on=2022-01-01&kind=trait", "complaint").body("items", empty());
        list(person, "?kind=trait", "complaint").body("items.id", contains(wrong.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disability | "code": "group-1"      | "code": "group-2"
            trait      | "code": "homeless"     | "code": "homeless"
            residence  | "regionId": "01981f6e-0000-7d02-8a11-90b1c2d3e4f5" | "regionId": "01981f6e-0000-7d02-8a11-90b1c2d3e4f6"
            """)
    void whatHoldsOnceAtATimeIsRefusedOnADayThatIsTaken(String kind, String one, String other) {
        String of = "\"kind\": \"" + kind + "\", ";
        UUID taken = fact(person, of + one + ", \"from\": \"2020-01-01\", \"to\": \"2021-01-01\"");

        for (String days : List.of(
                "\"from\": \"2019-01-01\"",
                "\"from\": \"2019-06-01\", \"to\": \"2020-01-02\"",
                "\"from\": \"2020-12-31\"",
                "\"from\": \"2020-03-01\", \"to\": \"2020-04-01\"")) {
            post(person, of + other + ", " + days)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("fact-overlaps"))
                    .body("factId", equalTo(taken.toString()));
        }
        fact(person, of + other + ", \"from\": \"2019-01-01\", \"to\": \"2020-01-01\"");
        UUID next = fact(person, of + other + ", \"from\": \"2021-01-01\"");
        patch(next, "*", "{\"from\": \"2020-12-31\"}").statusCode(409).body("factId", equalTo(taken.toString()));
        step(taken, "withdrawal", "\"reason\": \"entered-wrong\"").then().statusCode(200);
        patch(next, "*", "{\"from\": \"2020-12-31\"}").statusCode(200);
    }

    @Test
    void otherThingsHoldSideBySide() {
        fact(person, TRAIT + ", \"from\": \"2020-01-01\"");
        fact(person, "\"kind\": \"trait\", \"code\": \"pensioner\", \"from\": \"2020-01-01\"");
        fact(person, DOCUMENT);
        fact(person, DOCUMENT);
        UUID other = person();
        String representative = "\"kind\": \"representative\", \"code\": \"%s\", \"from\": \"2020-01-01\","
                + " \"otherRecipientId\": \"" + other + "\"";
        fact(person, representative.formatted("guardian"));
        post(person, representative.formatted("child")).then().statusCode(409).body("code", equalTo("fact-overlaps"));
    }

    @Test
    void howeverManySayItAtOnceItIsSaidOnce() throws Exception {
        List<Callable<Response>> calls =
                Collections.nCopies(8, () -> post(person, GROUP + ", \"from\": \"2024-01-01\""));
        List<Response> answers = new ArrayList<>();
        var clients = Executors.newFixedThreadPool(8);
        try {
            for (Future<Response> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            clients.shutdownNow();
        }

        List<String> said = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .toList();
        assertEquals(1, said.size());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> answer.then().statusCode(409).body("factId", equalTo(said.get(0))));
        assertThrows(
                IllegalStateException.class,
                () -> Registry.execute(
                        dataSource,
                        "insert into recipient_fact (id, version, recipient_id, kind, once, code, begins_on, recorded_by,"
                                + " recorded_at) select gen_random_uuid(), 0, recipient_id, kind, once, 'group-1',"
                                + " '2025-01-01', 'x', now() from recipient_fact where recipient_id = '" + person
                                + "'"),
                "the database refuses it by itself");
    }

    @Test
    void aRetryRecordsItOnce() {
        String key = UUID.randomUUID().toString();
        String body = '{' + DOCUMENT + '}';
        String path = "/v1/recipients/" + person + "/facts";
        UUID first = Registry.id(
                registrar().header("Idempotency-Key", key).body(body).post(path));
        UUID again = Registry.id(
                registrar().header("Idempotency-Key", key).body(body).post(path));

        assertEquals(first, again);
        assertEquals(1, count(dataSource, "select count(*) from recipient_fact where recipient_id = ?", person));
        registrar().header("If-Match", "\"v7\"").body(body).post(path).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {} | /kind required, /from required
            {"kind": "mood", "from": "2026-01-01"} | /kind not-one-of
            {"kind": "trait", "from": "2026-01-01"} | /code required
            {"kind": "trait", "from": "2026-01-01", "code": "bored"} | /code unknown-code
            {"kind": "trait", "from": "2026-01-01", "code": "orphan", "name": {"family": "а", "given": "б"}} | /name not-of-this-kind
            {"kind": "trait", "from": "2999-01-01", "code": "orphan"} | /from after-day
            {"kind": "trait", "from": "1799-12-31", "code": "orphan"} | /from before-day
            {"kind": "trait", "from": "2026-01-01", "to": "2026-01-01", "code": "orphan"} | /to not-later
            {"kind": "document", "from": "2026-01-01", "code": "passport", "number": " ", "address": "x"} | /number required, /address not-of-this-kind
            {"kind": "residence", "from": "2026-01-01", "code": "x"} | /regionId required, /code not-of-this-kind
            {"kind": "representative", "from": "2026-01-01", "code": "guardian"} | /name required
            {"kind": "representative", "from": "2026-01-01", "code": "guardian", "name": {"family": "а"}} | /name/given required
            {"kind": "representative", "from": "2026-01-01", "code": "guardian", "otherRecipientId": "01981f6e-0000-7d02-8a11-90b1c2d3e4f5"} | /otherRecipientId recipient-unknown
            {"kind": "member", "from": "2026-01-01", "code": "child", "name": {"family": "а", "given": "б"}} | /kind only-for-family
            """)
    void allThatIsWrongIsToldAtOnce(String body, String errors) {
        registrar()
                .body(body)
                .post("/v1/recipients/" + person + "/facts")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(errors.split(", ")));
    }

    @Test
    void somebodyIsNotTheOwnRepresentative() {
        post(
                        person,
                        "\"kind\": \"representative\", \"code\": \"guardian\", \"from\": \"2026-01-01\","
                                + " \"otherRecipientId\": \"" + person + "\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("same-recipient"));
    }

    @Test
    void aFamilyHasItsMembersFromADayToADay() {
        UUID family = Registry.id(
                registrar().body("{\"kind\": \"family\", \"members\": 3}").post("/v1/recipients"));
        UUID known = fact(
                family,
                "\"kind\": \"member\", \"code\": \"parent\", \"from\": \"2020-01-01\", \"otherRecipientId\": \"%s\""
                        .formatted(person));
        fact(
                family,
                "\"kind\": \"member\", \"code\": \"child\", \"from\": \"2020-01-01\", \"birthDate\": \"1885-06-15\","
                        + " \"name\": {\"family\": \"Омарова\", \"given\": \"Әлия\"}");
        step(known, "end", "\"on\": \"2021-01-01\"").then().statusCode(200);

        list(family, "?on=2020-12-31", "providing-services")
                .body("items.code", contains("parent", "child"))
                .body("items[0].otherRecipientId", equalTo(person.toString()))
                .body("items[1].birthDate", equalTo("1885-06-15"));
        list(family, "?on=2021-01-01", "providing-services").body("items.code", contains("child"));
        post(family, GROUP + ", \"from\": \"2020-01-01\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("only-for-person"));
        post(
                        family,
                        "\"kind\": \"representative\", \"code\": \"child\", \"from\": \"2020-01-01\", \"otherRecipientId\": \"%s\""
                                .formatted(Registry.id(registrar()
                                        .body("{\"kind\": \"family\", \"members\": 3}")
                                        .post("/v1/recipients"))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-person"));
    }

    @Test
    void aDayOfAnEndIsAfterTheFirstAndNotToCome() {
        UUID id = fact(person, GROUP + ", \"from\": \"2026-01-12\", \"to\": \"2099-01-12\"");
        refused(step(id, "end", "\"on\": \"2026-01-12\""), "day-too-early");
        refused(step(id, "end", "\"on\": \"2999-01-12\""), "day-in-future");
        step(id, "end", "\"on\": \"2026-01-13\"").then().statusCode(200);
        refused(step(id, "end", "\"on\": \"2026-01-14\""), "fact-over");
        registrar()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\": \"entered-wrong\"}")
                .post("/v1/facts/" + id + "/withdrawal")
                .then()
                .statusCode(412);
        step(id, "withdrawal", "\"reason\": \"bored\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-code"));
    }

    @Test
    void theRecordOfARecipientTellsTheResidenceThatBeganLast() {
        UUID before = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        int told = outbox(dataSource, person).size();
        UUID first = fact(person, residence(before) + ", \"from\": \"2020-01-01\"");
        livesIn(before);
        step(first, "end", "\"on\": \"2024-01-01\"").then().statusCode(200);
        UUID second = fact(person, residence(now) + ", \"from\": \"2024-01-01\"");
        livesIn(now);
        fact(person, residence(UUID.randomUUID()) + ", \"from\": \"2010-01-01\", \"to\": \"2020-01-01\"");
        livesIn(now);
        assertEquals(told + 2, outbox(dataSource, person).size(), "each move is told");
        step(second, "withdrawal", "\"reason\": \"entered-wrong\"").then().statusCode(200);
        livesIn(before);
    }

    private void livesIn(UUID region) {
        registrar()
                .header("Purpose", "complaint")
                .get("/v1/recipients/" + person)
                .then()
                .body("residenceRegionId", equalTo(region.toString()));
    }

    @Test
    void theRecordThatGoesOnShowsTheFactsOfBothUntilTheyPart() {
        UUID merged = withoutPapers();
        UUID ofMerged = fact(merged, GROUP + ", \"from\": \"2020-01-01\", \"to\": \"2022-01-01\"");
        UUID own = fact(person, DOCUMENT);
        merge(merged, person);

        list(person, "", "complaint").body("items.id", containsInAnyOrder(own.toString(), ofMerged.toString()));
        post(person, GROUP + ", \"from\": \"2021-12-31\"")
                .then()
                .statusCode(409)
                .body("factId", equalTo(ofMerged.toString()));
        refused(post(merged, DOCUMENT), "already-merged");
        patch(ofMerged, "*", "{\"to\": \"2021-01-01\"}").statusCode(200);
        UUID later = fact(person, GROUP + ", \"from\": \"2021-12-31\"");
        patch(ofMerged, "*", "{\"to\": \"2022-01-01\"}").statusCode(409).body("factId", equalTo(later.toString()));

        registrar()
                .body("{\"document\": \"2\"}")
                .post("/v1/recipients/" + merged + "/unmerge")
                .then()
                .statusCode(200);
        list(person, "", "complaint").body("items.id", containsInAnyOrder(own.toString(), later.toString()));
        list(merged, "", "complaint").body("items.id", contains(ofMerged.toString()));
    }

    @Test
    void withThePersonEverythingGoesThatNobodyCounts() {
        UUID document = fact(person, DOCUMENT);
        UUID group = fact(person, GROUP + ", \"number\": \"1\", \"from\": \"2020-01-01\"");
        patch(group, "*", "{\"number\": \"2\"}").statusCode(200);
        registrar()
                .body("{\"reason\": \"own-request\", \"document\": \"17\"}")
                .post("/v1/recipients/" + person + "/erasure")
                .then()
                .statusCode(200);

        String of = "select count(*) from recipient_fact where recipient_id = ?";
        assertEquals(1, count(dataSource, of, person));
        assertEquals(1, count(dataSource, of + " and sealed is null and kind = 'disability'", person));
        assertEquals(0, count(dataSource, "select count(*) from recipient_fact_before where fact_id = ?", group));
        show(document).statusCode(404);
        show(group).statusCode(410).body("code", equalTo("erased"));
        patch(group, "*", "{\"number\": \"3\"}").statusCode(410);
        step(group, "end", "\"on\": \"2020-06-01\"").then().statusCode(410);
        step(group, "withdrawal", "\"reason\": \"entered-wrong\"").then().statusCode(410);
        post(person, DOCUMENT).then().statusCode(410);
        registrar()
                .header("Purpose", "complaint")
                .get("/v1/recipients/" + person + "/facts")
                .then()
                .statusCode(410);
    }

    @Test
    void nothingOfItIsInTheDatabaseInTheClear() {
        fact(person, DOCUMENT);
        UUID moved = fact(person, residence(UUID.randomUUID()) + ", \"from\": \"2024-05-01\"");
        patch(moved, "*", "{\"address\": \"Канарейкалы көше, 8\"}").statusCode(200);

        for (String table : List.of("recipient_fact", "recipient_fact_before", "audit_entry", "outbox", "recipient")) {
            for (String canary : List.of(NUMBER, "Канарейкалы")) {
                String hex = HexFormat.of().formatHex(canary.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertEquals(
                        0,
                        count(
                                dataSource,
                                "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                                "%" + canary + "%",
                                "%" + hex + "%"),
                        table);
            }
        }
        String told = Registry.as("auditor")
                .get("/v1/audit?entityId=" + moved)
                .then()
                .body("items", hasSize(3))
                .body("items[0].entity", notNullValue())
                .extract()
                .asString();
        assertFalse(told.contains("\"residence\"") || told.contains("region_id\":\"0"), told);
    }

    @Test
    void thePersonGetsThemWithAllThatIsKept() {
        UUID id = fact(person, DOCUMENT);
        patch(id, "*", "{\"issuer\": null}").statusCode(200);

        registrar()
                .header("Purpose", "own-data-request")
                .get("/v1/recipients/" + person + "/export")
                .then()
                .statusCode(200)
                .body("facts.number", contains(NUMBER))
                .body("facts[0].before.issuer", contains("ІІМ"));
    }

    private static ValidatableResponse list(UUID person, String query, String purpose) {
        return registrar()
                .header("Purpose", purpose)
                .get("/v1/recipients/" + person + "/facts" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse show(UUID id) {
        return registrar()
                .header("Purpose", "providing-services")
                .get("/v1/facts/" + id)
                .then();
    }

    private static Response post(UUID person, String fields) {
        return registrar().body('{' + fields + '}').post("/v1/recipients/" + person + "/facts");
    }

    private static ValidatableResponse patch(UUID id, String match, String patch) {
        return registrar()
                .contentType("application/merge-patch+json")
                .header("If-Match", match)
                .body(patch)
                .patch("/v1/facts/" + id)
                .then();
    }

    private static Response step(UUID id, String step, String fields) {
        return registrar().body('{' + fields + '}').post("/v1/facts/" + id + '/' + step);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
