package kz.socialregistry.recipients.headcount;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.enrolment;
import static kz.socialregistry.recipients.Registry.fact;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedNames;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.recipients.Registry;
import kz.socialregistry.recipients.TestCentres;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody has to add people up by hand. */
@QuarkusTest
class HeadcountTest {

    @Inject
    DataSource dataSource;

    private final UUID region = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();

    @Test
    void peopleAreCountedOnceByWhatHoldsOnTheDay() {
        UUID unit = Registry.knownUnit(UUID.randomUUID(), region);
        UUID old = recipient("\"sex\": \"female\", \"birthDate\": \"1950-06-15\", \"residenceRegionId\": \"" + region
                + "\", \"iinMissingReason\": \"documents-lost\"");
        trait(old, "living-alone");
        trait(old, "pensioner");
        fact(old, "\"kind\": \"disability\", \"code\": \"group-1\", \"from\": \"2020-01-01\", \"to\": \"2025-01-01\"");
        UUID again = Registry.withoutPapers();
        trait(again, "homeless");
        trait(again, "pensioner");
        // what the record that goes on says itself comes first
        fact(
                again,
                "\"kind\": \"disability\", \"code\": \"group-2\", \"from\": \"2021-01-01\", \"to\": \"2025-01-01\"");
        UUID moved = Registry.withoutPapers();
        withdrawn(trait(moved, "living-alone"));
        lived(moved, region, "\"from\": \"2020-01-01\", \"to\": \"2024-06-01\"");
        lived(moved, elsewhere, "\"from\": \"2024-06-01\"");
        UUID victim = Registry.withoutPapers();
        trait(victim, "trafficking");
        UUID family = Registry.id(registrar()
                .body("{\"kind\": \"family\", \"members\": 4, \"residenceRegionId\": \"%s\"}".formatted(region))
                .post("/v1/recipients"));
        stays(old, unit, "\"admittedOn\": \"2024-01-01\"");
        stays(again, unit, "\"admittedOn\": \"2024-02-01\", \"endedOn\": \"2024-12-01\"");
        Registry.merge(again, old);
        stays(victim, unit, "\"admittedOn\": \"2024-03-01\", \"endedOn\": \"2024-05-01\"");

        assertEquals(
                Map.of(
                        "all", "6 2",
                        "living-alone", "1 1",
                        "pensioner", "1 1",
                        "homeless", "1 1",
                        "trafficking", "0 1",
                        "not-recorded", "5 0"),
                counted("trait", "2024-04-01", region.toString()));
        assertEquals(
                "5 2",
                lines(given().auth()
                                .oauth2(Tokens.of("analyst", region.toString()))
                                .get("/v1/headcount?on=2024-04-01"))
                        .get("all"),
                "who moved away is no longer there for whoever sees this region only");
        assertEquals(
                Map.of("all", "6 2", "group-1", "1 1", "not-recorded", "1 1", "family", "4 0"),
                counted("disability", "2024-04-01", region.toString()));
        assertEquals(
                Map.of("all", "6 2", "female", "1 1", "not-recorded", "1 1", "family", "4 0"),
                counted("sex", "2024-04-01", region.toString()));
        assertEquals(
                Map.of("all", "6 2", "60-74", "1 1", "not-recorded", "1 1", "family", "4 0"),
                counted("age", "2024-04-01", region.toString()));
        assertEquals(
                Map.of("all", "6 2", region.toString(), "6 1", "not-recorded", "0 1"),
                counted("residence", "2024-04-01", region.toString()));
        assertEquals("6 1", counted("sex", "2024-05-01", region.toString()).get("all"), "she left on that day");
        assertEquals("5 1", counted("sex", "2024-06-01", region.toString()).get("all"), "he moved on that day");
        assertEquals(
                Map.of("all", "5 1", "not-recorded", "1 1", "family", "4 0"),
                counted("disability", "2025-01-01", region.toString()));
        assertEquals("1 1", counted("age", "2025-06-01", region.toString()).get("75+"));

        registrar()
                .body("{\"reason\": \"own-request\", \"document\": \"17\"}")
                .post("/v1/recipients/" + family + "/erasure")
                .then()
                .statusCode(200);
        assertEquals("6 2", counted("trait", "2024-04-01", region.toString()).get("all"), "the erased still count");
    }

