package kz.socialregistry.recipients.application;

import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.TestApplications.FOUND;
import static kz.socialregistry.recipients.TestApplications.OLD_AGE;
import static kz.socialregistry.recipients.TestApplications.apply;
import static kz.socialregistry.recipients.TestApplications.assessed;
import static kz.socialregistry.recipients.TestApplications.choose;
import static kz.socialregistry.recipients.TestApplications.chosen;
import static kz.socialregistry.recipients.TestApplications.granted;
import static kz.socialregistry.recipients.TestApplications.received;
import static kz.socialregistry.recipients.TestApplications.shown;
import static kz.socialregistry.recipients.TestApplications.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from need to enrolment, as the Social Code has it: each ground, each refusal, each exception. */
@QuarkusTest
class SocialCodeTest {

    private static final String IN_PERSON = "\"way\": \"in-person\", \"receivedOn\": \"2026-01-12\"";
    private static final String REFERRAL = "\"on\": \"2026-01-20\", \"number\": \"7/1\"";

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Test
    void theListsOfTheLawAreThere() {
        codes("criteria", "life-activity-limitation social-maladaptation social-deprivation unfavourable-environment");
        codes("application-refusals", "outside-the-grounds false-data medical-contraindication");
        codes("without-decision", "trafficking homelessness");
        codes("service-kinds", "domestic medical psychological pedagogical labour cultural economic legal");
        codes("service-payments", "guaranteed paid");
        codes("ways-of-applying", "in-person on-behalf proactive");
    }

