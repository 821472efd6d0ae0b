package kz.socialregistry.centres.placement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Closing a centre, and what it does to those who have a place there or wait for one. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ClosingTest {

    @Inject
    Saga saga;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private List<String> types(UUID aggregate) {
        return database.published(aggregate).stream()
                .map((Event event) -> EventCatalogue.of(event).name())
                .toList();
    }

    @Test
    void anOccupiedCentreIsNotClosedAndTheRefusalSaysHowManyAreInside() {
        LocalDate today = LocalDate.now(clock);
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre, Given.places(5));
        Enrolment stays = Enrolment.wanting(unit, today.minusDays(3));
        Enrolment also = Enrolment.past(unit, today.minusDays(3), today.plusDays(1));
        Enrolment left = Enrolment.past(unit, today.minusDays(9), today);
        saga.receive(stays.requested(), also.requested(), left.requested());
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", today.toString()))
                .statusCode(409)
                .body("code", equalTo("centre-occupied"))
                .body("detail", containsString(" 2 орын"))
                .body("occupied.unitId", contains(unit.toString()))
                .body("occupied[0].places", equalTo(2))
                .body(
                        "occupied[0].enrolments",
                        containsInAnyOrder(stays.id().toString(), also.id().toString()));
        Given.get("/v1/centres/{id}", centre).body("closedOn", nullValue());
        assertEquals(List.of("centres.unit-opened.v1"), types(unit));
    }

    @Test
    void aClosedCentreClosesItsUnitsAndRefusesWhoeverWaitsOrComesLater() {
        LocalDate today = LocalDate.now(clock);
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre, Given.places(0));
        Enrolment waiting = Enrolment.wanting(unit, today);
        saga.receive(waiting.requested());
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", today.toString()))
                .statusCode(200)
                .body("closedOn", equalTo(today.toString()));
        assertEquals(List.of("queued", "refused unit-closed"), saga.answers(waiting));
        saga.checkRow(waiting);
        assertEquals(List.of("centres.centre-opened.v1", "centres.centre-closed.v1"), types(centre));
        assertEquals(List.of("centres.unit-opened.v1", "centres.unit-closed.v1"), types(unit));
        Enrolment later = Enrolment.wanting(unit, today);
        Enrolment before = Enrolment.past(unit, today.minusDays(5), today.minusDays(5));
        saga.receive(later.requested(), before.requested());
        assertEquals(List.of("refused unit-closed"), saga.answers(later));
        assertEquals(List.of("assigned " + today.minusDays(5) + ".." + today.minusDays(5)), saga.answers(before));
    }

    @Test
    void aClosedCentreTakesNoUnitNoCapacityAndNoSecondClosing() {
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre, Given.places(3));
        Map<String, Object> closing = Map.of("on", "2026-01-01");
        Given.post("registrar", "/v1/centres/" + centre + "/close", closing).statusCode(200);
        Given.post("registrar", "/v1/centres/" + centre + "/close", closing)
                .statusCode(409)
                .body("code", equalTo("centre-already-closed"));
        Given.post("registrar", "/v1/centres/" + centre + "/units", Given.unitBody())
                .statusCode(409)
                .body("code", equalTo("centre-already-closed"));
        Given.post("registrar", "/v1/units/" + unit + "/capacities", Given.places(4))
                .statusCode(409)
                .body("code", equalTo("unit-already-closed"));
    }

    @Test
    void aCentreIsNotClosedBeforeItOpened() {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("openedOn", "2026-01-01");
        String centre = Given.post("registrar", "/v1/centres", body).extract().path("id");
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", "2026-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("not-after-opening"));
        Given.post("registrar", "/v1/centres/" + UUID.randomUUID() + "/close", Map.of("on", "2026-01-01"))
                .statusCode(404)
                .body("code", equalTo("centre-not-found"));
    }

    @Test
    void ofManyInsideTheFirstHundredAreNamedAndAllAreCounted() {
        LocalDate today = LocalDate.now(clock);
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre, Map.of("kind", "unlimited"));
        UUID other = Given.unit(centre, Map.of("kind", "unlimited"));
        saga.receive(Stream.concat(
                        Stream.generate(() -> Enrolment.past(unit, today, null)).limit(70),
                        Stream.generate(() -> Enrolment.past(other, today, null))
                                .limit(50))
                .map(Enrolment::requested)
                .toArray(EnrolmentEvent[]::new));
        ValidatableResponse refused = Given.post(
                        "registrar", "/v1/centres/" + centre + "/close", Map.of("on", today.toString()))
                .statusCode(409)
                .body("occupied.places", containsInAnyOrder(70, 50));
        List<List<String>> named = refused.extract().path("occupied.enrolments");
        assertEquals(100, named.stream().flatMap(List::stream).distinct().count());
    }

    @Test
    void aUnitIsClosedAloneOnceNobodyHasAPlaceThere() {
        LocalDate today = LocalDate.now(clock);
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre, Given.places(1));
        UUID other = Given.unit(centre, Given.places(1));
        Enrolment inside = Enrolment.past(unit, today.minusDays(3), null);
        Enrolment waits = Enrolment.wanting(unit, today);
        Enrolment elsewhere = Enrolment.past(other, today.minusDays(3), null);
        saga.receive(inside.requested(), waits.requested(), elsewhere.requested());
        Map<String, String> closing = Map.of("on", today.toString());
        Given.post("registrar", "/v1/units/" + unit + "/close", closing)
                .statusCode(409)
                .body("code", equalTo("unit-occupied"))
                .body("occupied.unitId", contains(unit.toString()))
                .body("occupied[0].enrolments", contains(inside.id().toString()));
        assertEquals(List.of("queued"), saga.answers(waits));

        saga.receive(waits.cancelled(), inside.ended(today));
        Enrolment late = Enrolment.wanting(unit, today.plusDays(9));
        Given.post("registrar", "/v1/units/" + unit + "/close", closing)
                .statusCode(200)
                .body("closedOn", equalTo(today.toString()));
        saga.receive(late.requested());
        assertEquals(List.of("refused unit-closed"), saga.answers(late));
        assertEquals(List.of("centres.unit-opened.v1", "centres.unit-closed.v1"), types(unit));
        assertEquals(List.of("centres.unit-opened.v1"), types(other));
        Given.get("/v1/centres/{id}", centre).body("closedOn", nullValue());
        Given.post("registrar", "/v1/units/" + unit + "/close", closing)
                .statusCode(409)
                .body("code", equalTo("unit-already-closed"));
    }

    @Test
    void aUnitThatClosesRefusesWhoeverWaits() {
        LocalDate today = LocalDate.now(clock);
        UUID unit = Given.unitOf(0);
        Enrolment waits = Enrolment.wanting(unit, today);
        saga.receive(waits.requested());
        Given.post("registrar", "/v1/units/" + unit + "/close", Map.of("on", today.toString()))
                .statusCode(200);
        assertEquals(List.of("queued", "refused unit-closed"), saga.answers(waits));
    }

    @Test
    void aUnitIsNotClosedBeforeItOpened() {
        Map<String, Object> body = Given.unitBody(Given.places(1));
        body.put("openedOn", "2026-01-01");
        String unit = Given.post("registrar", "/v1/centres/" + Given.centre(Given.region()) + "/units", body)
                .extract()
                .path("id");
        Given.post("registrar", "/v1/units/" + unit + "/close", Map.of("on", "2025-12-31"))
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-opening"));
    }
}