    @Test
    void whoIsAwayDoesNotStayWhereThePlaceIsLent() {
        UUID stay = stays(Registry.withoutPapers(), Registry.lendingUnit(region), "\"admittedOn\": \"2024-01-01\"");
        registrar()
                .body("{\"on\": \"2024-03-01\", \"returnOn\": \"2024-03-11\", \"reason\": \"leave\"}")
                .post("/v1/enrolments/" + stay + "/suspension")
                .then()
                .statusCode(200);

        Map.of("2024-02-29", "0 1", "2024-03-01", "0 0", "2024-03-10", "0 0", "2024-03-11", "0 1")
                .forEach((day, there) -> assertEquals(
                        there, counted("sex", day, region.toString()).get("all"), day));
    }

    @Test
    void aRegionIsThatOfTheDayAndForWhoSeesIt() {
        UUID oblast = UUID.randomUUID();
        String code = "9" + Long.toString(10_000_000 + (oblast.getMostSignificantBits() >>> 40) % 80_000_000);
        publish(oblast, List.of(new DatedCode(code, LocalDate.of(2000, 1, 1), null)), null);
        publish(region, List.of(), new DatedParent(oblast, null, LocalDate.of(2022, 6, 8)));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        count(dataSource, "select count(*) from known_region where region_id in (?, ?)", oblast, region)
                                == 2);
        UUID person = Registry.withoutPapers();
        lived(person, region, "\"from\": \"2020-01-01\"");

        assertEquals("1 0", counted("sex", "2022-06-07", code).get("all"));
        assertEquals("0 0", counted("sex", "2022-06-08", code).get("all"));
        assertEquals("1 0", counted("sex", "2022-06-08", region.toString()).get("all"));
        for (String other : List.of(elsewhere.toString(), code)) {
            given().auth()
                    .oauth2(Tokens.of("analyst", elsewhere.toString()))
                    .get("/v1/headcount?on=2022-06-07&region=" + (other.equals(code) ? code : region))
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("?region outside-your-regions"));
        }
        Map<String, String> theirs = lines(given().auth()
                .oauth2(Tokens.of("analyst", elsewhere.toString()))
                .get("/v1/headcount?on=2022-06-07&by=residence"));
        assertEquals(Map.of("all", "0 0"), theirs);
    }

    private Map<String, String> counted(String by, String on, String of) {
        return lines(registrar().get("/v1/headcount?by=%s&on=%s&region=%s".formatted(by, on, of)));
    }

    /** The figures by code, or by why there is none: living and staying. */
    private static Map<String, String> lines(io.restassured.response.Response answer) {
        List<Map<String, Object>> items =
                answer.then().statusCode(200).extract().path("items");
        Map<String, String> lines = items.stream()
                .collect(Collectors.toMap(
                        line -> String.valueOf(line.get(line.get("code") == null ? "unknown" : "code")),
                        line -> line.get("living") + " " + line.get("staying")));
        lines.put("all", answer.path("living") + " " + answer.path("staying"));
        return lines;
    }

    private static UUID recipient(String fields) {
        return Registry.id(
                registrar().body("{\"kind\": \"person\", " + fields + "}").post("/v1/recipients"));
    }

    private static UUID trait(UUID person, String code) {
        return fact(person, "\"kind\": \"trait\", \"code\": \"%s\", \"from\": \"2020-01-01\"".formatted(code));
    }

    private static void lived(UUID person, UUID region, String days) {
        fact(person, "\"kind\": \"residence\", \"regionId\": \"%s\", %s".formatted(region, days));
    }

    private static void withdrawn(UUID fact) {
        registrar()
                .body("{\"reason\": \"entered-wrong\"}")
                .post("/v1/facts/" + fact + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static UUID stays(UUID person, UUID unit, String days) {
        try (TestCentres centres = new TestCentres()) {
            UUID id = enrolment(person, unit, days);
            await().atMost(Duration.ofSeconds(60)).until(() -> List.of("admitted", "ended")
                    .contains(registrar().get("/v1/enrolments/" + id).<String>path("status")));
            return id;
        }
    }

    private static void publish(UUID id, List<DatedCode> codes, @Nullable DatedParent parent) {
        TestTopics.publish(new RegionEstablished(new RegionState(
                id,
                "region",
                List.of(new DatedNames(new Names("Ө", "О", "R"), null, null)),
                codes,
                parent == null ? List.of() : List.of(parent),
                null,
                true)));
    }
}
