package kz.socialregistry.recipients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An import with an idempotency key, sent more than once. */
@QuarkusTest
class ImportRetriesTest {

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    URL address;

    private final String key = UUID.randomUUID().toString();
    private final String lines = person() + "\n" + person() + "\n";

    private Response send(String path, String body) {
        return registrar()
                .header("Idempotency-Key", key)
                .contentType(ImportsResource.NDJSON)
                .body(body.getBytes(UTF_8))
                .post(path);
    }

    private long imports() {
        return count(dataSource, "select count(*) from import");
    }

    private void nothingIsLeftOver(long importsBefore) {
        assertEquals(importsBefore, imports());
        assertEquals(0, count(dataSource, """
                        select count(*) from import_chunk c join import i on i.id = c.import_id
                        where i.status in ('receiving', 'failed') and i.touched_at > now() - interval '10 minutes'
                        """));
    }

    @Test
    void theSameLinesAreRecordedOnceAndOthersAreRefused() {
        Response first = send("/v1/imports", lines);
        awaitEnd(first).body("rows.recorded", equalTo(2));
        long before = imports();

        send("/v1/imports", lines)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.<String>path("id")));
        send("/v1/imports", person()).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        send("/v1/imports?dryRun=true", lines).then().statusCode(422);

        nothingIsLeftOver(before);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        send("/v1/imports", "\n").then().statusCode(400);
        send("/v1/imports", lines).then().statusCode(202).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void whileTheLinesComeInAnotherIsToldToWaitAndAnInterruptedOneMayComeAgain() throws Exception {
        long receiving = count(dataSource, "select count(*) from import where status = 'receiving'");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("""
                    POST /v1/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: 10000000\r
                    \r
                    %s""".formatted(Tokens.of("registrar"), key, lines).getBytes(UTF_8));
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            count(dataSource, "select count(*) from import where status = 'receiving'") > receiving);
            send("/v1/imports", lines)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("idempotency-in-progress"));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send("/v1/imports", lines).statusCode() == 202);
    }

    @Test
    void aSenderWhoseReceiverDiedIsServed() {
        Response first = send("/v1/imports", lines);
        first.then().statusCode(202);
        UUID keyed = keyOf(first);
        execute(dataSource, "delete from idempotent_answer where id = '" + keyed + "'");
        UUID dead = UUID.randomUUID();
        execute(dataSource, """
                insert into import (id, dry_run, status, touched_at, idempotency_key)
                values ('%s', false, 'receiving', now() - interval '2 minutes', '%s')""".formatted(dead, keyed));

        send("/v1/imports", lines).then().statusCode(202).header("Idempotency-Replayed", nullValue());

        assertTrue(
                count(dataSource, "select count(*) from import where id = ? and failure = 'interrupted'", dead) == 1);
    }

    private UUID keyOf(Response accepted) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select idempotency_key from import where id = ?")) {
            select.setObject(1, UUID.fromString(accepted.path("id")));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
