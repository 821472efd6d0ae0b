package kz.socialregistry.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Port;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days are corrected, people move and errors are taken back, while services die: places and reports follow. */
@Order(3)
@ExtendWith(SharedRegistry.class)
class MessyLifeIT {

    private final LocalDate today = LocalDate.parse(People.today());

    @Test
    void theOnlyPlaceAndTheReportsFollowWhateverHappens(Registry registry) {
        Client client = registry.client();
        House house = House.open(client, "914000000", 1);
        String stayer = enrol(client, house.limited(), Map.of("admittedOn", ago(10)), "admitted");

        act(client, stayer, "correction", Map.of("admittedOn", ago(20), "reason", "late-news"));
        registry.killAndAwaitRestart(ServiceName.CENTRES);
        awaitThat(client, stayer, "changes[0].outcome", "done");
        awaitCovered(client, house, 15, 1);
        enrol(client, house.limited(), Map.of("admittedOn", ago(15), "endedOn", ago(12)), "refused");

        String moved = act(client, stayer, "transfer", Map.of("unitId", house.unlimited(), "admittedOn", ago(5)))
                .path("id");
        registry.killAndAwaitRestart(ServiceName.RECIPIENTS);
        awaitThat(client, moved, "status", "admitted");
        awaitThat(client, stayer, "endedOn", ago(5));
        awaitCovered(client, house, 6, 1);
        awaitCovered(client, house, 5, 1);
        assertEquals(1, client.value("served?region=" + house.region() + "&from=" + ago(30) + "&to=" + ago(0)));

        String next = enrol(client, house.limited(), Map.of("admittedOn", ago(5)), "admitted");
        awaitCovered(client, house, 0, 2);
        act(client, moved, "annulment", Map.of());
        act(client, stayer, "correction", Map.of("admittedOn", ago(20), "reason", "wrong-day-entered"));
        awaitThat(client, stayer, "changes[1].outcome", "refused");
        awaitThat(client, stayer, "changes[1].refusalReason", "no-place-in-those-days");
        awaitCovered(client, house, 0, 1);

        act(client, next, "annulment", Map.of());
        awaitCovered(client, house, 5, 0);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> house.taken(client, house.limited()).equals(new House.Taken(0, 0)));
        act(client, stayer, "correction", Map.of("admittedOn", ago(20), "reason", "wrong-day-entered"));
        awaitThat(client, stayer, "changes[2].outcome", "done");
        awaitThat(client, stayer, "status", "admitted");
        awaitCovered(client, house, 0, 1);
    }

    @Test
    void howMuchAnOlderKeyIsStillNeededForIsAMetric(Registry registry) {
        String metrics = RestAssured.get(registry.client().url(Port.RECIPIENTS) + "/q/metrics")
                .asString();
        assertTrue(metrics.lines().anyMatch("registry_keys_waiting 0.0"::equals), metrics);
    }

    private String enrol(Client client, String unit, Map<String, String> days, String status) {
        String person = client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/recipients", People.person())
                .getString("id");
        Map<String, Object> request = new HashMap<>(days);
        request.put("recipientId", person);
        request.put("unitId", unit);
        request.put("synthetic", true);
        JsonPath enrolment = client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/enrolments", request);
        awaitThat(client, enrolment.getString("id"), "status", status);
        return enrolment.getString("id");
    }

    /** Sent again while the service is away or another step came in between. */
    private static Response act(Client client, String enrolment, String act, Map<String, String> body) {
        String path = client.url(Port.RECIPIENTS) + "/v1/enrolments/" + enrolment;
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> client.as(Client.REGISTRAR)
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post(path + "/" + act),
                        answer -> answer.statusCode() / 100 == 2);
    }

    private static void awaitThat(Client client, String enrolment, String path, String value) {
        await(path)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(
                        value,
                        client.get(Port.RECIPIENTS, Client.REGISTRAR, "/v1/enrolments/" + enrolment)
                                .getString(path)));
    }

    private void awaitCovered(Client client, House house, int daysAgo, long people) {
        await("covered " + daysAgo + " days ago")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(people, house.reported(client, "coverage", "on=" + ago(daysAgo))));
    }

    private String ago(int days) {
        return today.minusDays(days).toString();
    }
}
