package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of places taken and people waiting always says what the placements say, whatever statement changed them. */
@QuarkusTest
@WithTestResource(RealParts.class)
class UnitOccupancyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    private static final String INSERT = """
            insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until,
                                   queued_on, left_queue_on)
            select gen_random_uuid(), ?, ?, d.first, d.first, d.first, d.last, d.queued, d.first
            from (select ?::date as first, ?::date as last, ?::date as queued) d cross join generate_series(1, ?)
            """;

    private static final String WRONG_DAYS = """
            select count(*)
            from (select ?::uuid as unit) asked
            cross join generate_series(date '2025-12-25', date '2026-03-20', '1 day') d
            left join lateral (
                select l.taken, l.queued from unit_occupancy l
                where l.unit_id = asked.unit and l.day <= d::date order by l.day desc limit 1
            ) l on true
            where coalesce(l.taken, 0) <> (
                    select count(*) from placement p where p.known_unit_id = asked.unit
                      and p.period @> d::date and not p.lent @> d::date)
               or coalesce(l.queued, 0) <> (
                    select count(*) from placement p
                    where p.known_unit_id = asked.unit and p.queued_on <= d::date
                      and coalesce(p.left_queue_on > d::date, true))
            """;

    @Inject
    Database database;

    @Test
    void everyDaySaysWhatThePlacementsSay() throws SQLException {
        List<UUID> units = List.of(Given.unitOf(1000), Given.unitOf(1000));
        Random random = new Random(7);
        for (int step = 0; step < 120; step++) {
            UUID unit = units.get(random.nextInt(2));
            change(random, unit, units.get(random.nextInt(2)));
            for (UUID checked : units) {
                assertEquals(0, database.number(WRONG_DAYS, checked), "step " + step);
            }
        }
    }

    private void change(Random random, UUID unit, UUID other) throws SQLException {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate until = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(20));
        switch (random.nextInt(7)) {
            case 0, 1 ->
                insert(unit, from, until, random.nextInt(3) == 0 ? from.minusDays(random.nextInt(9)) : null, 2);
            case 2 -> database.update("""
                    insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, queued_on)
                    values (gen_random_uuid(), ?, 'queued', ?, ?, ?)
                    """, unit, from, from, from);
            case 3 -> database.update("""
                    update placement set status = 'assigned', place_from = greatest(queued_on, ?), place_until = null,
                                         left_queue_on = greatest(queued_on, ?)
                    where known_unit_id = ? and status = 'queued'
                    """, from, from, unit);
            case 4 -> database.update("""
                    update placement set unit_id = ?, place_until = greatest(place_from, ?)
                    where enrolment_id in (
                        select enrolment_id from placement where known_unit_id = ? and status = 'assigned' limit 3)
                    """, other, from, unit);
            case 5 -> database.update("""
                    update placement set lent = case when random() < 0.3 then '{}' else lent end
                                                + datemultirange(daterange(?, ?))
                    where enrolment_id in (
                        select enrolment_id from placement where known_unit_id = ? and place_from is not null limit 4)
                    """, from, from.plusDays(random.nextInt(9)), unit);
            default -> database.update("""
                    delete from placement where enrolment_id in (
                        select enrolment_id from placement where known_unit_id = ? order by arrival desc limit 2)
                    """, unit);
        }
    }

    private int insert(UUID unit, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate queued, int times)
            throws SQLException {
        return database.update(INSERT, unit, "assigned", from, until, queued, times);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        UUID unit = Given.unitOf(1000);
        List<Callable<Integer>> writers = new ArrayList<>(Collections.nCopies(4, () -> {
            Random random = new Random();
            for (int i = 0; i < 25; i++) {
                LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
                insert(unit, from, from.plusDays(random.nextInt(9)), null, 1);
            }
            return 25;
        }));
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            int written = 0;
            for (Future<Integer> done : clients.invokeAll(writers)) {
                written += done.get();
            }
            assertEquals(100, written);
        } finally {
            clients.shutdownNow();
        }
        assertEquals(0, database.number(WRONG_DAYS, unit));
    }
}
