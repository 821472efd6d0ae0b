package kz.socialregistry.reporting.report;

import static kz.socialregistry.reporting.Asking.report;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentChanged;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentPlaced;
import kz.socialregistry.events.recipients.EnrolmentQueued;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentState.Absence;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.events.recipients.RecipientCorrected;
import kz.socialregistry.events.recipients.RecipientState;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ServedAndCoverageTest {

    private final World world = new World();
    private UUID region;
    private UUID centre;
    private UUID unit;

    @BeforeEach
    void aRegionWithAUnit() {
        region = world.region(World.code());
        centre = world.centre(region, "general", List.of("departmental-centres"));
        unit = world.unit(centre, region, "inpatient", List.of("departmental-centres"), World.limited(10));
    }

    @Test
    void aStayThatBeginsAndEndsOnOneDayIsServedWithZeroPersonDaysAndCoveredNever() {
        world.stay(world.person(), unit, "2019-03-05", "2019-03-05");
        world.publish();

        served("2019-03-05", "2019-03-05").body("value", equalTo(1)).body("personDays", equalTo(0));
        served("2019-01-01", "2019-12-31").body("value", equalTo(1)).body("personDays", equalTo(0));
        served("2019-03-06", "2019-12-31").body("value", equalTo(0));
        served("2019-01-01", "2019-03-04").body("value", equalTo(0));
        coverage("2019-03-05").body("value", equalTo(0));
    }

    @Test
    void theDayOfLeavingDoesNotCount() {
        world.stay(world.person(), unit, "2018-05-01", "2019-01-01");
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(0));
        served("2018-12-31", "2018-12-31").body("value", equalTo(1)).body("personDays", equalTo(1));
        coverage("2018-12-31").body("value", equalTo(1));
        coverage("2019-01-01").body("value", equalTo(0));
    }

    @Test
    void theDayOfAdmissionCounts() {
        world.stay(world.person(), unit, "2019-12-31", null);
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(1)).body("personDays", equalTo(1));
        served("2019-01-01", "2019-12-30").body("value", equalTo(0));
        coverage("2019-12-31").body("value", equalTo(1));
        coverage("2019-12-30").body("value", equalTo(0));
    }

    @Test
    void aFlowCountsWhoCameAndLeftWhileAStockCountsWhoIsThere() {
        world.stay(world.person(), unit, "2019-01-10", "2019-02-10");
        world.stay(world.person(), unit, "2019-02-10", "2019-03-10");
        world.stay(world.person(), unit, "2019-03-10", null);
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(3));
        coverage("2019-02-10").body("value", equalTo(1));
        coverage("2019-12-31").body("value", equalTo(1));
    }

    @Test
    void aPersonWhoComesTwiceIsOnePersonWithTheDaysOfBothStays() {
        UUID person = world.person();
        world.stay(person, unit, "2019-01-01", "2019-01-11");
        world.stay(person, unit, "2019-02-01", "2019-02-06");
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(1)).body("personDays", equalTo(15));
    }

    @Test
    void aFamilyCountsByItsMembers() {
        world.stay(world.family(4), unit, "2019-01-01", "2019-01-11");
        world.stay(world.person(), unit, "2019-01-01", null);
        world.publish();

        served("2019-01-01", "2019-01-31").body("value", equalTo(5)).body("personDays", equalTo(40 + 31));
        coverage("2019-01-10").body("value", equalTo(5));
    }

    @Test
    void twoRecordsOfOnePersonThatWereMergedAreOnePerson() {
        UUID kept = world.person();
        UUID merged = world.person();
        world.stay(kept, unit, "2019-01-01", "2019-02-01");
        world.stay(merged, unit, "2019-03-01", "2019-04-01");
        world.publish();
        served("2019-01-01", "2019-12-31").body("value", equalTo(2));

        TestTopics.publish(
                new RecipientCorrected(
                        new RecipientState(merged, "person", 1, "female", null, null, null, kept, false)),
                2);
        world.publish();
        served("2019-01-01", "2019-12-31").body("value", equalTo(1)).body("personDays", equalTo(31 + 31));

        TestTopics.publish(
                new RecipientCorrected(
                        new RecipientState(merged, "person", 1, "female", null, null, null, null, false)),
                3);
        world.publish();
        served("2019-01-01", "2019-12-31").body("value", equalTo(2));
    }

    @Test
    void whoIsAwayIsCoveredWhileThePlaceIsKept() {
        suspended("2019-03-01", World.kept("2019-03-10", null));
        world.publish();

        coverage("2019-03-10").body("value", equalTo(1));
        served("2019-03-01", "2019-03-31").body("value", equalTo(1)).body("personDays", equalTo(31));
        served("2019-03-11", "2019-03-20").body("value", equalTo(1)).body("personDays", equalTo(10));
    }

    @Test
    void daysOnWhichThePlaceIsLentAreCoveredByNobodyAndNoPersonDays() {
        suspended("2019-03-01", World.lent("2019-03-10", "2019-03-20", null));
        world.publish();

        coverage("2019-03-09").body("value", equalTo(1));
        coverage("2019-03-10").body("value", equalTo(0));
        coverage("2019-03-19").body("value", equalTo(0));
        // Not back yet, but the place is kept again.
        coverage("2019-03-20").body("value", equalTo(1));
        served("2019-03-01", "2019-03-31").body("value", equalTo(1)).body("personDays", equalTo(21));
        served("2019-03-19", "2019-03-20").body("value", equalTo(1)).body("personDays", equalTo(1));
        served("2019-03-10", "2019-03-19").body("value", equalTo(0)).body("personDays", equalTo(0));
    }

    @Test
    void severalAbsencesOfAStayThatIsOverEachTakeTheirLentDaysInside() {
        UUID family = world.family(3);
        away(
                family,
                "2019-03-01",
                "2019-03-31",
                World.kept("2019-03-02", "2019-03-04"),
                World.lent("2019-03-05", "2019-03-10", "2019-03-11"),
                World.lent("2019-03-29", "2019-04-10", null));
        world.publish();

        coverage("2019-03-03").body("value", equalTo(3));
        coverage("2019-03-09").body("value", equalTo(0));
        coverage("2019-03-10").body("value", equalTo(3));
        coverage("2019-03-30").body("value", equalTo(0));
        // 30 days of the stay, 5 and 2 of them lent
        served("2019-01-01", "2019-12-31").body("value", equalTo(3)).body("personDays", equalTo(3 * 23));
    }

    @Test
    void whoseTargetGroupChangesCountsInEachOnItsDaysAndOnceInTheTotal() {
        world.regrouped(
                world.person(), unit, "adults", "2019-02-25", "2019-03-21", World.until("2019-03-11", "children"));
        world.stay(world.person(), unit, "children", "2019-03-01", "2019-03-03");
        world.publish();

        served("2019-03-01", "2019-03-31").body("value", equalTo(2)).body("personDays", equalTo(2 + 20));
        served("2019-03-01", "2019-03-31", "targetGroup", "children")
                .body("value", equalTo(2))
                .body("personDays", equalTo(2 + 10));
        served("2019-03-01", "2019-03-31", "targetGroup", "adults")
                .body("value", equalTo(1))
                .body("personDays", equalTo(10));
        served("2019-03-01", "2019-03-10", "targetGroup", "adults").body("value", equalTo(0));
        served("2019-03-11", "2019-03-31", "targetGroup", "children").body("value", equalTo(0));
        coverage("2019-03-10", "targetGroup", "children").body("value", equalTo(1));
        coverage("2019-03-11", "targetGroup", "children").body("value", equalTo(0));
        coverage("2019-03-11", "targetGroup", "adults").body("value", equalTo(1));
        coverage("2019-03-21", "targetGroup", "adults").body("value", equalTo(0));
        coverage("2019-03-20").body("value", equalTo(1));
    }

    @Test
    void whoWasAwayFromALentPlaceOnAllDaysOfAGroupWasNotServedInIt() {
        EnrolmentState stay =
                World.enrolment(UUID.randomUUID(), world.person(), unit, "admitted", "adults", "2019-03-01", null);
        EnrolmentState changed = World.regrouped(stay, World.until("2019-03-11", "children"));
        world.events()
                .add(new EnrolmentChanged(
                        World.away(changed, "admitted", World.lent("2019-03-01", "2019-03-11", "2019-03-11"))));
        world.publish();

        served("2019-03-01", "2019-03-31", "targetGroup", "children").body("value", equalTo(0));
        served("2019-03-01", "2019-03-31", "targetGroup", "adults")
                .body("value", equalTo(1))
                .body("personDays", equalTo(21));
        served("2019-03-01", "2019-03-31").body("value", equalTo(1)).body("personDays", equalTo(21));
    }

    @Test
    void aGroupThatWasThatOfTheUnitCountsAsItsOwnAndSeveralChangesFollowEachOther() {
        world.regrouped(
                world.person(),
                unit,
                "adults",
                "2019-03-01",
                null,
                World.until("2019-03-05", null),
                World.until("2019-03-08", "children"));
        world.publish();

        served("2019-03-01", "2019-03-10", "groupBy", "targetGroup")
                .body("groups.key.targetGroup", containsInAnyOrder("elderly-and-disabled", "children", "adults"))
                .body("groups.personDays", containsInAnyOrder(4, 3, 3))
                .body("value", equalTo(1))
                .body("personDays", equalTo(10));
    }

    private void suspended(String admittedOn, Absence absence) {
        away(world.person(), admittedOn, null, absence);
    }

    private void away(UUID recipient, String admittedOn, String endedOn, Absence... absences) {
        EnrolmentState stay =
                World.enrolment(UUID.randomUUID(), recipient, unit, "admitted", null, admittedOn, endedOn);
        world.events()
                .add(
                        endedOn == null
                                ? new EnrolmentSuspended(World.away(stay, "suspended", absences))
                                : new EnrolmentEnded(World.away(stay, "ended", absences)));
    }

    @Test
    void whoIsRequestedQueuedOrOnlyPlacedIsNeitherServedNorCovered() {
        UUID person = world.person();
        world.events()
                .add(new EnrolmentQueued(World.enrolment(UUID.randomUUID(), person, unit, "queued", null, null, null)));
        world.events()
                .add(new EnrolmentPlaced(World.enrolment(UUID.randomUUID(), person, unit, "placed", null, null, null)));
        world.events()
                .add(new EnrolmentRequested(World.enrolment(
                        UUID.randomUUID(), person, unit, "requested", null, "2019-01-01", "2019-12-31")));
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(0));
        coverage("2019-06-01").body("value", equalTo(0));
    }

    @Test
    void aLateBackDatedEntryChangesPastFigures() {
        UUID person = world.person();
        world.stay(person, unit, "2019-05-01", "2019-06-01");
        world.publish();
        served("2018-01-01", "2018-12-31").body("value", equalTo(0));

        world.stay(person, unit, "2018-05-01", "2018-06-01");
        world.publish();
        served("2018-01-01", "2018-12-31").body("value", equalTo(1));
    }

    @Test
    void groupsShowFormatTargetGroupOfTheEnrolmentAndSex() {
        UUID home = world.unit(centre, region, "at-home", "mixed", List.of("home-units"), World.unlimited());
        world.stay(world.recipient("person", 1, "male", false), unit, "2019-01-01", null);
        world.stay(world.recipient("person", 1, "female", false), home, "elderly-alone", "2019-01-01", null);
        world.stay(world.recipient("family", 2, null, false), home, "2019-01-01", null);
        world.publish();

        served("2019-01-01", "2019-12-31", "groupBy", "format,targetGroup,sex")
                .body("value", equalTo(4))
                .body("groups", hasSize(3))
                .body("groups[0].key.format", equalTo("at-home"))
                .body("groups[0].key.targetGroup", equalTo("elderly-alone"))
                .body("groups[0].key.sex", equalTo("female"))
                .body("groups[0].value", equalTo(1))
                .body("groups[1].key.targetGroup", equalTo("mixed"))
                .body("groups[1].key.containsKey('sex')", equalTo(true))
                .body("groups[1].key.sex", nullValue())
                .body("groups[1].value", equalTo(2))
                .body("groups[2].key.format", equalTo("inpatient"))
                .body("groups[2].key.targetGroup", equalTo("elderly-and-disabled"));
        served("2019-01-01", "2019-12-31", "unitTargetGroup", "mixed", "targetGroup", "elderly-alone")
                .body("value", equalTo(1));
    }

    @Test
    void aUnitThatCountsInTwoTotalsIsInBothGroupsAndOnceInTheTotal() {
        UUID both = world.unit(centre, region, "at-home", List.of("home-units", "partnership"), World.unlimited());
        UUID nowhere = world.unit(centre, region, "at-home", List.of(), World.unlimited());
        UUID unsaid = world.unit(centre, region, "at-home", (List<String>) null, World.unlimited());
        world.stay(world.person(), both, "2019-01-01", "2019-01-11");
        world.stay(world.person(), nowhere, "2019-01-01", "2019-01-11");
        world.stay(world.person(), unsaid, "2019-01-01", "2019-01-11");
        world.publish();

        served("2019-01-01", "2019-12-31", "groupBy", "countsIn")
                .body("value", equalTo(3))
                .body("personDays", equalTo(30))
                .body(
                        "groups.key.countsIn",
                        equalTo(java.util.Arrays.asList("home-units", "none", "partnership", null)))
                .body("groups.value", equalTo(List.of(1, 1, 1, 1)))
                .body("groups.personDays", equalTo(List.of(10, 10, 10, 10)));
    }

    @Test
    void ofWhatNoUnitIsRecordedNothingIsKnownAndThatIsNotZero() {
        world.publish();

        served("2019-01-01", "2019-12-31").body("value", equalTo(0));
        served("2019-01-01", "2019-12-31", "kind", "crisis")
                .body("containsKey('value')", equalTo(true))
                .body("value", nullValue())
                .body("reason", equalTo("no-unit-recorded"))
                .body("reasonText", equalTo("No such unit is recorded in the registry"));
    }

    @Test
    void anEnrolmentMayArriveBeforeItsUnitAndAUnitBeforeItsCentre() {
        UUID late = UUID.randomUUID();
        UUID lateCentre = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        world.publish();
        TestTopics.publish(new EnrolmentAdmitted(
                World.enrolment(UUID.randomUUID(), person, late, "admitted", null, "2019-01-01", null)));
        world.publish();
        coverage("2019-06-01").body("value", equalTo(0));

        UUID made = world.unit(lateCentre, region, "inpatient", List.of("departmental-centres"), World.limited(5));
        UUID ofLateUnit = world.stay(person, made, "2019-01-01", null);
        world.publish();
        coverage("2019-06-01").body("value", equalTo(1));
        coverage("2019-06-01", "kind", "day-stay").body("value", nullValue());

        world.events()
                .add(new kz.socialregistry.events.centres.CentreOpened(
                        World.centreState(lateCentre, region, "day-stay", List.of("departmental-centres"))));
        world.publish();
        coverage("2019-06-01", "kind", "day-stay").body("value", equalTo(1));
        org.junit.jupiter.api.Assertions.assertNotNull(ofLateUnit);
    }

    @Test
    void anAnswerSaysItsRuleInTheLanguageAskedForAndWhatItIsBasedOn() {
        world.stay(world.recipient("person", 1, "male", true), unit, "2019-01-01", null);
        world.publish();

        served("2019-01-01", "2019-12-31")
                .body("measure", equalTo("served"))
                .body("unit", equalTo("person"))
                .body("rule", containsString("Distinct persons with a stay on any day from 2019-01-01 to 2019-12-31"))
                .body("synthetic", equalTo(true))
                .body("asOf.sources.find { it.topic == 'socialregistry.enrolments' }.position", notNullValue())
                .body("asOf.sources.find { it.topic == 'socialregistry.enrolments' }.lastEventAt", notNullValue());
    }

    private ValidatableResponse served(String from, String to, String... filters) {
        return report("served", parameters(Map.of("from", from, "to", to), filters));
    }

    private ValidatableResponse coverage(String on, String... filters) {
        return report("coverage", parameters(Map.of("on", on), filters));
    }

    private Map<String, String> parameters(Map<String, String> days, String... filters) {
        Map<String, String> parameters = new HashMap<>(days);
        parameters.put("region", region.toString());
        for (int i = 0; i < filters.length; i += 2) {
            parameters.put(filters[i], filters[i + 1]);
        }
        return parameters;
    }
}
