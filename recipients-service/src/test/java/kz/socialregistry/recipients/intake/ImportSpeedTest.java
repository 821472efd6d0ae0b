package kz.socialregistry.recipients.intake;

import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static kz.socialregistry.recipients.intake.ImportFile.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.socialregistry.recipients.TestCentres;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** As many people as the two published reports mean: all of them settled, none lost. The log tells how long it took. */
@QuarkusTest
class ImportSpeedTest {

    private static final Logger LOG = Logger.getLogger(ImportSpeedTest.class);
    private static final int ROWS = 11_000;

    @Test
    void elevenThousandPeopleAreRecordedAndSettled() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    i % 10 == 0
                            ? person(
                                    ImportsTest.stay("2019-01-10", "2019-03-01"),
                                    ImportsTest.stay("2019-06-01", "2019-08-01"))
                            : person(ImportsTest.stay("2019-01-10", "2019-12-01")));
        }
        long cpuBefore = workerCpuMs();
        try (var centres = new TestCentres()) {
            long start = System.nanoTime();
            Response accepted = send(lines);
            String location = accepted.then().statusCode(202).extract().header("Location");
            long received = System.nanoTime();
            awaitStatus(location, "settling", "done");
            long recorded = System.nanoTime();
            long cpu = workerCpuMs() - cpuBefore;
            awaitStatus(location, "done");
            long settled = System.nanoTime();

            LOG.infof(
                    "%d rows: received %d ms, recorded %d ms, settled %d ms after the start; worker %d ms of CPU",
                    ROWS, ms(received - start), ms(recorded - start), ms(settled - start), cpu);
            registrar()
                    .get(location)
                    .then()
                    .body("rows.recorded", equalTo(ROWS))
                    .body("enrolments.ended", equalTo(ROWS + ROWS / 10));
        }
    }

    private static void awaitStatus(String location, String... statuses) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Arrays.asList(statuses)
                        .contains(registrar().get(location).<String>path("status")));
    }

    private static long workerCpuMs() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals("imports"))
                .mapToLong(thread -> ms(threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    private static long ms(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
