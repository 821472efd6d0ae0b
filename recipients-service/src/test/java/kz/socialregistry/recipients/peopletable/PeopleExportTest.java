package kz.socialregistry.recipients.peopletable;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.intake.ImportFile.awaitEnd;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People go out as they came in. */
@QuarkusTest
class PeopleExportTest {

    private static final String EXPORT = "/v1/recipients/export";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    DataSource dataSource;

    private final UUID region = UUID.randomUUID();

    @AfterEach
    void nothingStaysPlanted() {
        execute(dataSource, "drop trigger if exists planted on recipient_access");
    }

    @Test
    void whatGoesOutAsLinesOrAsATableComesInAsTheSamePeople() throws IOException {
        UUID unit = Registry.knownUnit(UUID.randomUUID(), region);
        String first = Iins.next();
        String lines = person(first, unit, "\"endedOn\": \"2019-03-01\", \"endReason\": \"moved\"") + "\n"
                + "{\"recipient\": {\"kind\": \"family\", \"members\": 4, \"residenceRegionId\": \"%s\"}}"
                        .formatted(region);
        try (var centres = new TestCentres()) {
            awaitEnd(registrar().contentType(NDJSON).body(lines.getBytes(UTF_8)).post("/v1/imports"))
                    .body("errors", empty());
        }
        Set<String> sent = read(lines);
        String table = asked(CSV);
        assertEquals(sent, read(asked(NDJSON)), "out as it came in");
        assertTrue(table.startsWith("Kind,Members,Family name,"), "headings are in the language asked for");

        String second = Iins.next();
        Registry.execute(
                dataSource,
                "update recipient set residence_region_id = null where residence_region_id = '" + region + "'");
        try (var centres = new TestCentres()) {
            awaitEnd(registrar()
                            .contentType(CSV)
                            .body(table.replace(first, second).getBytes(UTF_8))
                            .post("/v1/imports"))
                    .body("errors", empty());
        }
        Set<String> again = read(asked(NDJSON));
        assertTrue(again.containsAll(read(lines.replace(first, second))), "in again as it went out");
    }

    @Test
    void recordsOfOnePersonMakeOneLineWithoutWhatCameToNothing() throws IOException {
        UUID unit = Registry.knownUnit(UUID.randomUUID(), region);
        UUID person = Registry.withoutPapers();
        UUID same = Registry.withoutPapers();
        UUID nothing = Registry.enrolment(person, unit, "\"requestedOn\": \"2019-12-19\"");
        Registry.enrolment(same, unit, "\"requestedOn\": \"2019-12-20\"");
        Registry.merge(same, person);
        String tag = registrar().accept(NDJSON).get(EXPORT).header("ETag");

        Registry.registrar()
                .body("{}")
                .post("/v1/enrolments/" + nothing + "/cancellation")
                .then()
                .statusCode(200);

        assertNotEquals(tag, registrar().accept(NDJSON).get(EXPORT).header("ETag"), "something else would be sent");
        String[] lines = asked(NDJSON).split("\n");
        assertEquals(1, lines.length, String.join("\n", lines));
        JsonNode enrolments = EventJson.MAPPER.readTree(lines[0]).path("enrolments");
        assertEquals(List.of("2019-12-20"), enrolments.findValuesAsText("requestedOn"));
    }

    @Test
    void eachPersonIsWrittenDownAndWithoutThatNobodyIsShown() {
        UUID id = registered("Көрінбес");
        long read = accesses(id);

        assertTrue(asked(NDJSON).contains("Көрінбес"));
        assertEquals(read + 1, accesses(id));

        execute(
                dataSource,
                "create or replace function planted() returns trigger language plpgsql as $$ begin raise exception"
                        + " 'planted'; end $$");
        execute(
                dataSource,
                "create trigger planted before insert on recipient_access for each row execute function planted()");
        String told;
        try {
            told = registrar().accept(NDJSON).get(EXPORT).asString();
        } catch (Exception brokenOff) {
            told = "";
        }
        assertFalse(told.contains("Көрінбес"));
    }

    @Test
    void whoIsNotOfTheRegionAndWhoWasErasedIsLeftOut() {
        registered("Басқаөңір");
        UUID erased = registered("Өшірілген");
        Registry.registrar()
                .body("{\"reason\": \"own-request\", \"document\": \"17\"}")
                .post("/v1/recipients/" + erased + "/erasure")
                .then()
                .statusCode(200);

        String ours = asked(NDJSON);
        String others = given().auth()
                .oauth2(Tokens.of("registrar", UUID.randomUUID().toString()))
                .header("Purpose", "providing-services")
                .accept(NDJSON)
                .get(EXPORT)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(ours.contains("Басқаөңір"));
        assertFalse(ours.contains("Өшірілген"));
        assertEquals("", others);
    }

    @Test
    void aPurposeThatMasksPeopleIsNotEnough() {
        for (String purpose : List.of("needs-assessment", "finding-duplicates")) {
            Registry.registrar()
                    .header("Purpose", purpose)
                    .accept(NDJSON)
                    .get(EXPORT)
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("Purpose: purpose-too-narrow"));
        }
    }

    private UUID registered(String family) {
        return Registry.id(Registry.registrar()
                .body(("{\"kind\": \"family\", \"members\": 2, \"residenceRegionId\": \"%s\","
                                + " \"name\": {\"family\": \"%s\", \"given\": \"Асан\"}}")
                        .formatted(region, family))
                .post("/v1/recipients"));
    }

    private long accesses(UUID id) {
        return count(dataSource, "select count(*) from recipient_access where recipient_id = ?", id);
    }

    private RequestSpecification registrar() {
        return given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .header("Accept-Language", "en")
                .header("Purpose", "providing-services");
    }

    private String asked(String type) {
        return registrar()
                .accept(type)
                .get(EXPORT)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
    }

    private String person(String iin, UUID unit, String end) {
        String stay = "{\"unitId\": \"%s\", \"requestedOn\": \"2018-12-20\", \"wantedFrom\": \"2019-01-01\","
                + " \"admittedOn\": \"2019-01-10\", %s, \"synthetic\": true}";
        return ("{\"recipient\": {\"kind\": \"person\", \"name\": {\"family\": \"Үлгі, \\\"ов\\\"\", \"given\": \"Асан\"},"
                        + " \"iin\": \"%s\", \"birthDate\": \"1941-05-09\", \"sex\": \"male\", \"residenceRegionId\": \"%s\","
                        + " \"synthetic\": true}, \"enrolments\": [%s, %s]}")
                .formatted(
                        iin,
                        region,
                        stay.formatted(unit, end),
                        stay.formatted(unit, end).replace("2019", "2020"));
    }

    /** What lines say, without what stands for nothing. */
    private static Set<String> read(String lines) throws IOException {
        Set<String> people = new TreeSet<>();
        for (String line : lines.split("\n")) {
            people.add(sorted(EventJson.MAPPER.readValue(line, Object.class)));
        }
        return people;
    }

    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var told = new TreeMap<String, String>();
            map.forEach((key, inner) -> {
                if (!Boolean.FALSE.equals(inner) && !List.of().equals(inner)) {
                    told.put(String.valueOf(key), sorted(inner));
                }
            });
            return told.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PeopleExportTest::sorted).sorted().toList().toString();
        }
        return String.valueOf(value);
    }
}
