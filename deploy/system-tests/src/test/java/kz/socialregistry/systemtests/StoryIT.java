package kz.socialregistry.systemtests;

import static kz.socialregistry.systemtests.Client.ANALYST;
import static kz.socialregistry.systemtests.Client.REGISTRAR;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Port;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four real jars work through the two published reports. */
@Order(1)
@ExtendWith(SharedRegistry.class)
class StoryIT {

    private static final String ALMATY_OBLAST_2019 = "served?region=190000000&from=2019-01-01&to=2019-12-31";
    private static final Duration SOON = Duration.ofSeconds(30);

    private Registry registry;
    private Client client;

    @BeforeEach
    void shared(Registry shared) {
        registry = shared;
        client = shared.client();
    }

    @Test
    @Order(1)
    void aLoadThatWasBrokenOffStartsOverWithASentence() {
        assertTrue(registry.outputOfSecondStart().contains("was interrupted, so it starts over"));
        assertTrue(registry.outputOfSecondStart().contains("Ended 7 processes"));
    }

    @Test
    @Order(1)
    void theServicesRunOnTheJdkThatWasChosenOrOnThatOfTheStart() {
        String chosen = System.getenv().getOrDefault("REGISTRY_JAVA_HOME", System.getProperty("java.home"));
        Path java = Path.of(chosen).resolve("bin/java");
        for (ServiceName service : ServiceName.values()) {
            assertEquals(java, registry.program(service), service.module());
        }
    }

    @Test
    @Order(2)
    void everyPrintedFigureIsRecomputedOrExplained() {
        Map<String, Integer> verdicts = new TreeMap<>();
        List<String> reports =
                client.get(Port.REPORTING, ANALYST, "/v1/published-reports").getList("items.id");
        assertEquals(2, reports.size());
        for (String report : reports) {
            JsonPath comparison =
                    client.get(Port.REPORTING, ANALYST, "/v1/published-reports/" + report + "/comparison");
            List<String> unexplained =
                    comparison.getList("rows.findAll { !(it.verdict in ['equal', 'derived', 'explained']) }.code");
            assertEquals(List.of(), unexplained);
            for (String verdict : comparison.<String>getList("rows.verdict")) {
                verdicts.merge(verdict, 1, Integer::sum);
            }
        }
        // what stands in the reports: not one figure less
        assertEquals(Map.of("equal", 58, "derived", 11, "explained", 15), verdicts);
        assertTrue(registry.current().output().contains("Served, sum of the lines"), "the start prints the table");
    }

    @Test
    @Order(3)
    void thePeopleOfBothReportsAreCounted() {
        assertEquals(7_375, client.value(ALMATY_OBLAST_2019));
        assertEquals(3_857, client.value("coverage?region=790000000&on=2026-01-01"));
    }

    @Test
    @Order(4)
    void thePlacesAreCutByTheBoundariesOfAnotherDay() {
        JsonPath places = client.get(
                Port.REPORTING,
                ANALYST,
                "/v1/reports/places?region=190000000&countsIn=departmental-centres&on=2019-12-31&boundaries=2022-06-08");

        assertEquals(2_231, places.getInt("value"));
        assertEquals(1_167, places.getInt("parts.find { it.region?.names?.en == 'Zhetisu oblast' }.value"));
        assertEquals(934, places.getInt("parts.find { it.region?.names?.en == 'Almaty oblast' }.value"));
        assertEquals(130, places.getInt("parts.find { it.region == null }.value"));
        assertEquals("district-unknown", places.getString("parts.find { it.region == null }.reason"));
    }

