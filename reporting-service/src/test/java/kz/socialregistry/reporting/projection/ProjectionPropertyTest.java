package kz.socialregistry.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.Money;
import kz.socialregistry.events.budget.AllotmentMade;
import kz.socialregistry.events.budget.AllotmentState;
import kz.socialregistry.events.budget.PrintedAmount;
import kz.socialregistry.events.budget.ProgrammeOpened;
import kz.socialregistry.events.budget.ProgrammeState;
import kz.socialregistry.events.budget.SpendingRecorded;
import kz.socialregistry.events.budget.SpendingState;
import kz.socialregistry.events.centres.CentreClosed;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceReleased;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedNames;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentResumed;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.events.recipients.RecipientRegistered;
import kz.socialregistry.events.recipients.RecipientState;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.reporting.Arrived;
import kz.socialregistry.reporting.World;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Whatever the order and the number of times in which events arrive, the rows end up the same. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProjectionPropertyTest {

    private static final List<String> TABLES = List.of(
            "region",
            "centre",
            "unit",
            "staff_count",
            "recipient",
            "enrolment",
            "placement",
            "programme",
            "allotment",
            "spending");
    private static final int VERSIONS = 4;
    private static final int ROUNDS = 25;

    @Inject
    Projections projections;

    @Inject
    Sql sql;

    private record Numbered(Event event, long epoch, long sequence) {}

    @Test
    void anyOrderWithAnyDuplicatesEndsInTheSameRows() {
        List<Numbered> history = history();
        Map<String, List<String>> expected = rowsAfter(history, new Random(1));
        TABLES.forEach(table -> assertEquals(
                2, expected.getOrDefault(table, List.of()).size(), table + " has the rows of its two aggregates"));
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Numbered> shuffled = new ArrayList<>(history);
            history.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            assertEquals(expected, rowsAfter(shuffled, random), "round " + round);
        }
    }

    @Test
    void theNewestStateWinsAndANewEpochIsNewerThanAnySequence() {
        UUID id = UUID.randomUUID();
        List<Numbered> history = List.of(
                new Numbered(recipient(id, 5), 2, 1),
                new Numbered(recipient(id, 3), 1, 9),
                new Numbered(recipient(id, 4), 1, 10));
        rowsAfter(history, new Random(1));

        assertEquals(
                List.of(5), sql.read("select persons from recipient where recipient_id = ?", row -> row.getInt(1), id));
    }

    @Test
    void theSameHoldsForEventsThatComeOverTheTopics() {
        List<Numbered> history =
                history().stream().filter(event -> event.epoch() == 1).toList();
        Map<String, List<String>> expected = rowsAfter(history, new Random(1));
        clear();
        List<Numbered> shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(event -> TestTopics.publish(event.event(), event.sequence()));
        Arrived.everything();

        assertEquals(expected, rows());
    }

    private Map<String, List<String>> rowsAfter(List<Numbered> events, Random random) {
        clear();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            List<ReceivedEvent> batch = events.subList(from, to).stream()
                    .map(ProjectionPropertyTest::received)
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> projections.receive(batch));
            from = to;
        }
        return rows();
    }

    private void clear() {
        TABLES.forEach(table -> sql.write("delete from " + table));
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    sql.read("select to_jsonb(t)::text from " + table + " t order by 1", row -> row.getString(1)));
        }
        assertTrue(rows.values().stream().anyMatch(list -> !list.isEmpty()));
        return rows;
    }

    private static ReceivedEvent received(Numbered numbered) {
        return new ReceivedEvent(
                EventCatalogue.of(numbered.event()),
                UUID.randomUUID(),
                numbered.event().aggregateId(),
                numbered.epoch(),
                numbered.sequence(),
                Instant.EPOCH,
                numbered.event());
    }

    /** Two aggregates of each kind, each with several states, the last of one of them in a new epoch. */
    private static List<Numbered> history() {
        List<Numbered> history = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (LongFunction<Event> aggregate : aggregates()) {
                for (long version = 1; version <= VERSIONS; version++) {
                    history.add(new Numbered(aggregate.apply(version), 1, version));
                }
                if (i == 1) {
                    history.add(new Numbered(aggregate.apply(9), 2, 2));
                }
            }
        }
        return history;
    }

    private static List<LongFunction<Event>> aggregates() {
        UUID region = UUID.randomUUID();
        UUID centre = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        UUID count = UUID.randomUUID();
        UUID recipient = UUID.randomUUID();
        UUID enrolment = UUID.randomUUID();
        UUID programme = UUID.randomUUID();
        UUID allotment = UUID.randomUUID();
        UUID spending = UUID.randomUUID();
        return List.of(
                v -> region(region, v),
                v -> v % 2 == 0
                        ? new CentreClosed(World.centreState(centre, region, "kind-" + v, List.of("total-" + v)))
                        : new CentreOpened(World.centreState(centre, region, "kind-" + v, null)),
                v -> v % 2 == 0
                        ? new UnitCapacityChanged(unit(unit, centre, v))
                        : new UnitOpened(unit(unit, centre, v)),
                v -> new StaffCounted(count, centre, World.day("2019-01-0" + v), (int) v, null, null, v % 2 == 0),
                v -> recipient(recipient, (int) v),
                v -> stay(enrolment, recipient, unit, (int) v),
                v -> placement(enrolment, unit, v),
                v -> new ProgrammeOpened(
                        new ProgrammeState(programme, "p-" + v, World.names("P"), "maintenance", null, false)),
                v -> allotment(allotment, programme, region, v),
                v -> spending(spending, allotment, v));
    }

    private static Event allotment(UUID id, UUID programme, UUID region, long version) {
        boolean known = version % 2 == 0;
        return new AllotmentMade(new AllotmentState(
                id,
                programme,
                region,
                2019,
                known ? "local" : null,
                known ? Money.tenge(new BigDecimal(version * 1000)) : null,
                known ? new PrintedAmount(version + ".0", "thousand-tenge", "0.05", null) : null,
                null,
                (int) version,
                null,
                false));
    }

    private static Event spending(UUID id, UUID allotment, long version) {
        boolean known = version % 2 == 1;
        return new SpendingRecorded(new SpendingState(
                id,
                allotment,
                known ? Money.tenge(new BigDecimal(version)) : null,
                known ? null : "not-reported",
                null,
                null,
                false));
    }

    private static Event region(UUID id, long version) {
        return new RegionEstablished(new RegionState(
                id,
                "district",
                List.of(new DatedNames(World.names("Name " + version), null, World.day("2022-06-08"))),
                List.of(new DatedCode("00000000" + version, null, null)),
                List.of(),
                null,
                version % 2 == 0));
    }

    private static UnitState unit(UUID id, UUID centre, long version) {
        return new UnitState(
                id,
                centre,
                World.names("Unit " + version),
                "inpatient",
                "mixed",
                UUID.nameUUIDFromBytes(new byte[] {(byte) version}),
                null,
                null,
                version % 2 == 0 ? null : List.of(),
                null,
                null,
                null,
                null,
                List.of(World.limited((int) version)),
                null,
                false,
                version % 2 == 0 ? null : List.of(new UnitState.FormerCentre(centre, World.day("2022-06-08"))));
    }

    private static Event recipient(UUID id, int members) {
        return new RecipientRegistered(
                new RecipientState(id, "family", members, null, null, null, null, null, members % 2 == 0));
    }

    private static Event stay(UUID id, UUID recipient, UUID unit, int version) {
        String from = "2019-01-1" + version;
        EnrolmentState open =
                World.enrolment(id, recipient, unit, "admitted", "group-" + version, "2019-01-0" + version, null);
        return switch (version) {
            case 2 -> new EnrolmentSuspended(World.away(open, "suspended", World.lent(from, "2019-01-20", null)));
            case 3 -> new EnrolmentResumed(World.away(open, "admitted", World.kept(from, "2019-01-21")));
            case 4 ->
                new EnrolmentEnded(World.away(
                        World.enrolment(id, recipient, unit, "ended", null, "2019-01-01", "2019-02-04"),
                        "ended",
                        World.lent(from, "2019-01-20", "2019-01-22")));
            default -> new EnrolmentAdmitted(open);
        };
    }

    private static Event placement(UUID enrolment, UUID unit, long version) {
        return version % 2 == 0
                ? new PlaceReleased(new PlacementState(
                        enrolment,
                        unit,
                        "released",
                        World.day("2019-01-01"),
                        World.day("2019-02-0" + version),
                        null,
                        null,
                        null))
                : new PlaceAssigned(new PlacementState(
                        enrolment, unit, "assigned", World.day("2019-01-0" + version), null, null, null, null));
    }
}
