package kz.socialregistry.recipients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.socialregistry.platform.tables.TableUpload;
import kz.socialregistry.platform.tables.TableWriter;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** People as departments keep them: in tables. */
@QuarkusTest
class PeopleTableTest {

    private static final String HEAD = "ИИН;Фамилия;Имя;Дата рождения;Причина отсутствия ИИН;Отделение;Дата зачисления;"
            + "Дата отчисления;Количество членов семьи\n";

    @Inject
    DataSource dataSource;

    @Test
    void theExampleOfTheGuideIsImportedEachRowAsARecipientOrAFurtherEnrolment() throws IOException {
        String example = Files.readString(Path.of("../docs/how-to/recipients-example.csv"))
                .replace("850615100017", Iins.next())
                .replace("Серікбаев", surname());
        try (var centres = new TestCentres()) {
            awaitEnd(send(TableUpload.CSV, "", example.getBytes(UTF_8)))
                    .body("errors", empty())
                    .body("rows.received", equalTo(3))
                    .body("rows.recorded", equalTo(3))
                    .body("enrolments.ended", equalTo(1))
                    .body("enrolments.admitted", equalTo(2));
        }
    }

    @Test
    void aSpreadsheetIsReadLikeTheSameTableAndItsDaysMayBeNumbers() throws IOException {
        String iin = Iins.next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.xlsx(file)) {
            table.write(List.of("IIN", "Family name", "Given name", "Birth date", "Unit", "Admitted on", "Left on"));
            // 43507 is 11 February 2019
            table.write(
                    List.of(iin, "Үлгі", "Асан", "15.06.1885", UUID.randomUUID().toString(), 43507, "2019-09-30"));
        }
        try (var centres = new TestCentres()) {
            awaitEnd(send(TableUpload.XLSX, "", file.toByteArray()))
                    .body("errors", empty())
                    .body("enrolments.ended", equalTo(1));
        }
        String id = found(iin);
        registrar().get("/v1/enrolments?recipient=" + id).then().body("items.admittedOn", contains("2019-02-11"));
    }

    @Test
    void aTypeIsReadInWhateverLettersAndAskedForIfNoneIsTold() throws Exception {
        byte[] table = (HEAD + ";;;;;;;;three\n").getBytes(UTF_8);
        awaitEnd(send("Text/CSV; charset=utf-8", "", table)).body("errors.column", contains("9"));

        HttpRequest untold = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
                .header("Authorization", "Bearer " + Tokens.of("registrar"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(table))
                .build();
        var answer = HttpClient.newHttpClient().send(untold, HttpResponse.BodyHandlers.ofString());
        assertEquals(415, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"unsupported-media-type\""), answer.body());
    }

    @Test
    void anErrorTellsTheLineAndTheColumnAndNeverTheValue() {
        String table = HEAD
                + "850615100018;Үлгі;Асан;31.02.1985;;nowhere;11.02.2019;;\n"
                + ";;;;;%s;30.09.2019;11.02.2019;\n".formatted(UUID.randomUUID())
                + "\n"
                + ";;;;;;;;three;beyond\n";

        var end = awaitEnd(send(TableUpload.CSV, "", table.getBytes(UTF_8)));

        end.body("rows.recorded", equalTo(0))
                .body(
                        "errors.collect { it.line + ' ' + it.column + ' ' + it.heading + ' ' + it.code }",
                        containsInAnyOrder(
                                "2 1 ИИН iin-check-digit",
                                "2 4 Дата рождения date",
                                "2 6 Отделение uuid",
                                "3 8 Дата отчисления before-day",
                                "5 9 Количество членов семьи number",
                                "5 null null unknown-field"));
        for (String value : List.of("850615100018", "nowhere", "three", "beyond", "31.02.1985")) {
            assertFalse(end.extract().asString().contains(value), value);
        }
    }

    @Test
    void aTableWithoutSuchAColumnIsRefusedAtOnce() {
        send(TableUpload.CSV, "", "ИИН;Рост\n1;2\n".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/columns/2 unknown-column"));
    }

    @Test
    void whoMayBeKnownAlreadyIsNotedByIdOnly() {
        String surname = surname();
        UUID known = Registry.id(registrar()
                .body(("{\"kind\": \"person\", \"iin\": \"%s\", \"birthDate\": \"1941-05-09\","
                                + " \"name\": {\"family\": \"%sов\", \"given\": \"Әсел\"}, \"synthetic\": true}")
                        .formatted(Iins.next(), surname))
                .post("/v1/recipients"));
        String table = HEAD
                + ";%sова;Асель;09.05.1941;documents-lost;;;;\n".formatted(surname)
                + "%s;%sов;Әсел;09.05.1941;;;;;\n".formatted(Iins.next(), surname)
                + ";%sов;Әсел;09.05.1942;documents-lost;;;;\n".formatted(surname);

        String body = table;
        for (String query : List.of("?dryRun=true", "")) {
            long read = count(dataSource, "select count(*) from recipient_access where recipient_id = ?", known);
            var end = awaitEnd(send(TableUpload.CSV, query, body.getBytes(UTF_8)));
            end.body("rows.recorded", equalTo(3))
                    .body("notices.findAll { it.line == 2 }.code", contains("possible-duplicate"))
                    .body("notices.find { it.line == 2 }.possibleDuplicates", hasItem(known.toString()))
                    .body(
                            "notices.findAll { it.line == 3 }.possibleDuplicates.flatten()",
                            not(hasItem(known.toString())))
                    .body("notices.findAll { it.line == 4 }", empty());
            assertFalse(end.extract().asString().contains(surname));
            assertEquals(
                    read + 1, count(dataSource, "select count(*) from recipient_access where recipient_id = ?", known));
        }
    }

    @Test
    void aDryRunOfManyRowsFindsTwinsAndUnknownUnitsAndRecordsNothing() {
        String surname = surname();
        UUID unit = Registry.knownUnit(UUID.randomUUID(), UUID.randomUUID());
        List<String> rows = IntStream.range(0, 700)
                .mapToObj(i -> ";%s;Асан;;documents-lost;%s;11.02.2019;;".formatted(surname(), unit))
                .collect(Collectors.toCollection(ArrayList::new));
        String twin = ";%s;Асан;09.05.1941;documents-lost;%s;11.02.2019;;".formatted(surname, unit);
        rows.set(0, twin);
        rows.set(650, twin);
        rows.add(";;;;;%s;11.02.2019;;".formatted(UUID.randomUUID()));
        long recipients = count(dataSource, "select count(*) from recipient");

        awaitEnd(send(TableUpload.CSV, "?dryRun=true", (HEAD + String.join("\n", rows)).getBytes(UTF_8)))
                .body("rows.recorded", equalTo(700))
                .body("noticeCount", equalTo(2))
                .body("notices", hasSize(2))
                .body(
                        "notices.collect { it.line + ' ' + it.code }",
                        contains("652 possible-duplicate", "702 unit-unknown"));

        assertEquals(recipients, count(dataSource, "select count(*) from recipient"));
        assertEquals(0, count(dataSource, "select count(*) from import_seen"));
    }

    private static Response send(String type, String query, byte[] body) {
        return registrar().contentType(type).body(body).post("/v1/imports" + query);
    }

    private static String found(String iin) {
        return registrar()
                .header("Purpose", "providing-services")
                .body("{\"iin\": \"%s\"}".formatted(iin))
                .post("/v1/recipients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** One that no other test has. */
    private static String surname() {
        String letters = "абвгдежзик";
        return "Үлгі"
                + Iins.next()
                        .substring(0, 11)
                        .chars()
                        .mapToObj(digit -> "" + letters.charAt(digit - '0') + "а")
                        .collect(Collectors.joining());
    }
}
