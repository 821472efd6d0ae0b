package kz.socialregistry.recipients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.as;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.registrar;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static kz.socialregistry.recipients.intake.ImportFile.person;
import static kz.socialregistry.recipients.intake.ImportFile.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.TestCentres;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsTest {

    private static final UUID UNIT = UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Test
    void personsAndFamiliesGoTheWholeWayThroughTheSaga() {
        String family =
                "{\"recipient\": {\"kind\": \"family\", \"members\": 5}, \"enrolments\": [%s]}".formatted(stay("", ""));
        try (var centres = new TestCentres()) {
            Response accepted = send(List.of(
                    person(stay("2019-01-10", "2019-03-01"), stay("2019-05-01", "2019-06-01")),
                    person(stay("2026-01-01", "")),
                    "",
                    family,
                    person()));

            accepted.then().body("rows.received", equalTo(4)).body("dryRun", equalTo(false));
            awaitEnd(accepted)
                    .body("status", equalTo("done"))
                    .body("rows.recorded", equalTo(4))
                    .body("rows.rejected", equalTo(0))
                    .body("enrolments.ended", equalTo(2))
                    .body("enrolments.admitted", equalTo(1))
                    .body("enrolments.placed", equalTo(1))
                    .body("enrolments.requested", equalTo(0))
                    .body("errors", empty())
                    .body("finishedAt", notNullValue());
        }
        assertEquals(
                1,
                count(
                        dataSource,
                        "select count(*) from outbox where payload like '%\"kind\":\"family\",\"persons\":5%'"));
    }

    @Test
    void everyErrorOfARowIsReportedWithItsPlaceAndTheOtherRowsAreRecorded() {
        String bad = """
                {"recipient": {"kind": "person", "iin": "850615100018", "birthDate": "31.12.1990", "sex": "x", \
                "members": "three", "nickname": "Асеке"}, \
                "enrolments": [{"admittedOn": "2019-02-30"}, null, {"unitId": "%s", "recipientId": "%s"}]}""".formatted(UNIT, UNIT);

        var end = awaitEnd(send(List.of(person(), bad, "{\"recipient\": ", "[]", "{}", person())));

        end.body("status", equalTo("done"))
                .body("rows.received", equalTo(6))
                .body("rows.recorded", equalTo(2))
                .body("rows.rejected", equalTo(4))
                .body("errorCount", equalTo(12))
                .body(
                        "errors.findAll { it.line == 2 }.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/recipient/birthDate date",
                                "/recipient/members number",
                                "/recipient unknown-field",
                                "/recipient/iin iin-check-digit",
                                "/recipient/sex not-one-of",
                                "/enrolments/0/admittedOn date",
                                "/enrolments/0/unitId required",
                                "/enrolments/1 required",
                                "/enrolments/2/recipientId not-here"))
                .body("errors.findAll { it.line == 3 }.code", contains("malformed"))
                .body("errors.findAll { it.line == 4 }.code", contains("malformed"))
                .body("errors.findAll { it.line == 5 }.pointer", contains("/recipient"))
                .body(
                        "errors.find { it.pointer == '/recipient/sex' }.detail",
                        equalTo("It must be one of: male, female."));
        String told = end.extract().asString();
        for (String value : List.of("850615100018", "31.12.1990", "three", "Асеке", "2019-02-30")) {
            assertFalse(told.contains(value), value);
        }
    }

    @Test
    void aNumberThatIsTakenIsAnErrorOfItsLine() {
        String iin = Iins.next();
        String line = "{\"recipient\": {\"kind\": \"person\", \"iin\": \"%s\"}}".formatted(iin);
        awaitEnd(send(List.of(line))).body("rows.recorded", equalTo(1));

        awaitEnd(send(List.of(person(), line, person(), line)))
                .body("rows.recorded", equalTo(2))
                .body(
                        "errors.collect { it.line + ' ' + it.pointer + ' ' + it.code }",
                        contains("2 /recipient/iin iin-taken", "4 /recipient/iin iin-taken"));
    }

    @Test
    void theFirstOfTwoLinesWithOneNumberIsRecorded() {
        String line = "{\"recipient\": {\"kind\": \"person\", \"iin\": \"%s\"}}".formatted(Iins.next());

        awaitEnd(send(List.of(line, line))).body("rows.recorded", equalTo(1)).body("errors.line", contains(2));
    }

    @Test
    void aDryRunFindsTheSameErrorsAndRecordsNothing() {
        String twice = "{\"recipient\": {\"kind\": \"person\", \"iin\": \"%s\"}}".formatted(Iins.next());
        List<String> lines = new ArrayList<>(Collections.nCopies(
                1_200,
                "{\"recipient\": {\"kind\": \"family\", \"members\": 2}, \"enrolments\": [%s]}"
                        .formatted(stay("", ""))));
        lines.set(0, twice);
        lines.set(1_100, twice);
        lines.set(700, "{\"recipient\": {\"kind\": \"clan\"}}");
        long recipients = count(dataSource, "select count(*) from recipient");
        long events = count(dataSource, "select count(*) from outbox");

        var end = awaitEnd(send("/v1/imports?dryRun=true", String.join("\n", lines)));

        end.body("status", equalTo("done"))
                .body("dryRun", equalTo(true))
                .body("rows.received", equalTo(1_200))
                .body("rows.recorded", equalTo(1_198))
                .body("errors.collect { it.line + ' ' + it.code }", contains("701 not-one-of", "1101 iin-taken"))
                .body("enrolments.requested", equalTo(0));
        assertEquals(recipients, count(dataSource, "select count(*) from recipient"));
        assertEquals(events, count(dataSource, "select count(*) from outbox"));
        assertEquals(0, count(dataSource, "select count(*) from import_seen"));
    }

    @Test
    void aRefusalByTheSagaIsAnErrorOfItsLine() {
        UUID closed = UUID.randomUUID();
        try (var centres = new TestCentres(closed)) {
            String toClosed = "{\"unitId\": \"%s\"}".formatted(closed);

            awaitEnd(send(List.of(person(stay("", "")), person(stay("", ""), toClosed))))
                    .body("status", equalTo("done"))
                    .body("rows.recorded", equalTo(2))
                    .body("enrolments.placed", equalTo(2))
                    .body("enrolments.refused", equalTo(1))
                    .body("errorCount", equalTo(1))
                    .body("errors[0].line", equalTo(2))
                    .body("errors[0].pointer", equalTo("/enrolments/1"))
                    .body("errors[0].code", equalTo("unit-closed"))
                    .body("errors[0].detail", equalTo("The unit is not open on those days."));
        }
    }

    @Test
    void theFirstTwoHundredErrorsAreKeptAndAllAreCounted() {
        List<String> lines = IntStream.range(0, 700).mapToObj(i -> "{}").toList();

        awaitEnd(send(lines))
                .body("rows.rejected", equalTo(700))
                .body("errorCount", equalTo(700))
                .body("errors", hasSize(200))
                .body("errors[199].line", equalTo(200));
    }

    @Test
    void aLineThatIsTooLongIsAnErrorAndNotTheEnd() {
        String tooLong = "{\"recipient\": {\"kind\": \"" + "x".repeat(70_000) + "\"}}";

        awaitEnd(send(List.of(person(), tooLong, person())))
                .body("rows.recorded", equalTo(2))
                .body("errors.collect { it.line + ' ' + it.code }", contains("2 line-too-long"));
    }

    @Test
    void differencesBetweenNumberAndBirthDateAreCountedAndNoErrors() {
        String line = "{\"recipient\": {\"kind\": \"person\", \"iin\": \"%s\", \"birthDate\": \"1990-01-01\"}}";

        awaitEnd(send(List.of(line.formatted(Iins.next()), line.formatted(Iins.next()), person())))
                .body("iinMismatches", equalTo(2))
                .body("errorCount", equalTo(0));
    }

    @Test
    void nothingPersonalIsKeptOnceItIsRecorded() {
        String id = awaitEnd(send(List.of(person(), "{\"recipient\": {\"name\": {\"family\": \"Омаров\"}}}")))
                .extract()
                .path("id");

        assertEquals(0, count(dataSource, "select count(*) from import_chunk where import_id = ?::uuid", id));
        assertEquals(1, count(dataSource, "select count(*) from import where id = ?::uuid and rows_rejected = 1", id));
    }

    @Test
    void anImportOfNothingIsRefused() {
        send("/v1/imports", " \n\n").then().statusCode(400).body("errors[0].code", equalTo("required"));
        registrar().body("{}").post("/v1/imports").then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void theProgressIsSentAgainOnlyWhenItChanged() {
        Response accepted = send(List.of(person()));
        String location = accepted.header("Location");
        String tag = awaitEnd(accepted).extract().header("ETag");

        registrar().header("If-None-Match", tag).get(location).then().statusCode(304);
        registrar().header("If-None-Match", "\"other\"").get(location).then().statusCode(200);
        registrar()
                .get("/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("import-not-found"));
    }

    @Test
    void onlyRegistrarsAndAdministratorsImport() {
        for (String role : List.of("analyst", "centre-manager", "auditor", "integrator")) {
            as(role).contentType(ImportsResource.NDJSON)
                    .body(person().getBytes(UTF_8))
                    .post("/v1/imports")
                    .then()
                    .statusCode(403)
                    .body("status", equalTo(403))
                    .body("id", nullValue());
        }
    }

    static String stay(String admittedOn, String endedOn) {
        return "{\"unitId\": \"%s\"%s%s}"
                .formatted(
                        UNIT,
                        admittedOn.isEmpty() ? "" : ", \"admittedOn\": \"" + admittedOn + "\"",
                        endedOn.isEmpty() ? "" : ", \"endedOn\": \"" + endedOn + "\"");
    }
}
