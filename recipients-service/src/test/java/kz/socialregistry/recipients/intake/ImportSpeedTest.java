package kz.socialregistry.recipients.intake;

import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static kz.socialregistry.recipients.intake.ImportFile.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.recipients.TestCentres;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** As many people as the two published reports mean. */
@QuarkusTest
class ImportSpeedTest {

    private static final Logger LOG = Logger.getLogger(ImportSpeedTest.class);
    private static final int ROWS = 11_000;

    @Test
    void elevenThousandPeopleAreRecordedInTenSecondsAndSettledInThirty() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    i % 10 == 0
                            ? person(
                                    ImportsTest.stay("2019-01-10", "2019-03-01"),
                                    ImportsTest.stay("2019-06-01", "2019-08-01"))
                            : person(ImportsTest.stay("2019-01-10", "2019-12-01")));
        }
        try (var centres = new TestCentres()) {
            long start = System.nanoTime();
            Response accepted = send(lines);
            long received = System.nanoTime();
            String location = accepted.header("Location");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> registrar().get(location).<Integer>path("rows.recorded") == ROWS);
            long recorded = System.nanoTime();
            awaitEnd(accepted).body("enrolments.ended", equalTo(ROWS + ROWS / 10));
            long settled = System.nanoTime();

            LOG.infof(
                    "%d rows: received %d ms, recorded %d ms, settled %d ms after the start",
                    ROWS,
                    (received - start) / 1_000_000,
                    (recorded - start) / 1_000_000,
                    (settled - start) / 1_000_000);
            assertTrue(recorded - start < Duration.ofSeconds(10).toNanos(), "recorded too slowly");
            assertTrue(settled - start < Duration.ofSeconds(30).toNanos(), "settled too slowly");
        }
    }
}
