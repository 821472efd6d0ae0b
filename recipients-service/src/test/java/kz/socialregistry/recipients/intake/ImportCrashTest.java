package kz.socialregistry.recipients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static kz.socialregistry.recipients.intake.ImportFile.send;
import static kz.socialregistry.recipients.intake.ImportsTest.stay;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.socialregistry.platform.imports.Imports;
import kz.socialregistry.platform.imports.Recording;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an import when something dies on the way. */
@QuarkusTest
class ImportCrashTest {

    private static final int ROWS = 1_400;

    @Inject
    DataSource dataSource;

    @Inject
    Recording recording;

    @Inject
    Imports imports;

    @TestHTTPResource("/v1/imports")
    URL address;

    @AfterEach
    void nothingStaysPlanted() {
        execute(dataSource, "drop trigger if exists planted on enrolment");
        execute(dataSource, "drop sequence if exists planted");
    }

    @Test
    void aWorkerThatLosesItsConnectionInTheMiddleOfAChunkGoesOnWithoutDoubling() {
        // A sequence is not rolled back, so the backend dies once, with the second chunk half written.
        plant("if nextval('planted') = 700 then perform pg_terminate_backend(pg_backend_pid()); end if;");
        long recipients = count(dataSource, "select count(*) from recipient");
        long enrolments = count(dataSource, "select count(*) from enrolment");
        long events = count(
                dataSource, "select count(*) from outbox where type like '%registered%' or type like '%requested%'");

        Response accepted;
        try (var centres = new TestCentres()) {
            accepted = send(rows());
            awaitEnd(accepted)
                    .body("status", equalTo("done"))
                    .body("rows.recorded", equalTo(ROWS))
                    .body("enrolments.ended", equalTo(ROWS));
        }

        assertTrue(count(dataSource, "select last_value from planted") > ROWS, "the planted crash has happened");
        assertEquals(recipients + ROWS, count(dataSource, "select count(*) from recipient"));
        assertEquals(enrolments + ROWS, count(dataSource, "select count(*) from enrolment"));
        assertEquals(
                events + 2 * ROWS,
                count(
                        dataSource,
                        "select count(*) from outbox where type like '%registered%' or type like '%requested%'"));
        assertEquals(
                ROWS,
                count(
                        dataSource,
                        "select count(*) from outbox o join import_enrolment i on i.enrolment_id = o.aggregate_id"
                                + " where i.import_id = ?::uuid and o.type = 'recipients.enrolment-ended.v1'",
                        id(accepted)),
                "each stay that was settled is told once");
        assertEquals(
                ROWS,
                count(dataSource, "select count(*) from import_enrolment where import_id = ?::uuid", id(accepted)));
    }

    @Test
    void manyWorkersAtOneImportRecordEachRowOnce() {
        long recipients = count(dataSource, "select count(*) from recipient");
        var workers = Executors.newFixedThreadPool(4);
        try (var centres = new TestCentres()) {
            Response accepted = send(rows());
            UUID id = UUID.fromString(id(accepted));
            List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> workUntilRecorded(id), workers))
                    .toList();
            all.forEach(CompletableFuture::join);
            awaitEnd(accepted).body("rows.recorded", equalTo(ROWS)).body("enrolments.ended", equalTo(ROWS));
        }
        workers.shutdown();

        assertEquals(recipients + ROWS, count(dataSource, "select count(*) from recipient"));
    }

    @Test
    void anImportThatFailsAgainAndAgainIsGivenUpAndForgetsItsLines() {
        plant("raise exception 'planted';");
        Response accepted = send(List.of(person(stay("", ""))));
        UUID id = UUID.fromString(id(accepted));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(dataSource, "select tries from import where id = ?", id) > 0);
        execute(dataSource, "update import set tries = 9, next_try_at = null where id = '" + id + "'");

        awaitEnd(accepted).body("status", equalTo("failed")).body("failure", equalTo("internal"));

        assertEquals(0, count(dataSource, "select count(*) from import_chunk where import_id = ?", id));
    }

    @Test
    void aFileThatBreaksOffIsNotRecordedAtAll() throws IOException {
        long recipients = count(dataSource, "select count(*) from recipient");
        long failed = count(dataSource, "select count(*) from import where failure = 'interrupted'");
        String lines = String.join("\n", rows());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.of("registrar")
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 10000000\r\n\r\n"
                                    + lines)
                            .getBytes(UTF_8));
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count(dataSource, "select count(*) from import where status = 'receiving'") == 1);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(dataSource, "select count(*) from import where failure = 'interrupted'") > failed);

        assertEquals(recipients, count(dataSource, "select count(*) from recipient"));
        assertEquals(
                0,
                count(
                        dataSource,
                        "select count(*) from import_chunk c join import i on i.id = c.import_id"
                                + " where i.status = 'failed'"));
    }

    @Test
    void anImportWhoseReceiverDiedIsGivenUp() {
        UUID id = UUID.randomUUID();
        execute(
                dataSource,
                "insert into import (id, dry_run, status, touched_at) values ('" + id
                        + "', false, 'receiving', now() - interval '1 hour')");

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        count(dataSource, "select count(*) from import where id = ? and failure = 'interrupted'", id)
                                == 1);
    }

    private void workUntilRecorded(UUID id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    recording.recordNextChunk(id);
                    return !imports.running().contains(id);
                });
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(person(stay("2019-01-10", "2019-03-01")));
        }
        return rows;
    }

    private static String id(Response accepted) {
        return accepted.then().statusCode(202).extract().path("id");
    }

    private void plant(String misfortune) {
        execute(dataSource, "create sequence planted");
        execute(
                dataSource,
                "create or replace function planted() returns trigger language plpgsql as $$ begin " + misfortune
                        + " return new; end $$");
        execute(
                dataSource,
                "create trigger planted before insert on enrolment for each row execute function planted()");
    }
}
