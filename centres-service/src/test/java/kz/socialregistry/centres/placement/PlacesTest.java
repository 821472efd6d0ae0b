package kz.socialregistry.centres.placement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Free places beside queues. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacesTest {

    @Inject
    Saga saga;

    @Test
    void freePlacesStandBesideTheQueueOfAnotherCentre() {
        UUID region = Given.region();
        UUID district = Given.district(region);
        UUID full = Given.unit(Given.centre(region), Given.places(1));
        UUID empty = Given.unit(Given.centre(district), Given.places(3));
        UUID atHome = Given.unit(Given.centre(region), Map.of("kind", "unlimited"));
        UUID unknown = Given.unit(Given.centre(region));
        LocalDate day = LocalDate.of(2026, 3, 1);
        saga.receive(
                Enrolment.wanting(full, day).requested(),
                Enrolment.wanting(full, day).requested(),
                Enrolment.wanting(atHome, day).requested());
        Given.get("/v1/places?region={r}&on=2026-03-01", region)
                .statusCode(200)
                .body("on", equalTo("2026-03-01"))
                .body(
                        "items.unitId",
                        contains(full.toString(), empty.toString(), atHome.toString(), unknown.toString()))
                .body("items.places", contains(1, 3, null, null))
                .body("items.taken", contains(1, 0, 1, 0))
                .body("items.free", contains(0, 3, null, null))
                .body("items.queued", contains(1, 0, 0, 0))
                .body("items.capacityKind", contains("limited", "limited", "unlimited", "unknown"))
                .body(
                        "totals",
                        equalTo(Map.of(
                                "units",
                                4,
                                "unlimitedUnits",
                                1,
                                "unknownUnits",
                                1,
                                "places",
                                4,
                                "taken",
                                2,
                                "free",
                                3,
                                "queued",
                                1,
                                "overAssigned",
                                0,
                                "plannedChange",
                                0)));
        Given.get("/v1/places?region={r}&district={d}&on=2026-03-01", region, district)
                .body("items.unitId", contains(empty.toString()));
        Given.get("/v1/places?region={r}&on=2026-02-28", region)
                .body("items.taken", contains(0, 0, 0, 0))
                .body("totals.queued", equalTo(0));
        Given.get("/v1/places?region={r}&format=at-home", region)
                .body("items", empty())
                .body("totals.units", equalTo(0));
        Given.get("/v1/places?region={r}&targetGroup=elderly-and-disabled&limit=3", region)
                .body("items.unitId", contains(full.toString(), empty.toString(), atHome.toString()))
                .body("totals.units", equalTo(4))
                .header("Link", notNullValue());
    }

    @Test
    void aUnitThatDoesNotWorkOnTheDayHasNoPlaces() {
        UUID region = Given.region();
        UUID centre = Given.centre(region);
        Given.unit(centre, Given.places(7));
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", "2026-02-01"))
                .statusCode(200);
        Given.get("/v1/places?region={r}&on=2026-01-31", region).body("totals.places", equalTo(7));
        Given.get("/v1/places?region={r}&on=2026-02-01", region)
                .body("totals.places", equalTo(0))
                .body("items", empty());
    }

    @Test
    void aQueueOfThePastIsAsLongAsItWasThen() {
        UUID region = Given.region();
        UUID unit = Given.unit(Given.centre(region), Given.places(0));
        Enrolment waiting = Enrolment.wanting(unit, LocalDate.of(2026, 3, 1));
        saga.receive(waiting.requested());
        saga.receive(waiting.cancelled());
        Given.get("/v1/places?region={r}&on=2026-02-28", region).body("totals.queued", equalTo(0));
        Given.get("/v1/places?region={r}&on=2026-03-01", region).body("totals.queued", equalTo(1));
        Given.get("/v1/places?region={r}", region).body("totals.queued", equalTo(0));
    }
}