    // Other tests add codes of their own.
    private static void codes(String list, String codes) {
        registrar().get("/v1/reference/" + list).then().statusCode(200).body("items.code", hasItems(codes.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orphanhood",
                "no-parental-care",
                "neglect-of-minors",
                "minors-in-special-education",
                "limited-early-development",
                "disability",
                "significant-disease",
                "old-age",
                "homelessness",
                "release-from-prison",
                "probation"
            })
    void onEachGroundOfArticle133SomebodyMayApply(String ground) {
        UUID id = received("\"ground\": \"" + ground + '"');

        shown(id)
                .then()
                .statusCode(200)
                .body("ground", equalTo(ground))
                .body("status", equalTo("received"))
                .body("decisionNeeded", equalTo(!ground.equals("homelessness")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domestic-violence", "trafficking", "exploitation"})
    void ofTheTwelfthGroundCruelTreatmentItIsSaidOfWhatKind(String kind) {
        apply(person(), UUID.randomUUID(), IN_PERSON + ", \"ground\": \"cruel-treatment\"")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/mistreatment needed-with-code"));
        UUID id = received("\"ground\": \"cruel-treatment\", \"mistreatment\": \"" + kind + '"');

        shown(id)
                .then()
                .body("mistreatment", equalTo(kind))
                .body("decisionNeeded", equalTo(!kind.equals("trafficking")));
    }

    @Test
    void thereIsNoThirteenthGroundAndNoneBeforeTheCode() {
        apply(person(), UUID.randomUUID(), IN_PERSON + ", \"ground\": \"poverty\", \"mistreatment\": \"trafficking\"")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/ground unknown-code", "/mistreatment only-with-code"));
        apply(person(), UUID.randomUUID(), "\"way\": \"in-person\", \"receivedOn\": \"2023-06-30\", " + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/ground code-not-in-force"));
        apply(UUID.randomUUID(), UUID.randomUUID(), IN_PERSON + ", " + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/recipientId recipient-unknown"));
    }

    @Test
    void whoAppliesOnBehalfOfSomebodySaysInWhatRelation() {
        apply(person(), UUID.randomUUID(), "\"way\": \"on-behalf\", " + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/relation needed-with-code"));
        apply(person(), UUID.randomUUID(), IN_PERSON + ", \"relation\": \"child\", " + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/relation only-with-code"));
        String id = apply(person(), UUID.randomUUID(), "\"way\": \"on-behalf\", \"relation\": \"child\", " + OLD_AGE)
                .then()
                .statusCode(201)
                .body("receivedOn", equalTo(LocalDate.now(clock).toString()))
                .extract()
                .path("id");
        shown(UUID.fromString(id)).then().body("relation", equalTo("child"));
    }

    @Test
    void theDayOfConsentIsTheDayOfAProactiveApplication() {
        apply(person(), UUID.randomUUID(), "\"way\": \"proactive\", " + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/consentOn needed-with-code"));
        apply(
                        person(),
                        UUID.randomUUID(),
                        "\"way\": \"proactive\", \"consentOn\": \"2026-01-14\", \"receivedOn\": \"2026-01-12\", "
                                + OLD_AGE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/receivedOn consent-is-application"));
        apply(person(), UUID.randomUUID(), "\"way\": \"proactive\", \"consentOn\": \"2026-01-14\", " + OLD_AGE)
                .then()
                .statusCode(201)
                .body("receivedOn", equalTo("2026-01-14"));
    }

    @Test
    void theNeedIsAssessedByAllFourCriteriaNotBeforeTheApplication() {
        UUID id = received(OLD_AGE);

        step(id, "assessment", "\"on\": \"2026-01-15\", \"lifeActivityLimitation\": \"dreadful\"")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/lifeActivityLimitation unknown-code",
                                "/socialMaladaptation required",
                                "/socialDeprivation required",
                                "/unfavourableEnvironment required"));
        step(id, "assessment", "\"on\": \"2026-01-11\", " + FOUND)
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"));
        step(
                        id,
                        "assessment",
                        "\"on\": \"%s\", %s".formatted(LocalDate.now(clock).plusDays(1), FOUND))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-in-future"));
        assessed(id);
        shown(id)
                .then()
                .body("status", equalTo("assessed"))
                .body("assessment.on", equalTo("2026-01-15"))
                .body("assessment.by", equalTo("test-registrar"))
                .body("assessment.socialDeprivation", equalTo("found"))
                .body("assessment.unfavourableEnvironment", equalTo("not-found"));
    }

    @Test
    void theDistrictBodyDecidesAfterTheAssessmentWithNumberAndDate() {
        UUID id = received(OLD_AGE);
        String granted = "\"on\": \"2026-01-16\", \"number\": \"148-ә\", \"outcome\": \"granted\"";

        step(id, "decision", granted).then().statusCode(409).body("code", equalTo("application-step-not-possible"));
        assessed(id);
        step(id, "decision", "\"on\": \"2026-01-16\", \"outcome\": \"granted\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/number"));
        step(id, "decision", "\"on\": \"2026-01-16\", \"number\": \"said by her son\", \"outcome\": \"granted\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/number"));
        step(id, "decision", granted).then().statusCode(200).body("decidedOn", equalTo("2026-01-16"));
        shown(id).then().body("decisionNumber", equalTo("148-ә")).body("status", equalTo("granted"));
        step(id, "decision", granted).then().statusCode(409).body("code", equalTo("application-step-not-possible"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside-the-grounds", "false-data", "medical-contraindication"})
    void forEachOfThreeReasonsAnApplicationMayBeRefusedAndIsOver(String reason) {
        UUID id = assessed(received(OLD_AGE));

        refuse(id, '"' + reason + '"').then().statusCode(200).body("status", equalTo("refused"));
        shown(id).then().body("refusalReason", equalTo(reason));
        choose(id, "2026-01-19", UUID.randomUUID()).then().statusCode(409);
        step(id, "withdrawal", "\"on\": \"2026-01-19\"").then().statusCode(409);
    }

    @Test
    void thereIsNoFourthReasonAndNoRefusalWithoutOne() {
        UUID id = assessed(received(OLD_AGE));

        refuse(id, "\"no-free-place\"").then().statusCode(400).body("errors.code", contains("unknown-code"));
        refuse(id, "null").then().statusCode(400).body("errors.code", contains("needed-with-code"));
        step(
                        id,
                        "decision",
                        "\"on\": \"2026-01-16\", \"number\": \"2\", \"outcome\": \"granted\", \"refusalReason\": \"false-data\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("only-with-code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ground\": \"homelessness\"",
                "\"ground\": \"cruel-treatment\", \"mistreatment\": \"trafficking\""
            })
    void victimsOfTraffickingAndHomelessPeopleGoOnWithoutADecision(String ground) {
        UUID id = received(ground);

        choose(id, "2026-01-19", UUID.randomUUID()).then().statusCode(409);
        assessed(id);
        step(id, "decision", "\"on\": \"2026-01-16\", \"number\": \"1\", \"outcome\": \"granted\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("decision-not-needed"));
        choose(id, "2026-01-19", UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("status", equalTo("provider-chosen"))
                .body("decidedOn", nullValue());
        shown(id).then().body("dueOn", nullValue()).body("dueUnknown", equalTo("decision-not-needed"));
        step(id, "referral", REFERRAL).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ground\": \"old-age\"",
                "\"ground\": \"cruel-treatment\", \"mistreatment\": \"domestic-violence\"",
                "\"ground\": \"cruel-treatment\", \"mistreatment\": \"exploitation\""
            })
    void nobodyElseDoes(String ground) {
        UUID id = assessed(received(ground));

        choose(id, "2026-01-19", UUID.randomUUID()).then().statusCode(409).body("code", equalTo("decision-needed"));
    }

    @Test
    void theReferralToTheChosenUnitAsksForThePlace() {
        UUID person = person();
        UUID unit = UUID.randomUUID();
        UUID id = chosen(received(person, UUID.randomUUID(), OLD_AGE), UUID.randomUUID());
        choose(id, "2026-01-20", unit).then().statusCode(200);

        step(id, "referral", REFERRAL + ", \"wantedFrom\": \"2026-01-01\"")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/wantedFrom before-day"));
        step(id, "referral", "\"on\": \"2026-01-19\", \"number\": \"7/1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("day-too-early"));
        UUID enrolment = enrolment(step(id, "referral", REFERRAL));
        registrar()
                .get("/v1/enrolments/" + enrolment)
                .then()
                .body("applicationId", equalTo(id.toString()))
                .body("recipientId", equalTo(person.toString()))
                .body("unitId", equalTo(unit.toString()))
                .body("status", equalTo("requested"))
                .body("requestedOn", equalTo("2026-01-12"))
                .body("wantedFrom", equalTo("2026-01-20"));
        assertEquals(1, outbox(dataSource, enrolment).size());
        step(id, "referral", REFERRAL).then().statusCode(409).body("code", equalTo("application-step-not-possible"));
    }

    @Test
    void aReferralThatFailsAsksForNoPlace() {
        UUID id = chosen(received(OLD_AGE), UUID.randomUUID());
        execute(
                dataSource,
                "create function planted() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'planted'; end $$;"
                        + " create trigger planted after update on application for each row"
                        + " when (new.status = 'referred') execute function planted()");
        try {
            step(id, "referral", REFERRAL).then().statusCode(500);
        } finally {
            execute(dataSource, "drop trigger planted on application; drop function planted()");
        }

        assertEquals(0, enrolmentsOf(id));
        enrolment(step(id, "referral", REFERRAL));
    }

    @Test
    void ofTwoReferralsAtOnceOneAsksForThePlace() throws Exception {
        UUID id = chosen(received(OLD_AGE), UUID.randomUUID());
        Callable<Integer> referral = () -> step(id, "referral", REFERRAL).statusCode();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Set<Integer> answers = new HashSet<>();
        try {
            for (Future<Integer> answer : callers.invokeAll(List.of(referral, referral))) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertEquals(Set.of(200, 409), answers);
        assertEquals(1, enrolmentsOf(id));
    }

    @Test
    void aReferralThatIsSentAgainIsTheSameReferral() {
        UUID id = chosen(received(OLD_AGE), UUID.randomUUID());
        String key = UUID.randomUUID().toString();

        Set<UUID> enrolments = Stream.of(1, 2)
                .map(time -> enrolment(registrar()
                        .header("Idempotency-Key", key)
                        .body('{' + REFERRAL + '}')
                        .post("/v1/applications/" + id + "/referral")))
                .collect(Collectors.toSet());

        assertEquals(1, enrolments.size());
        assertEquals(1, enrolmentsOf(id));
    }

    @Test
    void onceTheEnrolmentCameToNothingAnotherProviderMayBeChosen() {
        UUID id = chosen(received(OLD_AGE), UUID.randomUUID());
        UUID first = enrolment(step(id, "referral", REFERRAL));

        choose(id, "2026-01-22", UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("enrolment-under-way"))
                .body("enrolmentId", equalTo(first.toString()));
        registrar()
                .body("{}")
                .post("/v1/enrolments/" + first + "/cancellation")
                .then()
                .statusCode(200);
        choose(id, "2026-01-22", UUID.randomUUID()).then().statusCode(200);
        UUID second = enrolment(step(id, "referral", "\"on\": \"2026-01-23\", \"number\": \"7/2\""));

        assertTrue(!second.equals(first), "the first enrolment was shown again");
        assertEquals(2, enrolmentsOf(id));
    }

    @Test
    void theRecipientMayRefuseTheServiceUntilTheReferral() {
        List<UUID> before = List.of(
                received(OLD_AGE),
                assessed(received(OLD_AGE)),
                granted(received(OLD_AGE)),
                chosen(received(OLD_AGE), UUID.randomUUID()));
        UUID after = chosen(received(OLD_AGE), UUID.randomUUID());
        enrolment(step(after, "referral", REFERRAL));

        for (UUID id : before) {
            step(id, "withdrawal", "\"on\": \"2026-02-02\"")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("withdrawn"))
                    .body("withdrawnOn", equalTo("2026-02-02"));
        }
        step(after, "withdrawal", "\"on\": \"2026-02-02\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("application-step-not-possible"));
    }

    @Test
    void theDecisionIsDueSeventeenWorkingDaysAfterTheApplicationByTheCalendarOfTheYear() {
        assertEquals("2026-02-04", shown(received(OLD_AGE)).path("dueOn"));
        assertEquals("2026-04-13", shown(receivedOn("2026-03-16")).path("dueOn"), "over Nauryz");
        assertEquals("2025-01-28", shown(receivedOn("2025-01-02")).path("dueOn"), "with a Sunday that was worked");
        shown(receivedOn("2024-05-06"))
                .then()
                .body("dueOn", nullValue())
                .body("dueUnknown", equalTo("calendar-missing"));
    }

    @Test
    void aDecisionThatIsLateIsListedUntilItIsMade() {
        UUID person = person();
        UUID late = received(person, UUID.randomUUID(), OLD_AGE);
        UUID assessed = assessed(received(person, UUID.randomUUID(), OLD_AGE));
        UUID decided = granted(received(person, UUID.randomUUID(), OLD_AGE));
        UUID neverDecided = received(person, UUID.randomUUID(), "\"ground\": \"homelessness\"");
        apply(person, UUID.randomUUID(), "\"way\": \"in-person\", \"receivedOn\": \"2024-05-06\", " + OLD_AGE);
        apply(person, UUID.randomUUID(), "\"way\": \"in-person\", " + OLD_AGE);

        registrar()
                .get("/v1/applications?overdue=true&recipient=" + person)
                .then()
                .statusCode(200)
                .body("items.id", contains(late.toString(), assessed.toString()));
        registrar().get("/v1/applications?recipient=" + person).then().body("items", hasSize(6));
        registrar()
                .get("/v1/applications?status=granted&recipient=" + person)
                .then()
                .body("items.id", contains(decided.toString()));
        granted(late);
        registrar()
                .get("/v1/applications?overdue=true&recipient=" + person)
                .then()
                .body("items.id", contains(assessed.toString()))
                .body("items.id", not(contains(neverDecided.toString())));
    }

    @Test
    void theNeedIsShownForAPurposeOnlyAndToldToNobodyElse() {
        UUID person = person();
        UUID id = assessed(received(
                person, UUID.randomUUID(), "\"ground\": \"cruel-treatment\", \"mistreatment\": \"domestic-violence\""));
        refuse(id, "\"medical-contraindication\"").then().statusCode(200);
        String reads = "select count(*) from recipient_access where recipient_id = ? and purpose = 'application'";

        registrar()
                .get("/v1/applications/" + id)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("Purpose: required"));
        assertEquals(0, count(dataSource, reads, person));
        shown(id).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        assertEquals(1, count(dataSource, reads, person));

        String listed = registrar().get("/v1/applications?recipient=" + person).asString();
        for (String secret : List.of("cruel-treatment", "domestic-violence", "not-found", "medical-contraindication")) {
            assertTrue(!listed.contains(secret), secret + " is listed");
            assertEquals(0, audited(id, secret), secret + " is in the audit trail");
        }
        assertEquals(3, audited(id, ""), "the steps are in the audit trail");
    }

    @Test
    void aStepFromAnOlderVersionIsRefused() {
        UUID id = received(OLD_AGE);
        RequestSpecification stale = registrar().header("If-Match", "\"v0\"");
        step(id, "withdrawal", "\"on\": \"2026-02-02\"").then().statusCode(200).header("ETag", "\"v1\"");

        stale.body("{\"on\": \"2026-01-15\", " + FOUND + "}")
                .post("/v1/applications/" + id + "/assessment")
                .then()
                .statusCode(412);
    }

    private static UUID receivedOn(String day) {
        String id = apply(
                        person(),
                        UUID.randomUUID(),
                        "\"way\": \"in-person\", \"receivedOn\": \"" + day + "\", " + OLD_AGE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static Response refuse(UUID id, String reason) {
        return step(
                id,
                "decision",
                "\"on\": \"2026-01-16\", \"number\": \"2\", \"outcome\": \"refused\", \"refusalReason\": " + reason);
    }

    private static UUID enrolment(Response referral) {
        return UUID.fromString(referral.then()
                .statusCode(200)
                .body("status", equalTo("referred"))
                .extract()
                .path("enrolmentId"));
    }

    private long enrolmentsOf(UUID application) {
        return count(dataSource, "select count(*) from enrolment where application_id = ?", application);
    }

    private long audited(UUID application, String text) {
        return count(
                dataSource,
                "select count(*) from audit_entry where entity = 'application' and entity_id = ?"
                        + " and concat(before, after) like ?",
                application.toString(),
                '%' + text + '%');
    }
}
