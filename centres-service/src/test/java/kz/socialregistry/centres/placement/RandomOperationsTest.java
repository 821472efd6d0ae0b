package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand operations at random, four at a time: enrol, also for a term, back-date, go away and lend the place, end,
 * withdraw, correct days, change capacity, build and repair; in the end close. What
 * was published is then read from the beginning by somebody who believes nothing.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class RandomOperationsTest {

    private static final int OPERATIONS = 10_000;
    private static final int BATCH = 20;
    private static final int THREADS = 4;
    private static final Pattern NEXT = Pattern.compile("<[^>]*?(/v1/[^>]*)>; *rel=\"next\"");
    private static final Map<String, Integer> GROUPS = Map.of("victims", 10, "veterans", 30, "alone", 50);

    @Inject
    Saga saga;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final Map<UUID, Integer> ranks = new ConcurrentHashMap<>();
    private final Map<UUID, LocalDate> requestedOn = new ConcurrentHashMap<>();
    private final Map<UUID, Stay> away = new ConcurrentHashMap<>();
    private final Map<UUID, LocalDate> terms = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private LocalDate today;
    private LocalDate first;
    private UUID centre;
    private final List<UUID> units = new ArrayList<>();

    @BeforeEach
    void openACentre() {
        today = LocalDate.now(clock);
        first = today.minusDays(60);
        centre = Given.centre(Given.region());
        for (int places = 0; places < 6; places++) {
            units.add(Given.unit(centre, Given.places(places)));
        }
    }

    @Test
    void noPlaceIsGivenTwiceNobodyIsLostAndTheOrderIsExplained() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                all.add(executor.submit(() -> play(random)));
            }
            for (Future<?> each : all) {
                each.get(5, TimeUnit.MINUTES);
            }
        } finally {
            executor.shutdownNow();
        }
        PlacesJournal journal = read();
        journal.checkRows(rows());
        for (UUID unit : units) {
            assertEquals(journal.queue(unit), queue(unit));
            journal.checkNobodyWaitsInVain(unit);
            Given.get("/v1/units/" + unit + "/occupants?limit=200&on=" + today)
                    .log()
                    .ifValidationFails()
                    .statusCode(200)
                    .body("items.size()", org.hamcrest.Matchers.equalTo((int) journal.taken(unit, today)));
        }
        assertTrue(units.stream().anyMatch(unit -> !journal.queue(unit).isEmpty()), "nobody waits: no test");
        assertEquals(
                requestedOn.size(), database.number("select count(*) from placement where unit_id = any (?)", (Object)
                        units.toArray(UUID[]::new)));
        aCloseThatIsRefusedChangesNothing(journal);
        theCheckerFindsWhatGoesAroundTheApplication();
        aCloseDissolvesTheQueues();
    }

    private Object play(Random random) {
        List<Enrolment> mine = new ArrayList<>();
        while (done.addAndGet(BATCH) <= OPERATIONS) {
            List<EnrolmentEvent> steps = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                steps.add(step(random, mine));
            }
            saga.receive(steps.toArray(EnrolmentEvent[]::new));
            switch (random.nextInt(8)) {
                case 0, 1 -> changeCapacity(random);
                case 2 -> build(random);
                default -> {
                    // only people
                }
            }
        }
        return mine;
    }

    private EnrolmentEvent step(Random random, List<Enrolment> mine) {
        LocalDate from = today.plusDays(random.nextInt(80) - 40L);
        UUID unit = units.get(random.nextInt(units.size()));
        int kind = mine.isEmpty() ? 0 : random.nextInt(8);
        if (kind < 3) {
            Enrolment enrolment = kind == 2
                    ? Enrolment.past(unit, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(15)))
                    : random.nextInt(4) == 0
                            ? Enrolment.wanting(unit, from).until(from.plusDays(1L + random.nextInt(20)))
                            : Enrolment.wanting(unit, from);
            String group = List.of("victims", "veterans", "alone", "none").get(random.nextInt(4));
            Enrolment asked = GROUPS.containsKey(group) ? enrolment.in(group) : enrolment;
            requestedOn.put(asked.id(), asked.requestedOn());
            ranks.put(asked.id(), GROUPS.getOrDefault(group, Turn.LAST));
            if (asked.wantedUntil() != null) {
                terms.put(asked.id(), asked.wantedUntil());
            }
            mine.add(asked);
            return asked.requested();
        }
        Enrolment one = mine.get(random.nextInt(mine.size()));
        if (kind == 6 && one.absences().isEmpty()) {
            Stay days = new Stay(one.wantedFrom().plusDays(2), one.wantedFrom().plusDays(3L + random.nextInt(25)));
            Enrolment gone = one.away(days.from(), days.until());
            mine.set(mine.indexOf(one), gone);
            away.put(one.id(), days);
            return gone.suspended();
        }
        if (kind == 7) {
            LocalDate came = noLaterThanToday(one.wantedFrom().plusDays(random.nextInt(3) - 1L));
            return one.changed(
                    came, random.nextBoolean() ? null : noLaterThanToday(came.plusDays(random.nextInt(20))), 0);
        }
        return kind == 3
                ? one.cancelled()
                : one.ended(noLaterThanToday(one.wantedFrom().plusDays(random.nextInt(20))));
    }

    private LocalDate noLaterThanToday(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    /** From a day on, or, as a repair does, for some days only. */
    private void changeCapacity(Random random) {
        UUID unit = units.get(random.nextInt(units.size()));
        LocalDate from = today.plusDays(random.nextInt(40) - 10L);
        Map<String, Object> capacity = new HashMap<>(Given.places(random.nextInt(6)));
        capacity.put("validFrom", from.toString());
        if (random.nextBoolean()) {
            capacity.put("validTo", from.plusDays(1L + random.nextInt(30)).toString());
            capacity.put("reason", "repair");
        }
        Given.capacity(unit, capacity);
    }

    /** A repair takes places away for some days, or a building adds some; sometimes it is given up. */
    private void build(Random random) {
        UUID unit = units.get(random.nextInt(units.size()));
        LocalDate from = today.minusDays(random.nextInt(10));
        String effect = random.nextBoolean() ? "placesAway" : "placesAdded";
        UUID project = Given.project(
                centre, Map.of("effects", List.of(Map.of("unitId", unit, effect, 1 + random.nextInt(2)))));
        String act = "/v1/projects/" + project;
        if (random.nextInt(5) == 0) {
            Given.post("registrar", act + "/cancel", Map.of("reason", "No money"))
                    .statusCode(200);
            return;
        }
        Given.post("registrar", act + "/start", Map.of("on", from.toString())).statusCode(200);
        if (random.nextBoolean()) {
            String on = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, today) + 1))
                    .toString();
            Given.post("registrar", act + "/finish", Map.of("on", on)).statusCode(200);
        }
    }

    private PlacesJournal read() {
        List<UUID> ids = new ArrayList<>(units);
        ids.addAll(requestedOn.keySet());
        return new PlacesJournal(ranks, requestedOn, terms, away, first).read(database.journal(ids));
    }

    private Map<UUID, String> rows() {
        Map<UUID, String> rows = new HashMap<>();
        database.rows(
                "select enrolment_id, status, place_from, place_until, reason from placement where unit_id = any (?)",
                row -> rows.put(
                                row.getObject(1, UUID.class),
                                Saga.told(new PlacementState(
                                        row.getObject(1, UUID.class),
                                        centre,
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalDate.class),
                                        null,
                                        null,
                                        row.getString(5))))
                        == null,
                (Object) units.toArray(UUID[]::new));
        return rows;
    }

    /** All pages of the queue, as the interface tells it. */
    private static List<UUID> queue(UUID unit) {
        List<UUID> waiting = new ArrayList<>();
        String next = "/v1/units/" + unit + "/queue?limit=200";
        while (next != null) {
            var answer = Given.get(next).statusCode(200).extract();
            answer.<List<String>>path("items.enrolmentId").forEach(id -> waiting.add(UUID.fromString(id)));
            Matcher link = NEXT.matcher(String.valueOf(answer.header("Link")));
            next = link.find() ? link.group(1) : null;
        }
        return waiting;
    }

    private void aCloseThatIsRefusedChangesNothing(PlacesJournal before) {
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", today.toString()))
                .statusCode(409);
        PlacesJournal after = read();
        units.forEach(unit -> assertEquals(before.queue(unit), after.queue(unit)));
        after.checkRows(rows());
    }

    /** When all who had places have left, the centre closes, and those who still wait are told so. */
    private void aCloseDissolvesTheQueues() {
        for (UUID unit : units) {
            Map<String, Object> none = new HashMap<>(Given.places(0));
            none.put("validFrom", today.toString());
            Given.capacity(unit, none);
        }
        List<Enrolment> inside = database.rows(
                """
                select enrolment_id, unit_id from placement
                where unit_id = any (?) and status = 'assigned' and period && daterange(current_date, null)
                """,
                row -> Enrolment.wanting(row.getObject(2, UUID.class), today).called(row.getObject(1, UUID.class)),
                (Object) units.toArray(UUID[]::new));
        saga.receive(inside.stream().map(one -> one.ended(today)).toArray(EnrolmentEvent[]::new));
        List<UUID> waiting =
                units.stream().flatMap(unit -> read().queue(unit).stream()).toList();
        assertTrue(!inside.isEmpty() && !waiting.isEmpty(), "nobody inside or nobody waits: no test");
        Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", today.toString()))
                .statusCode(200);
        PlacesJournal closed = read();
        closed.checkRows(rows());
        for (UUID unit : units) {
            assertEquals(List.of(), closed.queue(unit));
            assertEquals(0, closed.taken(unit, today));
        }
        Map<UUID, String> told = rows();
        waiting.forEach(enrolment -> assertEquals("refused unit-closed", told.get(enrolment)));
    }

    private void theCheckerFindsWhatGoesAroundTheApplication() throws SQLException {
        UUID unit = units.get(1);
        UUID planted = UUID.randomUUID();
        String insert = """
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from)
                values (?, ?, 'assigned', current_date, current_date, current_date)
                """;
        assertThrows(SQLException.class, () -> database.update(insert, planted, unit));
        database.update("alter table placement disable trigger placement_within_capacity_insert");
        try {
            database.update(insert, planted, unit);
        } finally {
            database.update("alter table placement enable trigger placement_within_capacity_insert");
        }
        assertThrows(AssertionError.class, () -> read().checkRows(rows()));
        database.update("delete from placement where enrolment_id = ?", planted);
    }

    @Test
    void theCheckerFindsPlantedFaults() {
        UUID unit = units.get(1);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        requestedOn.put(one, today);
        requestedOn.put(other, today.plusDays(1));
        List<Event> opened = database.journal(List.of(unit));
        Event oneIn = new PlaceAssigned(new PlacementState(one, unit, "assigned", today, null, null, null, null));
        Event otherIn = new PlaceAssigned(new PlacementState(other, unit, "assigned", today, null, null, null, null));
        Event oneWaits = new PlaceQueued(new PlacementState(one, unit, "queued", null, null, null, today, null));
        Event otherWaits = new PlaceQueued(new PlacementState(other, unit, "queued", null, null, null, today, null));

        read(opened, oneIn);
        assertThrows(AssertionError.class, () -> read(opened, oneIn, otherIn));
        read(opened, otherWaits, oneWaits, oneIn);
        assertThrows(AssertionError.class, () -> read(opened, oneWaits, otherWaits, otherIn));
        PlacesJournal inVain = read(opened, oneWaits);
        assertThrows(AssertionError.class, () -> inVain.checkNobodyWaitsInVain(unit));
        assertThrows(AssertionError.class, () -> inVain.checkRows(Map.of()));
    }

    private PlacesJournal read(List<Event> opened, Event... more) {
        List<Event> journal = new ArrayList<>(opened);
        Collections.addAll(journal, more);
        return new PlacesJournal(ranks, requestedOn, terms, away, first).read(journal);
    }
}
