package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself keeps the invariant: these tests go around the application. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlaceInvariantTest {

    private static final String INSERT = """
            insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until)
            values (?, ?, 'assigned', '2026-01-01', '2026-01-01', ?, ?)
            """;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2026, 1, 1).plusDays(day - 1L);
    }

    private UUID insert(UUID unit, Integer from, @Nullable Integer until) throws SQLException {
        UUID enrolment = UUID.randomUUID();
        database.update(INSERT, enrolment, unit, day(from), day(until));
        return enrolment;
    }

    private void refused(UUID unit, Integer from, @Nullable Integer until) {
        assertRefused(() -> insert(unit, from, until));
    }

    private static void assertRefused(Callable<?> statement) {
        SQLException refusal = assertThrows(SQLException.class, statement::call);
        assertEquals("23P01", refusal.getSQLState(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("no more than"), refusal.getMessage());
    }

    @Test
    void aStatementThatGoesAroundTheApplicationIsRefusedToo() throws SQLException {
        UUID unit = Given.unitOf(1);
        insert(unit, 1, null);
        refused(unit, 100, 101);
        refused(unit, 1, null);
        assertEquals(1, database.number("select count(*) from placement where unit_id = ?", unit));
    }

    @Test
    void oneStatementThatInsertsTooManyIsRefusedAsAWhole() {
        UUID unit = Given.unitOf(3);
        assertRefused(() -> database.update("""
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from)
                select gen_random_uuid(), ?, 'assigned', '2026-01-01', '2026-01-01', '2026-01-01' from generate_series(1, 4)
                """, unit));
        assertEquals(0, database.number("select count(*) from placement where unit_id = ?", unit));
    }

    @Test
    void backDatedDaysAreLookedAtOneByOne() throws SQLException {
        UUID unit = Given.unitOf(2);
        insert(unit, 1, 5);
        insert(unit, 5, 10);
        insert(unit, 1, 10);
        refused(unit, 4, 5);
        refused(unit, 9, null);
        insert(unit, 10, null);
        insert(unit, 3, 3);
    }

    @Test
    void aStayCannotBeLengthenedIntoDaysThatAreTaken() throws SQLException {
        UUID unit = Given.unitOf(1);
        UUID first = insert(unit, 1, 5);
        insert(unit, 5, 10);
        assertRefused(
                () -> database.update("update placement set place_until = ? where enrolment_id = ?", day(6), first));
        assertRefused(() -> database.update("update placement set place_until = null where enrolment_id = ?", first));
        assertEquals(1, database.update("update placement set place_until = ? where enrolment_id = ?", day(4), first));
        assertEquals(1, database.update("update placement set place_until = ? where enrolment_id = ?", day(5), first));
    }

    @Test
    void aStayCannotMoveIntoAnotherUnitThatIsFull() throws SQLException {
        UUID full = Given.unitOf(1);
        UUID other = Given.unitOf(1);
        insert(full, 1, 5);
        UUID moving = insert(other, 4, 6);
        assertRefused(() -> database.update("update placement set unit_id = ? where enrolment_id = ?", full, moving));
    }

    @Test
    void underALoweredCapacityStaysCanBeShortenedButNotAdded() throws SQLException {
        UUID unit = Given.unitOf(3);
        UUID first = insert(unit, 1, null);
        insert(unit, 1, null);
        insert(unit, 1, null);
        Given.capacity(unit, Map.of("kind", "limited", "places", 1, "validFrom", "2026-01-05"));
        assertEquals(1, database.update("update placement set place_until = ? where enrolment_id = ?", day(30), first));
        assertEquals(1, database.update("update placement set place_until = ? where enrolment_id = ?", day(20), first));
        assertRefused(
                () -> database.update("update placement set place_until = ? where enrolment_id = ?", day(21), first));
        refused(unit, 40, 41);
    }

    @Test
    void aPlaceThatIsLentHasRoomForOneOnThoseDaysOnly() throws SQLException {
        UUID unit = Given.unitOf(1);
        UUID away = insert(unit, 1, null);
        String lend = "update placement set lent = datemultirange(daterange(?, ?)) where enrolment_id = ?";
        database.update(lend, day(10), day(20), away);
        refused(unit, 9, 20);
        refused(unit, 10, 21);
        insert(unit, 10, 20);
        refused(unit, 15, 16);
        assertRefused(() -> database.update(lend, day(11), day(20), away));
        assertEquals(1, database.update(lend, day(10), day(25), away));
    }

    @Test
    void oneStatementMayHandAPlaceOver() throws SQLException {
        UUID unit = Given.unitOf(1);
        UUID leaving = insert(unit, 1, null);
        UUID coming = UUID.randomUUID();
        database.update("""
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until)
                values (?, ?, 'released', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-10'),
                       (?, ?, 'assigned', '2026-01-01', '2026-01-01', '2026-01-10', null)
                on conflict (enrolment_id) do update set status = excluded.status, place_until = excluded.place_until
                """, leaving, unit, coming, unit);
        refused(unit, 9, 10);
        refused(unit, 10, 11);
    }

    @Test
    void aUnitWithoutLimitTakesEverybody() throws SQLException {
        UUID unlimited = Given.unit(Given.centre(Given.region()), Map.of("kind", "unlimited"));
        UUID unknown = Given.unit(Given.centre(Given.region()));
        for (int i = 0; i < 20; i++) {
            insert(unlimited, 1, null);
            insert(unknown, 1, null);
        }
    }

    @Test
    void aPlaceInAUnitThatDoesNotExistCannotBeStored() {
        SQLException refusal = assertThrows(SQLException.class, () -> insert(UUID.randomUUID(), 1, 2));
        assertEquals("23503", refusal.getSQLState());
    }

    @Test
    void ofThirtyTwoStatementsAtOnceOneGetsTheLastPlace() throws Exception {
        for (int isolation :
                new int[] {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ}) {
            UUID unit = Given.unitOf(2);
            insert(unit, 1, null);
            // each from another day on: no two statements write the same row of anything but the unit
            AtomicInteger day = new AtomicInteger(3);
            assertEquals(
                    1, race(32, () -> insertWith(isolation, unit, day.getAndIncrement())), "isolation " + isolation);
            assertEquals(2, database.number("select count(*) from placement where unit_id = ?", unit));
        }
    }

    /** Lets so many threads do it at the same moment, and says how many were granted. */
    private static long race(int threads, Callable<Boolean> attempt) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                attempts.add(executor.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            long granted = 0;
            for (Future<Boolean> each : attempts) {
                granted += each.get() ? 1 : 0;
            }
            return granted;
        } finally {
            executor.shutdownNow();
        }
    }

    private boolean insertWith(int isolation, UUID unit, int from) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                // takes the snapshot before the race is decided
                connection
                        .createStatement()
                        .executeQuery("select count(*) from placement")
                        .close();
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, unit);
                insert.setObject(3, day(from));
                insert.setObject(4, null);
                insert.executeUpdate();
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                assertTrue(List.of("23P01", "40001").contains(e.getSQLState()), e.getMessage());
                return false;
            } finally {
                connection.setTransactionIsolation(usual);
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void whatPostgresLetsThroughNeverExceedsTheCapacityOnAnyDay() throws SQLException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            int places = 1 + random.nextInt(3);
            UUID unit = Given.unitOf(places);
            Given.capacity(unit, Map.of("kind", "limited", "places", places + 1, "validFrom", "2026-01-15"));
            Given.capacity(unit, Map.of("kind", "limited", "places", places - 1, "validFrom", "2026-01-25"));
            List<UUID> stored = new ArrayList<>();
            int wronglyRefused = 0;
            for (int step = 0; step < 120; step++) {
                wronglyRefused += attempt(random, unit, places, stored) ? 0 : 1;
            }
            assertEquals(0, wronglyRefused, "seed " + seed);
            EveryDayChecker.check(stays(unit), day(-1), day(60), day -> capacity(day, places));
        }
    }

    private static int capacity(LocalDate day, int places) {
        return day.isBefore(day(15)) ? places : day.isBefore(day(25)) ? places + 1 : places - 1;
    }

    /** Inserts or changes something at random; false if it is refused although there is room. */
    private boolean attempt(Random random, UUID unit, int places, List<UUID> stored) throws SQLException {
        int from = 1 + random.nextInt(40);
        Integer until = random.nextInt(5) == 0 ? null : from + random.nextInt(8);
        Stay stay = new Stay(day(from), day(until));
        UUID changing = stored.isEmpty() || random.nextBoolean() ? null : stored.get(random.nextInt(stored.size()));
        try {
            if (changing == null) {
                stored.add(insert(unit, from, until));
            } else {
                database.update(
                        "update placement set place_from = ?, place_until = ? where enrolment_id = ?",
                        stay.from(),
                        stay.until(),
                        changing);
            }
            return true;
        } catch (SQLException e) {
            assertEquals("23P01", e.getSQLState());
            List<Stay> others = database.rows(
                    "select place_from, place_until from placement where unit_id = ? and enrolment_id is distinct from ?",
                    PlaceInvariantTest::stay,
                    unit,
                    changing);
            return java.util.stream.IntStream.range(1, 60)
                    .mapToObj(PlaceInvariantTest::day)
                    .filter(day -> EveryDayChecker.taken(List.of(stay), day) == 1)
                    .anyMatch(day -> EveryDayChecker.taken(others, day) >= capacity(day, places));
        }
    }

    private List<Stay> stays(UUID unit) {
        return database.rows(
                "select place_from, place_until from placement where unit_id = ?", PlaceInvariantTest::stay, unit);
    }

    private static Stay stay(java.sql.ResultSet row) throws SQLException {
        return new Stay(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
    }
}
