package kz.socialregistry.recipients;

import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why somebody is away or left is shown to who works with people and says what for; that is a read of the person. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReasonsTest {

    @Inject
    DataSource dataSource;

    private UUID enrolment;
    private UUID person;

    @BeforeEach
    void somebodyLeftWhoWasAway() {
        enrolment = Examples.suspended();
        registrar()
                .body("{\"on\": \"2026-03-09\", \"reason\": \"own-request\"}")
                .post("/v1/enrolments/" + enrolment + "/end")
                .then()
                .statusCode(200)
                .body("endReason", nullValue())
                .body("masked", contains("endReason", "absences.reason"));
        person = UUID.fromString(get(registrar()).extract().path("recipientId"));
    }

    private ValidatableResponse get(RequestSpecification as) {
        return as.get("/v1/enrolments/" + enrolment).then().statusCode(200);
    }

    private long reads() {
        return count(
                dataSource,
                "select count(*) from recipient_access where recipient_id = ? and purpose = 'complaint'"
                        + " and fields = '{endReason,absences.reason}'",
                person);
    }

    @Test
    void withoutAPurposeReasonsAreMaskedAndNothingIsWrittenDown() {
        get(registrar())
                .header("ETag", matchesPattern("\"v\\d+-masked\""))
                .body("endReason", nullValue())
                .body("absences[0].reason", nullValue())
                .body("absences[0].from", equalTo("2026-03-02"))
                .body("masked", contains("endReason", "absences.reason"));
        registrar()
                .get("/v1/enrolments?recipient=" + person)
                .then()
                .body("items[0].endReason", nullValue())
                .body("items[0].masked", contains("endReason", "absences.reason"));
        assertEquals(0, count(dataSource, "select count(*) from recipient_access where recipient_id = ?", person));
    }

    @Test
    void forAPurposeTheyAreShownAndThatIsWrittenDown() {
        get(registrar().header("Purpose", "complaint"))
                .body("endReason", equalTo("own-request"))
                .body("absences[0].reason", equalTo("leave"))
                .body("masked", empty());
        assertEquals(1, reads());
        registrar()
                .header("Purpose", "complaint")
                .get("/v1/enrolments?recipient=" + person)
                .then()
                .body("items[0].endReason", equalTo("own-request"));
        assertEquals(2, reads());
        registrar()
                .header("Purpose", "curiosity")
                .get("/v1/enrolments/" + enrolment)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Purpose:"));
    }

    @Test
    void whoDoesNotWorkWithPeopleSeesNoReasonWhateverTheySay() {
        for (String role : new String[] {"auditor", "administrator"}) {
            get(as(role).header("Purpose", "complaint"))
                    .body("endReason", nullValue())
                    .body("masked", contains("endReason", "absences.reason"));
        }
        assertEquals(0, reads());
    }

    @Test
    void theAuditTrailTellsThatAReasonWasGivenNotWhich() {
        registrar()
                .body(
                        "{\"admittedOn\": \"2026-02-03\", \"endedOn\": \"2026-03-08\", \"endReason\": \"contraindication\","
                                + " \"reason\": \"court-decision\"}")
                .post("/v1/enrolments/" + enrolment + "/correction")
                .then()
                .statusCode(200);

        String entries = "select count(*) from audit_entry e where entity_id = ? and e::text ~ '%s'";
        for (String secret : new String[] {"own-request", "contraindication", "court-decision"}) {
            assertEquals(0, count(dataSource, entries.formatted(secret), enrolment.toString()), secret);
        }
        assertEquals(
                1,
                count(
                        dataSource,
                        entries.formatted("end_reason.*2026-03-09|2026-03-09.*end_reason")
                                + " and entity = 'enrolment'",
                        enrolment.toString()));
        assertEquals(
                1,
                count(
                        dataSource,
                        entries.formatted("before_end_reason") + " and entity = 'enrolment-change'",
                        enrolment.toString()));
    }
}