    @Test
    @Order(5)
    void the608PeopleOfTheYearNeverHoldMoreThanTheir570Places() {
        assertEquals(608, client.value(ALMATY_OBLAST_2019 + "&kind=general"));
        for (int month = 1; month <= 12; month++) {
            String day = LocalDate.of(2019, month, 15).toString();
            JsonPath places =
                    client.get(Port.REPORTING, ANALYST, "/v1/reports/places?region=190000000&kind=general&on=" + day);
            assertEquals(570, places.getInt("value"), day);
            assertEquals(0, places.getInt("overAssigned"), day);
            assertTrue(places.getInt("occupied") > 0, day);
            assertEquals(570, places.getInt("occupied") + places.getInt("free"), day);
        }
    }

    @Test
    @Order(5)
    void theBuildingWorksOfShymkentAreToldByCentre() {
        assertEquals(Map.of("new-building", "planned", "capital-repair", "planned"), works("1"));
        assertEquals(Map.of("landscaping", "finished"), works("4"));
        assertEquals(Map.of("extension", "finished"), works("5"));
        assertEquals(Map.of("capital-repair", "finished"), works("6"));
        assertEquals(Map.of(), works("2"));

        String endOf2026 = "/v1/places?region=79&on=2026-12-31";
        JsonPath planned = client.get(Port.CENTRES, REGISTRAR, endOf2026);
        assertEquals(50, planned.getInt("unitsToOpen.findAll { it.centreId == '" + centre("1") + "' }.places.sum()"));
        assertEquals(0, planned.getInt("totals.overAssigned"));
        // at full capacity: the repair takes no place away any more
        String units = "/v1/units?centre=" + centre("6");
        List<List<?>> capacities = client.get(Port.CENTRES, REGISTRAR, units).getList("items.capacities");
        assertTrue(capacities.stream().allMatch(ledger -> ledger.size() <= 1), capacities::toString);
    }

    /** What is built at a centre of Shymkent, by kind, and how far it is. */
    private Map<String, String> works(String number) {
        List<Map<String, String>> projects = client.get(
                        Port.CENTRES, REGISTRAR, "/v1/centres/" + centre(number) + "/projects")
                .getList("items");
        return projects.stream().collect(Collectors.toMap(p -> p.get("kind"), p -> p.get("status")));
    }

    private String centre(String number) {
        return client.get(Port.CENTRES, REGISTRAR, "/v1/centres?region=79&limit=200")
                .getString("items.find { it.number == '" + number + "' }.id");
    }

    @Test
    @Order(6)
    void oneMorePersonIsOneMoreInTheReportUntilTheStayEnds() {
        String today = People.today();
        String covered = "coverage?region=790000000&on=" + today;
        String served = "served?region=790000000&from=" + today + "&to=" + today;
        long coveredBefore = client.value(covered);
        long servedBefore = client.value(served);

        JsonPath enrolment = enrol(unitAtHomeInShymkent(), today);
        assertEquals("admitted", enrolment.getString("status"));
        awaitValue(covered, coveredBefore + 1);
        awaitValue(served, servedBefore + 1);

        end(enrolment.getString("id"), today);
        awaitValue(covered, coveredBefore);
        // who was there for a part of the day was served on it
        awaitValue(served, servedBefore + 1);
    }

    private String unitAtHomeInShymkent() {
        return client.get(Port.CENTRES, REGISTRAR, "/v1/places?region=79&format=at-home&limit=1")
                .getString("items[0].unitId");
    }

    private JsonPath enrol(String unit, String day) {
        String recipient = client.post(Port.RECIPIENTS, REGISTRAR, "/v1/recipients", People.person())
                .getString("id");
        Map<String, Object> request =
                Map.of("recipientId", recipient, "unitId", unit, "admittedOn", day, "synthetic", true);
        return client.post(Port.RECIPIENTS, REGISTRAR, "/v1/enrolments", request);
    }

    private void end(String enrolment, String day) {
        client.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body(Map.of("on", day, "reason", "own-request"))
                .post(client.url(Port.RECIPIENTS) + "/v1/enrolments/" + enrolment + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"));
    }

    private void awaitValue(String report, long value) {
        await(report).atMost(SOON).untilAsserted(() -> assertEquals(value, client.value(report)));
    }
}
