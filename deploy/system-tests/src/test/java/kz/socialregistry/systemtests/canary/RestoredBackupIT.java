package kz.socialregistry.systemtests.canary;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.systemtests.Client;
import kz.socialregistry.systemtests.House;
import kz.socialregistry.systemtests.People;
import kz.socialregistry.systemtests.Registry;
import kz.socialregistry.systemtests.SharedRegistry;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of the databases from before an erasure come back: who was erased does not, and no total has changed. */
@Order(3)
@ExtendWith(SharedRegistry.class)
class RestoredBackupIT {

    private static final int PEOPLE = 12;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PURPOSE = "providing-services";

    private final Canary canary = new Canary(Canary.SERIALS - 100);
    private final LocalDate today = LocalDate.parse(People.today());
    private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();

    @Test
    void whoWasErasedDoesNotComeBackWithAnOldBackup(Registry registry) throws Exception {
        Client client = registry.client();
        House house = House.open(client, "940000000", PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            enter(client, house);
        }
        List<String> ids = new ArrayList<>(people.keySet());
        List<String> erased = ids.subList(0, PEOPLE / 2);
        List<String> others = ids.subList(PEOPLE / 2, PEOPLE);
        await().atMost(LONGEST)
                .ignoreExceptions()
                .until(() -> served(client, house).getLong("value") == PEOPLE);
        List<Object> totals = totals(client, house);
        String some = "('" + String.join("','", erased) + "')";
        try (RestoredBackup restored = new RestoredBackup(registry, Path.of("target", "restored"))) {
            erased.forEach(id -> erase(client, id));
            assertEquals(totals, totals(client, house), "totals after the erasure");
            assertEquals(
                    0,
                    restored.numberOfKeys(
                            "select count(*) from owner_key where wrapped is not null and owner_id in " + some),
                    "keys of the erased");

            restored.startDatabase();
            assertEquals(
                    erased.size(),
                    restored.number("select count(*) from recipient where personal is not null and erased_on is null"
                            + " and id in " + some),
                    "the backup is from before the erasure");
            restored.startService();

            Client later = restored.client();
            erased.forEach(id -> assertGone(later, id));
            others.forEach(id -> assertKnown(later, id));
            await("the sweep")
                    .atMost(LONGEST)
                    .until(() -> restored.number(
                                    "select count(*) from recipient where personal is null and erased_on is not null and id in "
                                            + some)
                            == erased.size());
            erased.forEach(id -> assertGone(later, id));
            others.forEach(id -> assertKnown(later, id));
        }
        assertEquals(totals, totals(client, house), "totals in the end");
    }

    private void enter(Client client, House house) {
        Map<String, Object> person = canary.person();
        String id = client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/recipients", person)
                .getString("id");
        people.put(id, person);
        Map<String, Object> paper = Map.of(
                "kind",
                "document",
                "code",
                "identity-card",
                "number",
                Canary.text(people.size()),
                "from",
                "2021-03-01");
        client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/recipients/" + id + "/facts", paper);
        Map<String, Object> stay = new HashMap<>();
        stay.put("recipientId", id);
        stay.put("unitId", house.limited());
        stay.put("admittedOn", today.minusDays(20).toString());
        stay.put("endedOn", today.minusDays(5).toString());
        stay.put("endReason", "own-request");
        stay.put("synthetic", true);
        client.post(Port.RECIPIENTS, Client.REGISTRAR, "/v1/enrolments", stay);
    }

    private static void erase(Client client, String id) {
        client.as(Client.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "own-request", "document", "17-24"))
                .post(client.url(Port.RECIPIENTS) + "/v1/recipients/" + id + "/erasure")
                .then()
                .statusCode(200);
        assertEquals(410, read(client, id).statusCode());
    }

    private void assertGone(Client client, String id) {
        Response answer = read(client, id);
        assertEquals(410, answer.statusCode(), answer::asString);
        assertFalse(answer.asString().contains(Canary.SECRET), answer::asString);
        assertEquals(410, facts(client, id).statusCode());
        client.as(Client.REGISTRAR)
                .contentType(ContentType.JSON)
                .header("Purpose", PURPOSE)
                .body(Map.of("iin", people.get(id).get("iin")))
                .post(client.url(Port.RECIPIENTS) + "/v1/recipients/search")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)))
                .body("items.findAll { it.name != null }.size()", equalTo(0));
    }

    private void assertKnown(Client client, String id) {
        assertEquals(family(id), read(client, id).path("name.family"));
        assertEquals(List.of("document"), facts(client, id).path("items.kind"));
    }

    private static Response read(Client client, String id) {
        return get(client, "/v1/recipients/" + id);
    }

    private static Response facts(Client client, String id) {
        return get(client, "/v1/recipients/" + id + "/facts");
    }

    private static Response get(Client client, String path) {
        return client.as(Client.REGISTRAR).header("Purpose", PURPOSE).get(client.url(Port.RECIPIENTS) + path);
    }

    private String family(String id) {
        return (String) ((Map<?, ?>) people.get(id).get("name")).get("family");
    }

    private JsonPath served(Client client, House house) {
        return report(
                client,
                "served?from=" + today.minusDays(30) + "&to=" + today + "&groupBy=sex&region=" + house.region());
    }

    /** All that the reports tell of the region, but how far the sources were read. */
    private List<Object> totals(Client client, House house) {
        List<Object> totals = new ArrayList<>();
        JsonPath served = served(client, house);
        totals.add(List.of(served.getLong("value"), served.getLong("personDays"), served.getList("groups")));
        totals.add(report(client, "coverage?on=" + today.minusDays(10) + "&region=" + house.region())
                .getLong("value"));
        Map<String, Object> whole = new HashMap<>(report(
                        client,
                        "regional-totals?from=" + today.minusDays(30) + "&to=" + today + "&region=" + house.region())
                .getMap(""));
        whole.remove("asOf");
        totals.add(whole);
        return totals;
    }

    private static JsonPath report(Client client, String question) {
        return client.get(Port.REPORTING, Client.ANALYST, "/v1/reports/" + question);
    }
}
