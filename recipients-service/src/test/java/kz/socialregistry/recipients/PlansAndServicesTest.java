package kz.socialregistry.recipients;

import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After admission there is a plan, which is reviewed, and services of eight kinds; neither before nor after the stay. */
@QuarkusTest
class PlansAndServicesTest {

    private static final String PLAN = "\"on\": \"2026-02-10\", \"nextReviewOn\": \"2026-05-11\"";
    private static final String MEDICAL =
            "\"kind\": \"medical\", \"payment\": \"guaranteed\", \"from\": \"2026-02-10\"";
    private static final List<String> KINDS =
            List.of("domestic", "medical", "psychological", "pedagogical", "labour", "cultural", "economic", "legal");

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Test
    void aPlanIsReviewedAndSaysWhenTheNextReviewIsDue() {
        UUID id = Examples.admitted();

        registrar().get(path(id, "/plan")).then().statusCode(404).body("code", equalTo("plan-not-found"));
        post(id, "/plan/reviews", review("2026-05-11", "2026-08-10"))
                .then()
                .statusCode(404)
                .body("code", equalTo("plan-not-found"));
        post(id, "/plan", "\"on\": \"2026-02-10\", \"nextReviewOn\": \"2026-02-10\"")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/nextReviewOn not-later"));
        post(id, "/plan", PLAN).then().statusCode(201).body("nextReviewOn", equalTo("2026-05-11"));
        post(id, "/plan", PLAN).then().statusCode(409).body("code", equalTo("plan-exists"));
        post(id, "/plan/reviews", review("2026-02-09", "2026-08-10"))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"));
        post(id, "/plan/reviews", review("2026-05-11", "2026-08-10"))
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
        registrar()
                .header("If-Match", "\"v0\"")
                .body('{' + review("2026-08-10", "2026-11-10") + '}')
                .post(path(id, "/plan/reviews"))
                .then()
                .statusCode(412);
        post(id, "/plan/reviews", review("2026-05-10", "2026-08-10"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2026-05-11"));

        registrar()
                .get(path(id, "/plan"))
                .then()
                .statusCode(200)
                .body("madeOn", equalTo("2026-02-10"))
                .body("nextReviewOn", equalTo("2026-08-10"))
                .body("reviews.on", contains("2026-05-11"))
                .body("reviews.outcome", contains("services-changed"));
        assertEquals(0, audited("plan_review", "services-changed"), "the audit tells the outcome");
    }

    @Test
    void eachOfTheEightKindsIsGivenWithinTheGuaranteedVolumeOrPaid() {
        UUID id = Examples.admitted();

        for (String kind : KINDS) {
            give(id, kind, "guaranteed").then().statusCode(201);
        }
        String paid = give(id, "legal", "paid").then().statusCode(201).extract().path("id");
        give(id, "spiritual", "free")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/kind unknown-code", "/payment unknown-code"));
        post(id, "/services", MEDICAL + ", \"to\": \"2026-02-10\"")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/to not-later"));

        registrar()
                .get(path(id, "/services"))
                .then()
                .body("items", hasSize(9))
                .body("items.findAll { it.payment == 'guaranteed' }.kind", equalTo(KINDS))
                .body("items[8].id", equalTo(paid));
        assertEquals(0, audited("service_given", "\"psychological\""), "the audit tells the kind");
    }

    @Test
    void aServiceEndsOnADayAndWithTheStayAtTheLatest() {
        UUID id = Examples.admitted();
        String ended = given(post(id, "/services", MEDICAL));
        String open = given(post(id, "/services", MEDICAL));
        String agreed = given(post(id, "/services", MEDICAL + ", \"to\": \"2999-01-01\""));

        endService(ended, "2026-02-09").then().statusCode(409).body("code", equalTo("day-too-early"));
        endService(ended, LocalDate.now(clock).plusDays(1).toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("day-in-future"));
        endService(ended, "2026-03-01").then().statusCode(200).body("to", equalTo("2026-03-01"));
        endService(ended, "2026-03-02").then().statusCode(409).body("code", equalTo("service-over"));
        Response before = registrar().get("/v1/services/" + open);
        before.then().body("to", nullValue());
        post(id, "/end", "\"on\": \"2026-05-20\", \"reason\": \"own-request\"")
                .then()
                .statusCode(200);

        registrar()
                .get(path(id, "/services"))
                .then()
                .body("items.id", contains(ended, open, agreed))
                .body("items.to", contains("2026-03-01", "2026-05-20", "2026-05-20"));
        registrar()
                .header("If-None-Match", before.header("ETag"))
                .get("/v1/services/" + open)
                .then()
                .statusCode(200)
                .body("to", equalTo("2026-05-20"));
        registrar().get("/v1/services/" + agreed).then().body("to", equalTo("2026-05-20"));
        endService(open, "2026-05-19").then().statusCode(409).body("code", equalTo("stay-not-under-way"));
    }

    @Test
    void thereIsNothingBeforeTheAdmissionAndNothingMoreAfterTheEnd() {
        UUID requested = enrolment("");
        UUID there = Examples.admitted();

        for (String step : List.of("/plan", "/services")) {
            String body = step.equals("/plan") ? PLAN : MEDICAL;
            post(requested, step, body).then().statusCode(409).body("code", equalTo("stay-not-under-way"));
            post(there, step, body.replace("2026-02-10", "2026-02-02"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("day-too-early"));
            post(there, step, body.replace("2026-02-10", "2999-01-01").replace("2026-05-11", "2999-01-02"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("day-in-future"));
        }
        post(there, "/plan", PLAN).then().statusCode(201);
        post(there, "/end", "\"on\": \"2026-05-20\", \"reason\": \"own-request\"")
                .then()
                .statusCode(200);
        post(there, "/plan/reviews", review("2026-05-11", "2026-08-10"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stay-not-under-way"));
        post(there, "/services", MEDICAL).then().statusCode(409).body("code", equalTo("stay-not-under-way"));
        registrar().get(path(there, "/plan")).then().statusCode(200);
    }

    private static String review(String on, String next) {
        return "\"on\": \"%s\", \"outcome\": \"services-changed\", \"nextReviewOn\": \"%s\"".formatted(on, next);
    }

    private static Response give(UUID id, String kind, String payment) {
        return post(
                id,
                "/services",
                "\"kind\": \"%s\", \"payment\": \"%s\", \"from\": \"2026-02-10\"".formatted(kind, payment));
    }

    private static String given(Response answer) {
        String id = answer.then().statusCode(201).extract().path("id");
        assertTrue(answer.header("Location").endsWith("/v1/services/" + id));
        return id;
    }

    private static Response endService(String service, String on) {
        return registrar().body("{\"on\": \"" + on + "\"}").post("/v1/services/" + service + "/end");
    }

    private static Response post(UUID id, String step, String fields) {
        return registrar().body('{' + fields + '}').post(path(id, step));
    }

    private static String path(UUID id, String step) {
        return "/v1/enrolments/" + id + step;
    }

    private long audited(String table, String text) {
        return Registry.count(
                dataSource,
                "select count(*) from audit_entry e where entity = ? and position(? in e::text) > 0",
                table,
                text);
    }
}
