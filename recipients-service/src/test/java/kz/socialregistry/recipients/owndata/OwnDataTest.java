package kz.socialregistry.recipients.owndata;

import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Examples;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestApplications;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a person for which purpose, who is told of it, and that the journal of it cannot be bent unseen. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class OwnDataTest {

    @Inject
    DataSource dataSource;

    private String iin;
    private UUID person;

    @BeforeEach
    void enter() {
        iin = Iins.next();
        person = id(registrar().body("""
                {"kind": "person", "name": {"family": "Өтегенов", "given": "Әділ"}, "iin": "%s",
                 "birthDate": "1921-04-05", "sex": "male"}""".formatted(iin)).post("/v1/recipients"));
    }

    private ValidatableResponse get(String what, String purpose) {
        return registrar()
                .header("Purpose", purpose)
                .get("/v1/recipients/" + person + what)
                .then();
    }

    @Test
    void aPurposeShowsWhatItNeedsAndOfTheRestATrace() {
        get("", "inspection")
                .statusCode(200)
                .body("name.family", equalTo("Ө."))
                .body("name.given", equalTo("Ә."))
                .body("iin", equalTo(iin.substring(0, 2) + "••••••••" + iin.substring(10)))
                .body("birthDate", nullValue())
                .body("sex", equalTo("male"))
                .body("masked", contains("name", "iin", "birthDate"));
        registrar()
                .header("Purpose", "providing-services")
                .header("If-None-Match", get("", "inspection").extract().header("ETag"))
                .get("/v1/recipients/" + person)
                .then()
                .statusCode(200);
        get("", "needs-assessment").body("name.family", equalTo("Өтегенов")).body("masked", contains("iin"));
        get("", "providing-services").body("iin", equalTo(iin)).body("masked", empty());
        registrar()
                .header("Purpose", "inspection")
                .body("{\"iin\": \"" + iin + "\"}")
                .post("/v1/recipients/search")
                .then()
                .body("items[0].name.family", equalTo("Ө."))
                .body("items[0].birthDate", nullValue());

        get("/accesses", "own-data-request")
                .statusCode(200)
                .body(
                        "items.purpose",
                        contains(
                                "inspection",
                                "inspection",
                                "providing-services",
                                "needs-assessment",
                                "providing-services",
                                "inspection"))
                .body("items[0].fields", empty())
                .body("items[3].fields", contains("name", "birthDate"))
                .body("items[4].fields", contains("name", "iin", "birthDate"))
                .body("items.reader", not(hasItem(not(equalTo("test-registrar")))));
    }

    @Test
    void aPurposeThatNobodyThoughtOfShowsNothingInFull() {
        execute(
                dataSource,
                "insert into reference_code (list, code, name_kk, name_ru, name_en) values ('purposes', 'new-one', 'a', 'b', 'c')"
                        + " on conflict do nothing");

        get("", "new-one").statusCode(200).body("masked", contains("name", "iin", "birthDate"));
    }

    @Test
    void theListOfReadsIsReadInPartsAndIsItselfWrittenDown() {
        get("", "application");
        get("", "complaint");

        Response first =
                registrar().header("Purpose", "own-data-request").get("/v1/recipients/" + person + "/accesses?limit=1");
        first.then().body("items.purpose", contains("application"));
        String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        registrar().header("Purpose", "own-data-request").get(next).then().body("items.purpose", contains("complaint"));
        get("/accesses", "own-data-request")
                .body("items.purpose", contains("application", "complaint", "own-data-request", "own-data-request"));
        registrar()
                .header("Purpose", "own-data-request")
                .get("/v1/recipients/" + UUID.randomUUID() + "/accesses")
                .then()
                .statusCode(404);
        registrar()
                .get("/v1/recipients/" + person + "/accesses")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Purpose:"));
    }

    @Test
    void thePersonGetsAllThatIsKept() {
        UUID enrolment = enrolment(person, UUID.randomUUID(), "");
        get("", "complaint");
        get("", "complaint");

        get("/export", "own-data-request")
                .statusCode(200)
                .body("recipient.iin", equalTo(iin))
                .body("recipient.masked", empty())
                .body("enrolments.id", contains(enrolment.toString()))
                .body("accesses", hasSize(2))
                .body("accesses.purpose", contains("complaint", "own-data-request"))
                .body("accesses[0].fields", contains("name", "birthDate"));
        get("/export", "inspection").statusCode(200).body("recipient.masked", hasSize(3));
        as("auditor")
                .header("Purpose", "own-data-request")
                .get("/v1/recipients/" + person + "/export")
                .then()
                .statusCode(403);
    }

    @Test
    void thePersonGetsWhatIsKeptUnderMergedRecordsToo() {
        UUID merged = Registry.withoutPapers();
        UUID application = TestApplications.received(merged, UUID.randomUUID(), TestApplications.OLD_AGE);
        UUID unit = UUID.randomUUID();
        UUID stay = Examples.stay(merged, unit);
        Examples.planned(stay);
        UUID service = Examples.service(stay);
        registrar().header("Purpose", "complaint").get("/v1/recipients/" + merged);
        Registry.merge(merged, person);

        get("/export", "own-data-request")
                .statusCode(200)
                .body("mergedRecords.id", contains(merged.toString()))
                .body("enrolments.id", contains(stay.toString()))
                .body("applications.id", contains(application.toString()))
                .body("applications.ground", contains("old-age"))
                .body("plans.enrolmentId", contains(stay.toString()))
                .body("services.id", contains(service.toString()))
                .body("accesses.purpose", hasItem("complaint"));
        registrar()
                .get("/v1/applications?recipient=" + person)
                .then()
                .statusCode(200)
                .body("items.id", contains(application.toString()));
        assertEquals(
                1,
                count(
                        dataSource,
                        "select count(*) from recipient_access where recipient_id = ? and 'application' = any (fields)",
                        merged));
    }

    @Test
    void aRowOfTheJournalThatWasChangedOrTakenAwayIsFound() {
        get("", "inspection");
        get("", "complaint");
        assertEquals(0, faults(""));

        execute(
                dataSource,
                "update recipient_access set purpose = 'application' where purpose = 'inspection' and recipient_id = '"
                        + person + "'");
        assertEquals(1, faults("changed"));
        // also if somebody switches the triggers off that would have recorded it
        execute(dataSource, "alter table recipient_access disable trigger user");
        execute(
                dataSource,
                "delete from recipient_access where purpose = 'complaint' and recipient_id = '" + person + "'");
        execute(dataSource, "alter table recipient_access enable trigger user");
        assertEquals(1, faults("missing"));
        assertEquals(1, faults("changed"));
    }

    @Test
    void anAuditorIsToldWhetherTheJournalIsWhatWasWritten() {
        get("", "inspection");
        get("", "complaint");
        long number = count(dataSource, "select max(id) from recipient_access where recipient_id = ?", person);
        String faults = "faults.findAll { it.number >= %d }.kind".formatted(number - 1);
        journal().body(faults, empty()).body("chainIntact", equalTo(true)).body("reads", greaterThan(1));

        execute(dataSource, "alter table recipient_access disable trigger user");
        execute(
                dataSource,
                "create table kept as select * from recipient_access where recipient_id = '" + person + "'");
        try {
            execute(dataSource, "delete from recipient_access where id = " + number);
            execute(dataSource, "update recipient_access set reader = 'nobody' where id = " + (number - 1));
            execute(
                    dataSource,
                    "insert into recipient_access (id, recipient_id, reader, purpose, read_at) overriding system value"
                            + " values (%d, '%s', 'x', 'complaint', now())".formatted(number + 1_000_000, person));

            journal().body("intact", equalTo(false)).body(faults, contains("changed", "missing", "unrecorded"));
        } finally {
            execute(dataSource, "delete from recipient_access where recipient_id = '" + person + "'");
            execute(dataSource, "insert into recipient_access overriding system value select * from kept");
            execute(dataSource, "drop table kept");
            execute(dataSource, "alter table recipient_access enable trigger user");
        }
        journal().body(faults, empty());
        as("registrar").get("/v1/access-journal/verification").then().statusCode(403);
    }

    private static ValidatableResponse journal() {
        return as("auditor").get("/v1/access-journal/verification").then().statusCode(200);
    }

    private long faults(String kind) {
        return count(
                dataSource,
                "select count(*) from recipient_access_fault() where recipient_id = ? and kind like ?",
                person.toString(),
                kind + "%");
    }
}
