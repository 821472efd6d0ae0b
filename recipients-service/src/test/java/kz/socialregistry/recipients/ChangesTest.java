package kz.socialregistry.recipients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.testing.Changes;
import org.junit.jupiter.api.Test;

/** Who changed what in recipients-service; whose it is stays out of it. */
@QuarkusTest
class ChangesTest {

    private static final String CANARY = "Кенарұлы";
    private static final String DAY = "1957-03-08";

    @Inject
    DataSource dataSource;

    private static String person(String iin) {
        return """
                {"kind": "person", "iin": "%s", "name": {"family": "%s", "given": "Айжан"}, "birthDate": "%s",
                 "sex": "female", "synthetic": true}""".formatted(iin, CANARY, DAY);
    }

    @Test
    void aRecipientIsRecordedWithoutWhoItIs() {
        String iin = Iins.next();
        UUID id = id(registrar()
                .header("Change-Reason", "Application 17")
                .body(person(iin))
                .post("/v1/recipients"));

        registrar()
                .header("Purpose", "correcting-data")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\": {\"family\": \"%s\", \"given\": \"Айгүл\"}}".formatted(CANARY))
                .patch("/v1/recipients/" + id)
                .then()
                .statusCode(200);

        Changes.of("recipient", id)
                .body("items.operation", contains("registerRecipient", "correctRecipient"))
                .body("items.actor", contains("test-registrar", "test-registrar"))
                .body("items.reason", contains("Application 17", null))
                .body("items[0].after.kind", equalTo("person"))
                .body("items[0].after.personal", equalTo("***"))
                .body("items[0].after.iin_index", equalTo("***"))
                .body("items[0].after.birth_year", equalTo("***"))
                .body("items[1].before.personal", equalTo("***"))
                .body("items[1].after.personal", equalTo("***"))
                .body("items[1].after", not(hasKey("sex")));
        for (String secret : new String[] {iin, CANARY, DAY}) {
            assertEquals(
                    0,
                    count(
                            dataSource,
                            "select count(*) from audit_entry e where position(? in e::text) > 0 and e.entity_id = ?",
                            secret,
                            id.toString()));
        }
        assertTrue(count(dataSource, "select count(*) from audit_entry where entity_id = ?", id.toString()) > 0);
    }

    @Test
    void anEnrolmentTellsWhatTheServiceDidByItselfFromWhatWasAsked() {
        try (var centres = new TestCentres()) {
            UUID enrolment = Registry.enrolment("");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> Changes.of("enrolment", enrolment).body("items", hasSize(2)));
            registrar().body("{}").post("/v1/enrolments/" + enrolment + "/cancellation");

            Changes.of("enrolment", enrolment)
                    .body("items.action", contains("insert", "update", "update"))
                    .body("items.actor", contains("test-registrar", "system", "test-registrar"))
                    .body("items.operation", contains("requestEnrolment", "inbox", "cancelEnrolment"))
                    .body("items[1].before.status", equalTo("requested"))
                    .body("items[1].after.status", equalTo("placed"))
                    .body("items[2].after.status", equalTo("cancelled"));
        }
    }

    @Test
    void theLinesOfAnImportAreTheWorkOfWhoSentIt() {
        String location = registrar()
                .contentType("application/x-ndjson")
                .header("Change-Reason", "Paper files of 2019")
                .body(("{\"recipient\": " + person(Iins.next()).replace("\n", " ") + "}").getBytes(UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "done".equals(registrar().get(location).path("status")));

        String id = location.substring(location.lastIndexOf('/') + 1);
        Changes.of("import", id)
                .body("items.operation", everyItem(equalTo("startImport")))
                .body("items.actor", everyItem(equalTo("test-registrar")))
                .body("items.after.status", contains("receiving", "running", "recorded"))
                .body("items[2].after.rows_recorded", nullValue());
        assertEquals(1, count(dataSource, """
                        select count(*) from audit_entry r join audit_entry i on i.trace_id = r.trace_id
                        where i.entity = 'import' and i.entity_id = ? and i.action = 'insert'
                        and r.entity = 'recipient' and r.actor = 'test-registrar' and r.operation = 'startImport'
                        and r.reason = 'Paper files of 2019'
                        """, id));
    }
}
