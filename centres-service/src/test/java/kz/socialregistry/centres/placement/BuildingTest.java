package kz.socialregistry.centres.placement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What building works do to those who have a place and to those who wait. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BuildingTest {

    @Inject
    Saga saga;

    @Inject
    Clock clock;

    private static void act(UUID project, String act, LocalDate on) {
        Given.post("registrar", "/v1/projects/" + project + "/" + act, Map.of("on", on.toString()))
                .statusCode(200);
    }

    @Test
    void nobodyLosesAPlaceByARepairAndWhoWaitsGetsOneWhenItIsFinished() {
        LocalDate today = LocalDate.now(clock);
        UUID region = Given.region();
        UUID centre = Given.centre(region);
        UUID unit = Given.unit(centre, Given.places(2));
        UUID project = Given.project(
                centre, Map.of("effects", List.of(Map.of("unitId", unit, "placesAway", 1, "placesAdded", 1))));
        Enrolment first = Enrolment.wanting(unit, today.minusDays(9));
        Enrolment second = Enrolment.wanting(unit, today.minusDays(8));
        saga.receive(first.requested(), second.requested());
        act(project, "start", today.minusDays(5));
        Given.get("/v1/places?region={r}", region).body("totals.overAssigned", equalTo(1));
        Enrolment third = Enrolment.wanting(unit, today.minusDays(4));
        saga.receive(third.requested());
        Enrolment past = Enrolment.past(unit, today.minusDays(4), today.minusDays(3));
        saga.receive(past.requested());
        assertEquals(List.of("queued"), saga.answers(third));
        assertEquals(List.of("refused no-place-in-those-days"), saga.answers(past));
        act(project, "finish", today);
        assertEquals(List.of("queued", "assigned " + today + ".."), saga.answers(third));
        saga.checkRow(third);
        assertEquals(List.of("assigned " + today.minusDays(9) + ".."), saga.answers(first));
        Given.get("/v1/places?region={r}", region).body("totals.overAssigned", equalTo(0));
        Given.get("/v1/places?region={r}&on={on}", region, today.minusDays(1).toString())
                .body("totals.overAssigned", equalTo(1));
    }
}
