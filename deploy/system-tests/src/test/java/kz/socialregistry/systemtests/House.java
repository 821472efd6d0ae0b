package kz.socialregistry.systemtests;

import static kz.socialregistry.systemtests.Client.ADMINISTRATOR;
import static kz.socialregistry.systemtests.Client.ANALYST;
import static kz.socialregistry.systemtests.Client.REGISTRAR;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.setup.Port;

/**
 * A centre of a test, in a region that nothing else is in.
 *
 * @param centre the one centre of it
 * @param limited a unit with few places
 * @param unlimited a unit that accepts all
 */
public record House(String region, String centre, String limited, String unlimited) {

    /** @param kato nine digits that no region has yet */
    public static House open(Client client, String kato, int places) {
        return open(client, kato, places, "Centre " + kato);
    }

    /** The same with a centre of this name. */
    public static House open(Client client, String kato, int places, String name) {
        String region = client.post(
                        Port.CENTRES,
                        ADMINISTRATOR,
                        "/v1/regions",
                        Map.of(
                                "level", "region",
                                "names", List.of(Map.of("names", names("Region " + kato))),
                                "katoCodes", List.of(Map.of("code", kato)),
                                "parents", List.of(),
                                "synthetic", true))
                .getString("id");
        String centre = client.post(Port.CENTRES, ADMINISTRATOR, "/v1/centres", centre(region, name))
                .getString("id");
        client.post(
                Port.CENTRES,
                ADMINISTRATOR,
                "/v1/centres/" + centre + "/licences",
                Map.of("number", "L-" + kato, "validFrom", "2025-01-01", "synthetic", true));
        String limited = unit(client, centre, "inpatient", Map.of("kind", "limited", "places", places));
        String unlimited = unit(client, centre, "at-home", Map.of("kind", "unlimited"));
        return new House(region, centre, limited, unlimited);
    }

    private static Map<String, Object> centre(String region, String name) {
        return Map.of(
                "kind",
                "general",
                "providerKind",
                "municipal-institution",
                "names",
                names(name),
                "regionId",
                region,
                "synthetic",
                true);
    }

    /** Enters another centre, with the same key again and again until there is an answer. */
    String addCentre(Client client, String key) {
        return await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> {
                            Response answer = client.as(ADMINISTRATOR)
                                    .contentType(ContentType.JSON)
                                    .header("Idempotency-Key", key)
                                    .body(centre(region, "Centre " + key))
                                    .post(client.url(Port.CENTRES) + "/v1/centres");
                            return answer.statusCode() == 201 ? answer.<String>path("id") : null;
                        },
                        id -> id != null);
    }

    /** Opens another unit of the centre. */
    public String addUnit(Client client, String format, int places) {
        return unit(client, centre, format, Map.of("kind", "limited", "places", places));
    }

    private static String unit(Client client, String centre, String format, Map<String, Object> capacity) {
        return client.post(
                        Port.CENTRES,
                        ADMINISTRATOR,
                        "/v1/centres/" + centre + "/units",
                        Map.of(
                                "names",
                                names("Unit, " + format),
                                "format",
                                format,
                                "targetGroup",
                                "elderly-and-disabled",
                                "capacities",
                                List.of(capacity),
                                "synthetic",
                                true))
                .getString("id");
    }

    private static Map<String, String> names(String name) {
        return Map.of("kk", name, "ru", name, "en", name);
    }

    /** What centres-service itself holds of one unit. */
    Taken taken(Client client, String unit) {
        JsonPath places = client.get(Port.CENTRES, REGISTRAR, "/v1/places?region=" + region);
        String found = "items.find { it.unitId == '" + unit + "' }.";
        return new Taken(places.getInt(found + "taken"), places.getInt(found + "queued"));
    }

    /** How many are assigned and how many wait. */
    record Taken(int assigned, int queued) {}

    /** A report of this region; a region that reporting-service has not heard of yet is waited for. */
    long reported(Client client, String measure, String period) {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> client.value(measure + "?region=" + region + "&" + period), value -> value != null);
    }

    /** What reporting-service shows of the places of this region on a day. */
    JsonPath places(Client client, String day) {
        return client.get(Port.REPORTING, ANALYST, "/v1/reports/places?region=" + region + "&on=" + day);
    }
}
