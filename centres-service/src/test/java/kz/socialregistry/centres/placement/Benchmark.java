package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Measures the questions that are asked all day, at tier M: 150 000 enrolments in 3 450 units of 20 regions, 600 units and
 * 10 200 people inside in the region that is asked about, a queue of 1 000. Asserts no time. Its name keeps it out of
 * {@code verify}; docs/how-to/measure.md says how to run it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class Benchmark {

    private static final Logger LOG = Logger.getLogger(Benchmark.class);
    private static final int ROUNDS = 200;
    // a process that has answered fewer has not compiled yet what it runs
    private static final int FIRST_QUESTIONS = 3_000;

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @ConfigProperty(name = "test.url")
    String url;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Something to be measured. */
    private interface Step {
        void run(int round) throws Exception;
    }

    @Test
    void measure() throws Exception {
        List<UUID> regions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            regions.add(Given.region());
        }
        UUID measured = regions.get(0);
        units(measured, 600);
        for (UUID region : regions.subList(1, regions.size())) {
            units(region, 150);
        }
        stays(measured, 17, 50);
        for (UUID region : regions.subList(1, regions.size())) {
            stays(region, 10, 28);
        }
        UUID busy = database.rows(
                        "select id from unit where region_id = ? limit 1",
                        row -> row.getObject(1, UUID.class),
                        measured)
                .get(0);
        queue(busy, 1000);
        // as the database does by itself after a while
        database.update("vacuum (analyze)");
        LOG.infof(
                "filled: units=%d placements=%d",
                database.number("select count(*) from unit"), database.number("select count(*) from placement"));

        LocalDate today = LocalDate.now(clock);
        warmUp("/v1/places?region=" + measured);
        reads("places today", "/v1/places?region=" + measured);
        reads("places two years ago", "/v1/places?region=" + measured + "&on=" + today.minusYears(2));
        reads("places in a year", "/v1/places?region=" + measured + "&on=" + today.plusYears(1));
        reads("places of the nation", "/v1/places");
        reads("licence gaps", "/v1/licence-gaps?region=" + measured);
        reads("queue of 1 000", "/v1/units/" + busy + "/queue");
        reads("queue of 1 000, 200 of them", "/v1/units/" + busy + "/queue?limit=200");
        placing(100);
        placing(10_000);
    }

    /** So many units of 20 places, in one centre. */
    private void units(UUID region, int count) throws SQLException {
        UUID centre = Given.centre(region);
        database.update("""
                insert into unit (id, centre_id, name_kk, name_ru, name_en, format, target_group, region_id, version)
                select gen_random_uuid(), ?, 'kk', 'ru', 'en', 'inpatient', 'mixed', ?, 0 from generate_series(1, ?)
                """, centre, region, count);
        database.update("""
                insert into unit_capacity (unit_id, position, kind, places)
                select id, 0, 'limited', 20 from unit where centre_id = ?
                """, centre);
    }

    /** In each unit of the region so many people inside, and so many who were there one after another. */
    private void stays(UUID region, int inside, int before) throws SQLException {
        database.update(STAYS.formatted("current_date - (n * 13 + 5)", "null::date"), inside, region);
        database.update(STAYS.formatted("current_date - n * 70", "current_date - n * 70 + 60"), before, region);
    }

    private static final String STAYS = """
            insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until)
            select gen_random_uuid(), s.id, 'assigned', s.first, s.first, s.first, s.last
            from (select u.id, %s as first, %s as last
                  from unit u cross join generate_series(1, ?) n where u.region_id = ?) s
            """;

    private void queue(UUID unit, int length) throws SQLException {
        database.update("""
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, queued_on)
                select gen_random_uuid(), ?, 'queued', d, d, d
                from (select current_date - n % 400 as d from generate_series(1, ?) n) s
                """, unit, length);
    }

    private void warmUp(String path) throws Exception {
        HttpRequest request = asking(path);
        for (int i = 0; i < FIRST_QUESTIONS; i++) {
            assertEquals(200, read(request));
        }
    }

    private void reads(String what, String path) throws Exception {
        HttpRequest request = asking(path);
        measure(what, round -> assertEquals(200, read(request)));
    }

    private HttpRequest asking(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + Tokens.of("auditor"))
                .build();
    }

    private int read(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    /** Places one person after the other in a unit with so many stays that are past. */
    private void placing(int before) throws Exception {
        UUID unit = Given.unitOf(100_000);
        database.update("""
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until)
                select gen_random_uuid(), ?, 'assigned', d, d, d, d + 60
                from (select current_date - 3650 + n % 3500 as d from generate_series(1, ?) n) s
                """, unit, before);
        CountedStatements statements = new CountedStatements(dataSource);
        PlacingEnrolments placing = new PlacingEnrolments(new Placements(statements.counting()), outbox, clock);
        LocalDate today = LocalDate.now(clock);
        measure("placing after " + before + " stays", round -> {
            var request = Enrolment.received(Enrolment.wanting(unit, today).requested(), 1);
            QuarkusTransaction.requiringNew().run(() -> placing.receive(List.of(request)));
        });
        LOG.infof("statements of one placement, without the outbox: %.1f", (double) statements.soFar() / (2 * ROUNDS));
    }

    /** Once to warm up, once for the clock. */
    private static void measure(String what, Step step) throws Exception {
        long[] micros = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            step.run(round);
            if (round >= 0) {
                micros[round] = (System.nanoTime() - begun) / 1000;
            }
        }
        Arrays.sort(micros);
        LOG.infof(
                "%s: median=%.2f ms p95=%.2f ms",
                what, micros[ROUNDS / 2] / 1000.0, micros[ROUNDS * 95 / 100] / 1000.0);
    }
}
