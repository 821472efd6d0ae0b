package kz.socialregistry.recipients.enrolment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A copy that follows the feed has the enrolments that its keeper sees, although units are heard of late and move. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FeedTest {

    @Inject
    DataSource dataSource;

    private final UUID region = UUID.randomUUID();
    private final UUID centre = UUID.randomUUID();

    private static Follower inRegion(UUID region) {
        return Follower.of("/v1/enrolments", "registrar", region.toString());
    }

    private static Follower inCentre(UUID centre) {
        String token = Tokens.ofCentres("centre-manager", centre.toString());
        return new Follower("/v1/enrolments", token, "1970-01-01T00:00:00Z", 200);
    }

    private static void has(Follower follower, UUID enrolment) {
        follower.followUntil(copy -> copy.containsKey(enrolment.toString()));
    }

    private static void hasNot(Follower follower, UUID enrolment) {
        follower.followUntil(copy -> !copy.containsKey(enrolment.toString()));
    }

    private static void isNotTold(Follower follower, UUID enrolment) {
        follower.follow();
        assertFalse(follower.told().contains(enrolment.toString()));
    }

    @Test
    void anEnrolmentIsToldWhenItsUnitBecomesKnown() {
        UUID unit = UUID.randomUUID();
        UUID enrolment = Registry.enrolment(Registry.person(), unit, "");
        has(Follower.of("/v1/enrolments", "registrar"), enrolment);
        Follower there = inRegion(region);
        isNotTold(there, enrolment);
        Registry.publish(unit, centre, region, 1);
        has(there, enrolment);
    }

    @Test
    void whoEnteredItIsToldThatItBelongsElsewhere() {
        UUID unit = UUID.randomUUID();
        UUID person = Registry.id(inMyRegion()
                .body("{\"kind\": \"person\", \"iin\": \"%s\", \"synthetic\": true}".formatted(Iins.next()))
                .post("/v1/recipients"));
        UUID enrolment = Registry.id(inMyRegion()
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(person, unit))
                .post("/v1/enrolments"));
        Follower mine = inRegion(region);
        has(mine, enrolment);
        UUID foreign = UUID.randomUUID();
        Follower theirs = inRegion(foreign);
        theirs.follow();
        Registry.publish(unit, centre, foreign, 1);
        has(theirs, enrolment);
        hasNot(mine, enrolment);
        isNotTold(inRegion(UUID.randomUUID()), enrolment);
    }

    private RequestSpecification inMyRegion() {
        return given().auth().oauth2(Tokens.of("registrar", region.toString())).contentType("application/json");
    }

    @Test
    void aUnitThatMovesTakesItsEnrolmentsAlong() {
        UUID unit = Registry.knownUnit(centre, region);
        UUID enrolment = Registry.enrolment(Registry.person(), unit, "");
        Follower before = inCentre(centre);
        has(before, enrolment);
        UUID next = UUID.randomUUID();
        Follower after = inCentre(next);
        isNotTold(after, enrolment);
        Registry.publish(unit, next, region, 2);
        has(after, enrolment);
        hasNot(before, enrolment);
        isNotTold(inCentre(UUID.randomUUID()), enrolment);
        Registry.execute(dataSource, "alter table removal disable row level security");
        try {
            isNotTold(inCentre(UUID.randomUUID()), enrolment);
            isNotTold(inRegion(UUID.randomUUID()), enrolment);
        } finally {
            Registry.execute(dataSource, "alter table removal enable row level security");
        }
    }

    @Test
    void whatIsRemovedByHandIsToldWhereItWas() {
        UUID enrolment = Registry.enrolment(Registry.person(), Registry.knownUnit(centre, region), "");
        Follower mine = inRegion(region);
        has(mine, enrolment);
        Registry.execute(dataSource, "delete from enrolment where id = '" + enrolment + "'");
        hasNot(mine, enrolment);
        isNotTold(inRegion(UUID.randomUUID()), enrolment);
        isNotTold(inCentre(UUID.randomUUID()), enrolment);
    }
}
