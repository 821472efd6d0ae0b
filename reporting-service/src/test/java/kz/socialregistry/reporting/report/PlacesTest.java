package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceReleased;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlacesTest {

    private static final List<String> DEPARTMENTAL = List.of("departmental-centres");

    private final World world = new World();
    private UUID region;
    private UUID centre;

    @BeforeEach
    void aRegionWithACentre() {
        region = world.region(World.code());
        centre = world.centre(region, "general", DEPARTMENTAL);
    }

    @Test
    void placesAreThoseOfTheCapacityInForceOnTheDay() {
        world.unit(
                centre,
                region,
                "inpatient",
                DEPARTMENTAL,
                World.limited(320, null, "2020-01-01"),
                World.limited(370, "2020-01-01", null));
        world.unit(centre, region, "semi-inpatient", DEPARTMENTAL, World.limited(30));
        world.publish();

        places("2019-12-31").body("value", equalTo(350)).body("places", equalTo(350));
        places("2020-01-01", "groupBy", "format")
                .body("value", equalTo(400))
                .body("units", equalTo(2))
                .body("groups", hasSize(2))
                .body("groups[0].key.format", equalTo("inpatient"))
                .body("groups[0].value", equalTo(370))
                .body("groups[1].key.format", equalTo("semi-inpatient"))
                .body("groups[1].places", equalTo(30));
    }

    @Test
    void freePlacesStandBesideQueuesAndALoweredCapacityShowsAsOverAssigned() {
        UUID small = world.unit(centre, region, "inpatient", DEPARTMENTAL, World.limited(2));
        world.unit(centre, region, "semi-inpatient", DEPARTMENTAL, World.limited(5));
        UUID home = world.unit(centre, region, "at-home", List.of("home-units"), World.unlimited());
        world.place(small, "2019-01-01", null);
        world.place(small, "2019-01-01", "2019-06-01");
        world.place(small, "2019-02-01", null);
        world.queue(small, "2019-03-01");
        world.place(home, "2019-01-01", null);
        world.publish();

        places("2019-05-31")
                .body("value", equalTo(7))
                .body("units", equalTo(3))
                .body("unlimitedUnits", equalTo(1))
                .body("occupied", equalTo(3))
                .body("overAssigned", equalTo(1))
                .body("free", equalTo(5))
                .body("queued", equalTo(1))
                .body("assignedWithoutLimit", equalTo(1));
        places("2019-06-01").body("occupied", equalTo(2)).body("overAssigned", equalTo(0));
        places("2019-02-28").body("queued", equalTo(0));
    }

    @Test
    void aPlaceIsFreeFromTheDayItIsReleased() {
        UUID unit = world.unit(centre, region, "inpatient", DEPARTMENTAL, World.limited(2));
        UUID ended = UUID.randomUUID();
        world.events()
                .add(new PlaceReleased(new PlacementState(
                        ended, unit, "released", World.day("2019-01-01"), World.day("2019-02-01"), null, null, null)));
        world.events()
                .add(new PlaceReleased(new PlacementState(
                        UUID.randomUUID(), unit, "released", null, null, null, World.day("2019-01-05"), null)));
        world.events()
                .add(new PlaceAssigned(new PlacementState(
                        UUID.randomUUID(),
                        unit,
                        "assigned",
                        World.day("2019-02-01"),
                        null,
                        null,
                        World.day("2019-01-10"),
                        null)));
        world.publish();

        places("2019-01-31").body("occupied", equalTo(1)).body("queued", equalTo(1));
        places("2019-02-01").body("occupied", equalTo(1)).body("queued", equalTo(0));
        places("2019-01-09").body("queued", equalTo(0));
    }

    @Test
    void aLentPlaceIsOccupiedOnceHoweverManyHaveIt() {
        UUID unit = world.unit(centre, region, "inpatient", DEPARTMENTAL, World.limited(1));
        UUID away = UUID.randomUUID();
        world.place(away, unit, "2019-01-01", null);
        world.place(unit, "2019-02-01", "2019-02-10");
        world.events()
                .add(new EnrolmentSuspended(World.away(
                        World.enrolment(away, world.person(), unit, "admitted", null, "2019-01-01", null),
                        "suspended",
                        World.lent("2019-02-01", "2019-02-15", null))));
        world.publish();

        places("2019-01-31").body("occupied", equalTo(1));
        places("2019-02-09").body("occupied", equalTo(1)).body("overAssigned", equalTo(0));
        places("2019-02-10").body("occupied", equalTo(0)).body("free", equalTo(1));
        places("2019-02-15").body("occupied", equalTo(1));
    }

    @Test
    void unlimitedAndUnknownAreNotZeroPlaces() {
        world.unit(centre, region, "at-home", List.of("home-units"), World.unlimited());
        world.unit(centre, region, "semi-inpatient", List.of("state-social-order"), World.unknown());
        world.publish();

        places("2019-01-01", "format", "at-home").body("value", nullValue()).body("reason", equalTo("no-place-limit"));
        places("2019-01-01", "format", "semi-inpatient")
                .body("value", nullValue())
                .body("reason", equalTo("capacity-unknown"))
                .body("unknownUnits", equalTo(1));
        places("2019-01-01", "format", "temporary-stay")
                .body("value", nullValue())
                .body("reason", equalTo("no-unit-recorded"));
    }

    private ValidatableResponse places(String on) {
        return report("places", Map.of("region", region, "on", on));
    }

    private ValidatableResponse places(String on, String name, String value) {
        return report("places", Map.of("region", region, "on", on, name, value));
    }
}
