package kz.socialregistry.recipients.retention;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestApplications;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Whose term is over, and what keeps them all the same. */
@QuarkusTest
class RetentionTest {

    private final UUID region = UUID.randomUUID();

    @Test
    void somebodyIsDueSomeYearsAfterTheLastStayAndToldWithWhatHindersTheErasure() {
        UUID person = resident();
        stayed(person, "2010-01-01", "2012-04-01");
        stayed(person, "2014-01-01", "2015-04-01");

        due("2020-03-31").body("items", empty());
        due("2020-04-01")
                .body("items.recipientId", contains(person.toString()))
                .body("items.since", contains("2020-04-01"))
                .body("items[0].hinderedBy", empty());

        registrar()
                .header("If-Match", "*")
                .body("{\"reason\": \"court-case\", \"document\": \"17\"}")
                .put("/v1/recipients/" + person + "/legal-hold")
                .then()
                .statusCode(200);
        Registry.enrolment(person, UUID.randomUUID(), "");
        Registry.merge(family("{\"kind\": \"family\", \"members\": 3}"), person);
        due("2020-04-01").body("items[0].hinderedBy", contains("legal-hold", "enrolment-not-over", "records-merged"));
        due("1999-12-31")
                .body("items.since", contains((String) null))
                .body(
                        "items[0].hinderedBy",
                        contains("legal-hold", "enrolment-not-over", "records-merged", "rule-missing"));
    }

    @Test
    void theLastActOfAnApplicationCountsAsWell() {
        UUID person = resident();
        stayed(person, "2014-01-01", "2015-04-01");
        UUID application = TestApplications.received(person, UUID.randomUUID(), TestApplications.OLD_AGE);

        due("2031-01-11").body("items", empty());
        due("2031-01-12").body("items[0].hinderedBy", contains("application-not-over"));
        TestApplications.step(application, "withdrawal", "\"on\": \"2026-01-20\"")
                .then()
                .statusCode(200);
        due("2031-01-19").body("items", empty());
        due("2031-01-20").body("items.since", contains("2031-01-20")).body("items[0].hinderedBy", empty());
    }

    @Test
    void whoWasOnlyEnteredIsDueAfterTheEntryUntilErased() {
        UUID person = resident();
        due("2999-01-01").body("items.recipientId", contains(person.toString()));
        registrar()
                .body("{\"reason\": \"retention-over\", \"document\": \"17\"}")
                .post("/v1/recipients/" + person + "/erasure")
                .then()
                .statusCode(200);
        due("2999-01-01").body("items", empty());
    }

    private ValidatableResponse due(String on) {
        return given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .get("/v1/due-for-erasure?on=" + on)
                .then()
                .statusCode(200);
    }

    private UUID resident() {
        return family("{\"kind\": \"family\", \"members\": 3, \"residenceRegionId\": \"%s\"}".formatted(region));
    }

    private static UUID family(String body) {
        return Registry.id(registrar().body(body).post("/v1/recipients"));
    }

    private static void stayed(UUID person, String from, String to) {
        try (TestCentres centres = new TestCentres()) {
            UUID id = Registry.enrolment(
                    person, UUID.randomUUID(), "\"admittedOn\": \"%s\", \"endedOn\": \"%s\"".formatted(from, to));
            await().atMost(Duration.ofSeconds(60)).until(() -> "ended"
                    .equals(registrar().get("/v1/enrolments/" + id).<String>path("status")));
        }
    }
}
