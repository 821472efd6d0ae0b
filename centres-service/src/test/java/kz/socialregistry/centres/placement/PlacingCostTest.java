package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.testing.RealParts;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch of events costs: the same number of statements, however many enrolments and units it is about. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacingCostTest {

    private static final Logger LOG = Logger.getLogger(PlacingCostTest.class);

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private CountedStatements statements;

    @BeforeEach
    void count() {
        statements = new CountedStatements(dataSource);
    }

    @Test
    void aBatchCostsTheSameNumberOfStatementsHoweverLargeItIs() {
        List<UUID> units = units(5, 40);
        int one = cost(batch(1, units));
        int many = cost(batch(500, units));
        assertEquals(one, many);
        assertEquals(8, many);
    }

    @Test
    void elevenThousandEnrolmentsPassInSeconds() {
        List<UUID> units = units(20, 300);
        Instant begun = Instant.now();
        for (int batch = 0; batch < 22; batch++) {
            cost(batch(500, units));
        }
        Duration taken = Duration.between(begun, Instant.now());
        LOG.infof("11 000 enrolments placed: ms=%d statements=%d", taken.toMillis(), statements.soFar());
        assertEquals(11_000, database.number("select count(*) from placement where unit_id = any (?)", (Object)
                units.toArray(UUID[]::new)));
        assertTrue(taken.compareTo(Duration.ofSeconds(60)) < 0, "took " + taken);
    }

    private static List<UUID> units(int count, int places) {
        UUID centre = Given.centre(Given.region());
        List<UUID> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(Given.unit(centre, Given.places(places)));
        }
        return units;
    }

    private List<ReceivedEvent> batch(int size, List<UUID> units) {
        LocalDate today = LocalDate.now(clock);
        List<ReceivedEvent> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID unit = units.get(i % units.size());
            LocalDate from = today.minusDays(i % 700);
            Enrolment enrolment =
                    i % 3 == 0 ? Enrolment.wanting(unit, from) : Enrolment.past(unit, from, from.plusDays(i % 50));
            batch.add(Enrolment.received(enrolment.requested(), 1));
        }
        return batch;
    }

    /** Statements of this batch, the outbox (one more) not counted. */
    private int cost(List<ReceivedEvent> batch) {
        PlacingEnrolments placing = new PlacingEnrolments(new Placements(statements.counting()), outbox, clock);
        int before = statements.soFar();
        QuarkusTransaction.requiringNew().run(() -> placing.receive(batch));
        return statements.soFar() - before;
    }
}
