package kz.socialregistry.centres.register;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RegisterImportTest {

    private static final Set<String> OVER = Set.of("done", "failed");
    private static final String HEAD =
            "БСН;Меншік нысаны;Өңір;Бөлімше;Түрі;Кіші түрі;Орын саны;Қызмет алушылар саны;Кезек\n";

    @Inject
    Database database;

    private UUID region;
    private String bin;

    @BeforeEach
    void aRegion() {
        region = Given.region();
        bin = Given.freshBin();
    }

    static ValidatableResponse send(String token, String type, String query, byte[] body) {
        Response accepted = given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .body(body)
                .post("/v1/imports?on=2026-01-01" + query);
        if (accepted.statusCode() != 202) {
            return accepted.then();
        }
        String location = accepted.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        OVER.contains(given().auth().oauth2(token).get(location).<String>path("status")));
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get(location)
                .then();
    }

    private static ValidatableResponse send(String type, String query, String body) {
        return send(Tokens.of("registrar"), type, query, body.getBytes(UTF_8));
    }

    private ValidatableResponse csv(String query, String rows) {
        return send("text/csv", query, HEAD + rows);
    }

    private List<UUID> units() {
        return database.rows(
                "select id from unit where region_id = ? order by name_en",
                row -> row.getObject(1, UUID.class),
                region);
    }

    private String rows(String... rows) {
        return String.join("\n", rows).replace("REGION", region.toString()).replace("BIN", bin);
    }

    private static ValidatableResponse stated(UUID unit) {
        return Given.get("/v1/units/" + unit + "/stated-counts");
    }

    @Test
    void aTableOfARegionEntersCentresUnitsAndCapacitiesOnce() {
        String table = rows(
                "BIN;КММ;REGION;«Шапағат»;Жалпы үлгідегі орталық;Стационар / elderly-and-disabled;350;341;12",
                "BIN;;REGION;Үйде;;На дому / elderly-alone;;96;");
        csv("&source=Test", table)
                .body("status", equalTo("done"))
                .body("errors", equalTo(List.of()))
                .body("rows.recorded", equalTo(2))
                .body("entered", equalTo(Map.of("centres", 1, "units", 2, "capacities", 1, "statedCounts", 2)));
        List<UUID> units = units();
        Given.get("/v1/units/" + units.get(0))
                .body("names.ru", equalTo("«Шапағат»"))
                .body("format", equalTo("inpatient"))
                .body("capacities.places", contains(350))
                .body("capacities.validFrom", contains("2026-01-01"))
                .body("capacities.source", contains("Test"));
        Given.get("/v1/units/" + units.get(1)).body("capacities", equalTo(List.of()));
        stated(units.get(0))
                .body("items.residents", contains(341))
                .body("items.taken", contains(0))
                .body("items.queue", contains(12))
                .body("items.places", contains(350));
        UUID centre =
                UUID.fromString(Given.get("/v1/units/" + units.get(0)).extract().path("centreId"));
        assertEquals(List.of(CentreOpened.class), types(centre));
        assertEquals(List.of(UnitOpened.class), types(units.get(0)));

        csv("&source=Test", table)
                .body("rows.recorded", equalTo(2))
                .body("entered", equalTo(Map.of("centres", 0, "units", 0, "capacities", 0, "statedCounts", 0)));
        assertEquals(units, units());
        assertEquals(List.of(UnitOpened.class), types(units.get(0)));
    }

    private List<? extends Class<?>> types(UUID aggregate) {
        return database.published(aggregate).stream().map(Object::getClass).toList();
    }

    @Test
    void oneBadRowSpoilsNothingElseAndTellsAllThatIsWrongWithItsPlace() {
        csv(
                        "",
                        rows(
                                "123456789012;КММ;REGION;Bad;general;inpatient / mixed;5;;",
                                ";КММ;REGION;Good;general;inpatient / mixed;5;;",
                                ";wizards;Атлантида;Bad;general;inpatient / mixed;6,672;;-1"))
                .body("rows", equalTo(Map.of("received", 3, "read", 3, "recorded", 1, "rejected", 2)))
                .body("errorCount", equalTo(5))
                .body("errors.line", contains(2, 4, 4, 4, 4))
                .body(
                        "errors.code",
                        contains(
                                "bin-invalid",
                                "unknown-region",
                                "unknown-code",
                                "ambiguous-number",
                                "not-whole-number"))
                .body("errors.column", contains("1", "3", "2", "7", "9"))
                .body("errors.heading", contains("БСН", "Өңір", "Меншік нысаны", "Орын саны", "Кезек"))
                .body(
                        "errors[3].detail",
                        equalTo("This may be a number with decimals or with thousands; write it without a separator."));
        assertEquals(1, units().size());
    }

    @Test
    void allOrNothingAndDryRunsTellEverythingAndChangeNothing() {
        String good = ";КММ;REGION;Good;general;inpatient / mixed;5;;";
        String again = ";КММ;REGION;Good;general;inpatient / mixed;7;;";
        csv("&allOrNothing=true", rows(good, again))
                .body("rows", equalTo(Map.of("received", 2, "read", 2, "recorded", 0, "rejected", 2)))
                .body("errors.code", contains("unit-repeated"))
                .body("errors.line", contains(3));
        assertEquals(List.of(), units());
        csv("&dryRun=true", rows(good, again))
                .body("rows", equalTo(Map.of("received", 2, "read", 2, "recorded", 1, "rejected", 1)))
                .body("entered", equalTo(Map.of("centres", 1, "units", 1, "capacities", 1, "statedCounts", 1)));
        assertEquals(List.of(), units());
        assertEquals(0, database.number("select count(*) from centre where region_id = ?", region));
        csv("&allOrNothing=true", rows(good)).body("rows.recorded", equalTo(1));
        assertEquals(1, units().size());
    }

    @Test
    void aCapacityHoldsFromTheDayOfTheRegisterUntilTheNextThatIsKnown() {
        UUID unit = Given.unit(Given.centre(region), Given.places(30));
        Given.capacity(unit, Map.of("kind", "limited", "places", 50, "validFrom", "2026-06-01"));
        send(
                        "application/x-ndjson",
                        "",
                        "{\"region\": \"%s\", \"centre\": \"centre\", \"unit\": \"UNIT (ru)\", \"format\": \"inpatient\", \"targetGroup\": \"elderly-and-disabled\", \"beds\": 40}"
                                .formatted(region))
                .body("entered.capacities", equalTo(1))
                .body("entered.units", equalTo(0));
        Given.get("/v1/units/" + unit)
                .body("capacities.places", contains(30, 40, 50))
                .body("capacities.validFrom", contains(null, "2026-01-01", "2026-06-01"));
        assertEquals(UnitCapacityChanged.class, types(unit).get(2));
    }

    @Test
    void aNewPlaceGoesToWhoWaits() throws SQLException {
        UUID unit = Given.unit(Given.centre(region), Given.places(0));
        UUID enrolment = UUID.randomUUID();
        database.update(
                "insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, queued_on)"
                        + " values (?, ?, 'queued', '2025-12-01', '2025-12-01', '2025-12-01')",
                enrolment,
                unit);
        send(
                        "application/x-ndjson",
                        "",
                        "{\"region\": \"%s\", \"centre\": \"Centre\", \"subtype\": \"inpatient / elderly-and-disabled\", \"beds\": 1}"
                                .formatted(region))
                .body("errors", equalTo(List.of()));
        assertEquals(
                List.of("assigned"),
                database.rows(
                        "select status from placement where enrolment_id = ?", row -> row.getString(1), enrolment));
    }

    @Test
    void aSpreadsheetIsReadAsWell() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> heads = List.of(
                    "Регион",
                    "Центр",
                    "Отделение",
                    "Форма собственности",
                    "Тип",
                    "Форма обслуживания",
                    "Категория получателей",
                    "Количество мест");
            List<Object> values = List.of(
                    region.toString(),
                    "Дом",
                    "Палата",
                    "НПО",
                    "Кризисный центр",
                    "На дому",
                    "Смешанный контингент",
                    12);
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
                if (values.get(i) instanceof Integer number) {
                    sheet.value(1, i, number);
                } else {
                    sheet.value(1, i, (String) values.get(i));
                }
                sheet.value(2, i, i == 0 ? "Нигде" : heads.get(i));
            }
        }
        send(Tokens.of("registrar"), RegisterImportsResource.XLSX, "", file.toByteArray())
                .body("rows", equalTo(Map.of("received", 2, "read", 2, "recorded", 1, "rejected", 1)))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].column", equalTo("A"));
        Given.get("/v1/units/" + units().get(0))
                .body("capacities.places", contains(12))
                .body("names.kk", equalTo("Палата"));
    }

    @Test
    void nobodyEntersAnythingForAnotherRegion() {
        UUID mine = Given.region();
        send(
                        Tokens.of("registrar", mine.toString()),
                        "text/csv",
                        "",
                        (HEAD + rows(";КММ;REGION;X;general;inpatient / mixed;5;;")).getBytes(UTF_8))
                .body("errors.code", contains("outside-your-regions"))
                .body("errors.pointer", contains("/region"));
        assertEquals(List.of(), units());
    }

    @Test
    void aCentreOfAnotherRegionIsNotThereForTheSender() {
        String row = bin + ";КММ;REGION;X;general;inpatient / mixed;5;;";
        csv("", rows(row)).body("rows.recorded", equalTo(1));
        UUID mine = Given.region();
        send(
                        Tokens.of("registrar", mine.toString()),
                        "text/csv",
                        "",
                        (HEAD + row.replace("REGION", "" + mine)).getBytes(UTF_8))
                .body("entered.centres", equalTo(1));
        assertEquals(1, units().size());
    }

    @Test
    void whatCannotBeStoredSpoilsItsOwnLineOnly() {
        String good =
                "\"region\": \"%s\", \"type\": \"general\", \"ownership\": \"ngo\", \"subtype\": \"at-home/mixed\""
                        .formatted(region);
        send(
                        "application/x-ndjson",
                        "",
                        String.join(
                                "\n",
                                "{\"unit\": \"a\\u0000b\", " + good + "}",
                                "{\"\\u0000\": 1, " + good + "}",
                                "{\"unit\": true, " + good + "}",
                                "nonsense",
                                "{\"unit\": \"a\\n b\", " + good + "}"))
                .body("errors.code", contains("control-character", "unknown-field", "text-or-number", "malformed"))
                .body("rows.recorded", equalTo(1));
        Given.get("/v1/units/" + units().get(0)).body("names.ru", equalTo("a b"));
    }

    @Test
    void headingsThatSayNothingAreRefusedAtOnce() {
        send("text/csv", "", "bin;colour;BIN\n1;2;3\n")
                .statusCode(400)
                .body("errors.code", contains("unknown-column", "repeated-column"))
                .body("errors.pointer", contains("/columns/2", "/columns/3"));
        send("text/csv", "&on=2999-01-01", "bin\n1\n").statusCode(400);
    }

    @Test
    void errorsAreListedInPartsAndInTheLanguageAskedFor() {
        String id = csv("", rows(";КММ;REGION;A;general;inpatient / mixed;1,5;;", ";КММ;REGION;B;general;x;1;;"))
                .body("errorCount", equalTo(2))
                .extract()
                .path("id");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .header("Accept-Language", "ru")
                .get("/v1/imports/" + id + "/errors?limit=1")
                .then()
                .statusCode(200)
                .header("Link", org.hamcrest.Matchers.containsString("next"))
                .body("items.detail", contains("Это не целое число."));
        stated(Given.unit(Given.centre(region)))
                .body("items", equalTo(List.of()))
                .body("next", nullValue());
    }

    @Test
    void whatWasWrittenCanBeReadAgainAndChangesNothing() {
        UUID district = Given.district(region);
        csv("", rows("BIN;КММ;REGION;Шапағат;general;inpatient / mixed;35;3;1", ";;REGION;Үй;;at-home / mixed;;;"))
                .body("rows.recorded", equalTo(1));
        Given.unit(Given.centre(district), Given.places(7));
        String path = "/v1/register?on=2026-01-01&region=" + region;
        Given.get(path)
                .statusCode(200)
                .body("items.unitKk", contains("Шапағат", "Unit (kk)"))
                .body("items.beds", contains(35, 7))
                .body("items.residents", contains(0, 0))
                .body("items.district", contains(null, district.toString()));
        for (String type : List.of(RegisterImportsResource.CSV, RegisterImportsResource.XLSX)) {
            for (String language : List.of("kk", "ru", "en")) {
                byte[] written = given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .header("Accept", type)
                        .header("Accept-Language", language)
                        .get(path + "&mark=true")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                send(Tokens.of("registrar"), type, "&dryRun=true", written)
                        .body("errors", equalTo(List.of()))
                        .body("rows.recorded", equalTo(2))
                        .body("entered.centres", equalTo(0))
                        .body("entered.units", equalTo(0))
                        .body("entered.capacities", equalTo(0));
            }
        }
        String tag = Given.get(path).extract().header("ETag");
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        String text = given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Accept", "text/csv")
                .header("Accept-Language", "ru")
                .get(path)
                .asString();
        assertEquals("БИН,Форма собственности,Регион,Район", text.substring(0, 36));
    }
}
