package kz.socialregistry.centres.placement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.events.centres.UnitEvent;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit says of an applicant when asked, and what it does when the enrolment asks for a place, are the same. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TermsOfUnitsTest {

    private static final Applicant ANYBODY = new Applicant(null, null, null);

    @Inject
    Saga saga;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private LocalDate today;
    private UUID centre;

    @BeforeEach
    void openACentre() {
        today = LocalDate.now(clock);
        centre = Given.centre(Given.region());
    }

    private UUID unit(UUID ofCentre, String targetGroup, @Nullable Map<String, ?> admits) {
        Map<String, Object> body = Given.unitBody(Given.places(5));
        body.put("targetGroup", targetGroup);
        body.put("admits", admits);
        return UUID.fromString(Given.post("registrar", "/v1/centres/" + ofCentre + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse asked(UUID unit, Applicant applicant, LocalDate on) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("on", on.toString());
        body.put("targetGroup", applicant.targetGroup());
        body.put("sex", applicant.sex());
        body.put("born", applicant.born() == null ? null : applicant.born().toString());
        return Given.post("registrar", "/v1/units/" + unit + "/eligibility", body)
                .statusCode(200);
    }

    private void assertRefused(UUID unit, Applicant applicant, String reason) {
        asked(unit, applicant, today)
                .body("eligible", equalTo(false))
                .body("checks.findAll { it.kept == false }.rule", contains(reason));
        Enrolment enrolment = Enrolment.wanting(unit, today).of(applicant);
        saga.receive(enrolment.requested());
        assertEquals(List.of("refused " + reason), saga.answers(enrolment));
        saga.checkRow(enrolment);
    }

    private void assertTaken(UUID unit, Applicant applicant) {
        asked(unit, applicant, today).body("eligible", equalTo(true));
        Enrolment enrolment = Enrolment.wanting(unit, today).of(applicant);
        saga.receive(enrolment.requested());
        assertEquals(List.of("assigned " + today + ".."), saga.answers(enrolment));
    }

    @Test
    void aUnitTakesItsTargetGroupAndTheGroupsWithinIt() {
        UUID allAges = unit(centre, "psychoneurological-all-ages", null);
        assertTaken(allAges, new Applicant("children-psychoneurological", null, null));
        assertTaken(allAges, new Applicant("psychoneurological-all-ages", null, null));
        assertTaken(allAges, ANYBODY);
        assertRefused(allAges, new Applicant("elderly-alone", null, null), "target-group-not-served");
        assertTaken(unit(centre, "mixed", null), new Applicant("elderly-alone", null, null));
    }

    @Test
    void ageAndSexAreAskedFor() {
        UUID girls =
                unit(centre, "children-disabled", Map.of("ageFromMonths", 18, "ageToMonths", 216, "sex", "female"));
        YearMonth month = YearMonth.from(today);
        assertTaken(girls, new Applicant(null, "female", month.minusYears(10)));
        assertRefused(girls, new Applicant(null, "female", month.minusYears(19)), "age-not-served");
        assertRefused(girls, new Applicant(null, "female", month.minusMonths(6)), "age-not-served");
        assertRefused(girls, new Applicant(null, "male", month.minusYears(10)), "sex-not-served");
        asked(girls, ANYBODY, today)
                .body("eligible", equalTo(true))
                .body("checks.find { it.rule == 'age-not-served' }.kept", nullValue())
                .body("checks.find { it.rule == 'sex-not-served' }.kept", nullValue())
                .body("checks.find { it.rule == 'target-group-not-served' }.kept", nullValue());
    }

    @Test
    void whatBecomesOfAPlaceInAbsenceIsARuleOfTheFormatUnlessTheUnitHasItsOwn() {
        assertEquals("keeps", absence("inpatient", null));
        assertEquals("lends", absence("temporary-stay", null));
        assertEquals("keeps", absence("temporary-stay", "keeps"));
        UUID unit = unit(centre, "mixed", null);
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"absence\": \"lends\"}")
                .patch("/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("absence", equalTo("lends"));
        assertEquals(
                List.of("keeps", "lends"),
                database.published(unit).stream()
                        .map(event -> ((UnitEvent) event).unit().absence())
                        .toList());
        Map<String, Object> wrong = Given.unitBody(Given.places(5));
        wrong.put("absence", "sells");
        Given.post("registrar", "/v1/centres/" + centre + "/units", wrong)
                .statusCode(400)
                .body("errors.pointer", contains("/absence"));
    }

    private String absence(String format, @Nullable String own) {
        Map<String, Object> body = Given.unitBody(Given.places(5));
        body.put("format", format);
        body.put("absence", own);
        return Given.post("registrar", "/v1/centres/" + centre + "/units", body)
                .statusCode(201)
                .extract()
                .path("absence");
    }

    @Test
    void aLicenceIsAskedOfDaysOnWhichTheLawAsksForOne() {
        UUID unlicensed = Given.unlicensedCentre(Given.region());
        UUID unit = unit(unlicensed, "mixed", null);
        assertRefused(unit, ANYBODY, "licence-missing");
        asked(unit, ANYBODY, LocalDate.of(2019, 5, 1)).body("eligible", equalTo(true));
        Enrolment history = Enrolment.past(unit, LocalDate.of(2019, 5, 1), null);
        saga.receive(history.requested());
        assertEquals(List.of("assigned 2019-05-01.."), saga.answers(history));
        Map<String, Object> otherFormat = Given.licenceBody("2025-01-01");
        otherFormat.put("formats", List.of("at-home"));
        Given.post("registrar", "/v1/centres/" + unlicensed + "/licences", otherFormat)
                .statusCode(201);
        assertRefused(unit, ANYBODY, "licence-missing");
        LocalDate later = today.plusDays(9);
        Given.licence(unlicensed, later.toString());
        asked(unit, ANYBODY, today)
                .body("checks.find { it.rule == 'licence-missing' }.keptFrom", equalTo(later.toString()));
        Enrolment early = Enrolment.wanting(unit, today);
        saga.receive(early.requested());
        assertEquals(List.of("assigned " + later + ".."), saga.answers(early));
    }

    @Test
    void aLicenceThatComesMovesTheQueueThatItsLackHeldUp() {
        UUID lapsing = Given.unlicensedCentre(Given.region());
        Map<String, Object> licence = Given.licenceBody("2025-01-01");
        licence.put("validTo", today.plusDays(5).toString());
        Given.post("registrar", "/v1/centres/" + lapsing + "/licences", licence).statusCode(201);
        UUID unit = Given.unit(lapsing, Given.places(1));
        Enrolment inside = Enrolment.wanting(unit, today);
        Enrolment waiting = Enrolment.wanting(unit, today);
        saga.receive(inside.requested(), waiting.requested());
        Given.capacity(
                unit,
                Map.of(
                        "kind",
                        "limited",
                        "places",
                        2,
                        "validFrom",
                        today.plusDays(10).toString()));
        assertEquals(List.of("queued"), saga.answers(waiting));
        Given.licence(lapsing, today.plusDays(5).toString());
        assertEquals(List.of("queued", "assigned " + today.plusDays(10) + ".."), saga.answers(waiting));
    }

    @Test
    void whileTheCentreIsSuspendedPeopleWaitAndWhenItReopensTheyGetTheirPlaces() {
        UUID unit = unit(centre, "mixed", null);
        act(Map.of("kind", "suspend", "on", today.toString(), "reason", "Quarantine"));
        asked(unit, ANYBODY, today).body("checks.findAll { it.kept == false }.rule", contains("centre-suspended"));
        Enrolment waiting = Enrolment.wanting(unit, today);
        saga.receive(waiting.requested());
        assertEquals(List.of("queued"), saga.answers(waiting));
        LocalDate reopens = today.plusDays(3);
        act(Map.of("kind", "reopen", "on", reopens.toString(), "reason", "Quarantine is over"));
        assertEquals(List.of("queued", "assigned " + reopens + ".."), saga.answers(waiting));
    }

    private void act(Map<String, ?> act) {
        Given.post("registrar", "/v1/centres/" + centre + "/acts", act).statusCode(201);
    }
}
