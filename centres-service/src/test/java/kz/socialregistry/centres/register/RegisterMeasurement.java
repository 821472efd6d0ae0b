package kz.socialregistry.centres.register;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.platform.tables.TableWriter;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory an import and an export of many rows take, beside what is taken anyway; see docs/how-to/measure.md. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RegisterMeasurement {

    private static final Logger LOG = Logger.getLogger(RegisterMeasurement.class);
    private static final int ROWS = Integer.getInteger("register.rows", 50_000);
    private static final String NDJSON = "application/x-ndjson";
    private static final String[] HEAD = "ownership,region,centre,unit,type,format,targetGroup,beds".split(",");

    @TestHTTPResource
    URI service;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private long mostAlive;

    @Test
    void manyRowsGoInAndOut() throws Exception {
        UUID region = Given.region();
        comesIn("text/csv", "", region);
        comesIn(NDJSON, "&allOrNothing=true", Given.region());
        comesIn(RegisterImportsResource.XLSX, "&dryRun=true", Given.region());
        for (String type : new String[] {"application/json", "text/csv", RegisterImportsResource.XLSX}) {
            goesOut(type, region);
        }
    }

    private void comesIn(String type, String query, UUID region) throws Exception {
        Path file = write(type, region);
        long before = begin();
        long start = System.nanoTime();
        HttpResponse<String> accepted = client.send(
                request("/v1/imports?on=2026-01-01" + query)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(202, accepted.statusCode(), accepted.body());
        String location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    mostAlive = Math.max(mostAlive, alive());
                    return Given.get(location).extract().path("status").equals("done");
                });
        tell("in  " + type + query, start, before);
        Given.get(location).body("rows.recorded", equalTo(ROWS)).body("rows.read", equalTo(ROWS));
    }

    private void goesOut(String type, UUID region) throws Exception {
        Path out = Files.createTempFile(folder, "out", null);
        long before = begin();
        long start = System.nanoTime();
        var answer = client.sendAsync(
                request("/v1/register?on=2026-01-01&region=" + region)
                        .header("Accept", type)
                        .build(),
                HttpResponse.BodyHandlers.ofFile(out));
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    mostAlive = Math.max(mostAlive, alive());
                    return answer.isDone();
                });
        assertEquals(200, answer.get().statusCode());
        tell("out " + type + " " + Files.size(out) / 1024 + " KiB", start, before);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("administrator"));
    }

    private long begin() {
        mostAlive = 0;
        return alive();
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
    }

    private void tell(String what, long start, long before) {
        LOG.infof(
                "MEASURED %s: %d rows, %d s, %d MiB alive before, %d MiB more at most, heap %d MiB",
                what,
                ROWS,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                before,
                mostAlive - before,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }

    private Path write(String type, UUID region) throws IOException {
        Path file = folder.resolve("in");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (type.equals(NDJSON)) {
                for (int i = 0; i < ROWS; i++) {
                    out.write(line(row(region, i)));
                }
            } else {
                try (TableWriter table =
                        type.equals("text/csv") ? TableWriter.csv(out, false) : TableWriter.xlsx(out)) {
                    table.write(Arrays.asList(HEAD));
                    for (int i = 0; i < ROWS; i++) {
                        table.write(Arrays.asList(row(region, i)));
                    }
                }
            }
        }
        return file;
    }

    private static Object[] row(UUID region, int i) {
        return new Object[] {"КММ", region, "Centre " + i / 40, "Unit " + i, "general", "inpatient", "mixed", i % 100};
    }

    private static byte[] line(Object[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? "{" : ", ").append('"' + HEAD[i] + "\": \"" + row[i] + '"');
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
