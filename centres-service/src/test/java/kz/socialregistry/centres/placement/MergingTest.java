package kz.socialregistry.centres.placement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.CentreClosed;
import kz.socialregistry.events.centres.UnitMoved;
import kz.socialregistry.events.centres.UnitState.FormerCentre;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging centres, and units that follow the district of theirs: nobody loses a place or a turn. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergingTest {

    @Inject
    Saga saga;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private UUID region;
    private UUID merged;
    private UUID successor;

    @BeforeEach
    void twoCentres() {
        region = Given.region();
        merged = Given.centre(region);
        successor = Given.centre(Given.region());
    }

    private static ValidatableResponse merge(UUID centre, UUID into, LocalDate on) {
        return Given.post(
                "registrar",
                "/v1/centres/" + centre + "/acts",
                Map.of("kind", "merge", "on", on.toString(), "into", into));
    }

    @Test
    void theUnitsPassWithTheirPlacesAndQueuesAndTheCentreIsClosed() {
        LocalDate today = LocalDate.now(clock);
        UUID unit = Given.unit(merged, Given.places(1));
        UUID closed = Given.unit(merged, Given.places(1));
        Given.post("registrar", "/v1/units/" + closed + "/close", Map.of("on", "2026-01-01"))
                .statusCode(200);
        Enrolment inside = Enrolment.past(unit, today.minusDays(3), null);
        Enrolment waits = Enrolment.wanting(unit, today);
        saga.receive(inside.requested(), waits.requested());

        merge(merged, successor, today).statusCode(201).body("into", equalTo(successor.toString()));

        Given.get("/v1/centres/{id}", merged)
                .body("closedOn", equalTo(today.toString()))
                .body("successorId", equalTo(successor.toString()));
        Given.get("/v1/centres/{id}/acts", successor).body("items.kind", contains("merge"));
        Given.get("/v1/centres/{id}/units", successor).body("items.id", contains(unit.toString()));
        Given.get("/v1/centres/{id}/units", merged).body("items.id", contains(closed.toString()));
        Given.get("/v1/units/{id}", unit)
                .body("closedOn", nullValue())
                .body("regionId", equalTo(region.toString()))
                .body("formerCentres.centreId", contains(merged.toString()))
                .body("formerCentres.validTo", contains(today.toString()));
        CentreClosed end = (CentreClosed) database.published(merged).get(1);
        assertEquals(successor, end.centre().successorId());
        UnitMoved moved = (UnitMoved) database.published(unit).get(1);
        assertEquals(successor, moved.unit().centreId());
        assertEquals(List.of(new FormerCentre(merged, today)), moved.unit().formerCentres());
        assertEquals(List.of("queued"), saga.answers(waits));
        saga.checkRow(inside);
        saga.receive(inside.ended(today));
        assertEquals(List.of("queued", "assigned " + today + ".."), saga.answers(waits));
    }

    @Test
    void aUnitWorkedSinceItsFirstCentreDidAlsoInsideAYoungerOne() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> younger = Given.centreBody(region);
        younger.put("openedOn", today.minusYears(1).toString());
        UUID into = UUID.fromString(Given.post("registrar", "/v1/centres", younger)
                .statusCode(201)
                .extract()
                .path("id"));
        UUID unit = Given.unit(merged, Given.places(1));
        merge(merged, into, today).statusCode(201);
        Enrolment history = Enrolment.past(unit, LocalDate.of(2019, 5, 1), LocalDate.of(2019, 8, 1));
        saga.receive(history.requested());
        assertEquals(List.of("assigned 2019-05-01..2019-08-01"), saga.answers(history));
    }

    @Test
    void aCentreIsMergedOnlyIntoAnotherThatWorks() {
        LocalDate today = LocalDate.now(clock);
        merge(merged, merged, today).statusCode(400).body("errors.code", contains("into-itself"));
        merge(merged, UUID.randomUUID(), today)
                .statusCode(400)
                .body("errors.pointer", contains("/into"))
                .body("errors.code", contains("unknown-centre"));
        merge(merged, successor, today.plusDays(2)).statusCode(400).body("errors.code", contains("in-future"));
        Given.post("registrar", "/v1/centres/" + successor + "/close", Map.of("on", today.toString()))
                .statusCode(200);
        merge(merged, successor, today).statusCode(400).body("errors.code", contains("not-working-then"));
        Map<String, Object> later = Given.centreBody(region);
        later.put("openedOn", "2020-01-01");
        UUID opened = UUID.fromString(
                Given.post("registrar", "/v1/centres", later).extract().path("id"));
        merge(merged, opened, LocalDate.of(2019, 12, 31))
                .statusCode(400)
                .body("errors.code", contains("not-working-then"));
        Given.get("/v1/centres/{id}", merged).body("closedOn", nullValue()).body("successorId", nullValue());
        Given.get("/v1/centres/{id}/acts", merged).body("items", empty());
    }

    @Test
    void ofTwoMergersThatCrossOneIsMadeAndTheOtherRefused() {
        LocalDate today = LocalDate.now(clock);
        Given.unit(merged, Given.places(1));
        Given.unit(successor, Given.places(1));
        CompletableFuture<Integer> there = CompletableFuture.supplyAsync(
                () -> merge(merged, successor, today).extract().statusCode());
        CompletableFuture<Integer> back = CompletableFuture.supplyAsync(
                () -> merge(successor, merged, today).extract().statusCode());
        List<Integer> statuses = Stream.of(there.join(), back.join()).sorted().toList();
        assertEquals(201, statuses.get(0));
        assertEquals(
                1,
                database.number(
                        "select count(*) from centre where id in (?, ?) and closed_on is null", merged, successor));
        assertEquals(
                0,
                database.number(
                        "select count(*) from unit u join centre c on c.id = u.centre_id"
                                + " where c.id in (?, ?) and c.closed_on is not null",
                        merged,
                        successor));
        assertEquals(List.of(true), List.of(statuses.get(1) == 400 || statuses.get(1) == 409));
    }

    @Test
    void unitsFollowTheCorrectedDistrictOfTheirCentreUnlessTheyHaveOneOfTheirOwn() {
        UUID other = Given.region();
        UUID own = Given.region();
        UUID follows = Given.unit(merged, Given.places(1));
        Map<String, Object> body = Given.unitBody(Given.places(1));
        body.put("regionId", own);
        UUID stays = UUID.fromString(Given.post("registrar", "/v1/centres/" + merged + "/units", body)
                .extract()
                .path("id"));
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"regionId\": \"" + other + "\"}")
                .patch("/v1/centres/" + merged)
                .then()
                .statusCode(200);
        Given.get("/v1/units/{id}", follows).body("regionId", equalTo(other.toString()));
        Given.get("/v1/units/{id}", stays).body("regionId", equalTo(own.toString()));
        assertEquals(
                other, ((UnitMoved) database.published(follows).get(1)).unit().regionId());
        assertEquals(1, database.published(stays).size());
    }
}
