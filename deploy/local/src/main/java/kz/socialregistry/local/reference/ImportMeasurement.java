package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.people.StayPlan;
import kz.socialregistry.local.reference.people.SyntheticPeople;

/**
 * Imports many people into a running registry without other people and tells when all of them were recorded, had their
 * places, and were seen in a report. Half of their units have as many places as people share, the others have no limit.
 */
public final class ImportMeasurement {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PERSONS_PER_UNIT = 500;
    private static final int UNITS_PER_CENTRE = 10;
    private static final String REGISTRAR = "registrar";
    private static final String REGION = "region";

    private final RestClient client;
    private final Addresses addresses;
    private final LocalKeys keys = new LocalKeys();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<StayPlan> plans = new ArrayList<>();
    private Instant lastLook = Instant.EPOCH;

    /** @param tokenOf a bearer token for a role */
    public ImportMeasurement(Addresses addresses, Function<String, String> tokenOf) {
        this.addresses = addresses;
        this.client = new RestClient(tokenOf);
    }

    /**
     * Imports so many people.
     *
     * @return how long after the start of the request all of them were {@code accepted}, {@code recorded}, {@code settled}
     *     and {@code visible}
     */
    public Map<String, Duration> run(int persons) {
        enterUnits(persons);
        SyntheticPeople people = new SyntheticPeople(plans, places);
        long served = people.servedIn2019();
        Instant start = Instant.now();
        JsonNode started = client.post(
                addresses.recipients().resolve("/v1/imports"),
                REGISTRAR,
                "application/x-ndjson",
                new ImportRows(keys).body(people::stream));
        Map<String, Duration> reached = new LinkedHashMap<>();
        reached.put("accepted", Duration.between(start, Instant.now()));
        URI status = addresses
                .recipients()
                .resolve("/v1/imports/" + started.path("id").asText());
        Poll.until(LONGEST, "the import to be visible", () -> {
            look(status, served, stage -> reached.putIfAbsent(stage, Duration.between(start, Instant.now())));
            return reached.containsKey("visible") ? Optional.of(true) : Optional.empty();
        });
        return reached;
    }

    private interface Stages {
        void reach(String stage);
    }

    private void look(URI status, long served, Stages stages) {
        // whoever looks costs something, too
        if (Instant.now().isBefore(lastLook.plus(PAUSE))) {
            return;
        }
        lastLook = Instant.now();
        JsonNode report = client.get(status, REGISTRAR, "en");
        JsonNode rows = report.path("rows");
        if (report.path("errorCount").asInt() > 0) {
            throw new LoadFailedException(
                    "line " + report.path("errors").path(0) + " is wrong; is the registry empty?");
        }
        if (rows.path("recorded").asInt() == rows.path("received").asInt()) {
            stages.reach("recorded");
        }
        if (!report.path("status").asText().equals("done")) {
            return;
        }
        stages.reach("settled");
        String region = keys.id(REGION);
        URI report2019 =
                addresses.reporting().resolve("/v1/reports/served?region=" + region + "&from=2019-01-01&to=2019-12-31");
        if (client.get(report2019, "analyst", "en").path("value").asLong() == served) {
            stages.reach("visible");
        }
    }

    private void enterUnits(int persons) {
        keys.put(REGION, entered("/v1/regions", "administrator", region()));
        String centre = "";
        for (int unit = 0; unit * PERSONS_PER_UNIT < persons; unit++) {
            if (unit % UNITS_PER_CENTRE == 0) {
                centre = entered("/v1/centres", REGISTRAR, centre(unit / UNITS_PER_CENTRE + 1));
            }
            String key = "unit-" + unit;
            boolean limited = unit % 2 == 0;
            int within = Math.min(PERSONS_PER_UNIT, persons - unit * PERSONS_PER_UNIT);
            if (limited) {
                places.put(key, PERSONS_PER_UNIT / 2);
            }
            keys.put(key, entered("/v1/centres/" + centre + "/units", REGISTRAR, unit(limited)));
            plans.add(
                    new StayPlan(key, StayPlan.Kind.YEAR, within, List.of(61, 95), List.of(REGION), null, 0, 0, 0, 0));
        }
    }

    private String entered(String path, String role, JsonNode body) {
        return client.post(addresses.centres().resolve(path), role, body)
                .path("id")
                .asText();
    }

    private static ObjectNode named(String name) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        Stream.of("kk", "ru", "en").forEach(language -> names.put(language, name));
        return names;
    }

    private static ObjectNode region() {
        ObjectNode region =
                JsonNodeFactory.instance.objectNode().put("level", "region").put("synthetic", true);
        region.putArray("names").addObject().set("names", named("Measurement"));
        return region;
    }

    private ObjectNode centre(int number) {
        ObjectNode centre = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "general")
                .put("providerKind", "municipal-institution")
                .put("regionId", keys.id(REGION))
                .put("number", String.valueOf(number))
                .put("synthetic", true);
        centre.set("names", named("Measurement " + number));
        return centre;
    }

    private static ObjectNode unit(boolean limited) {
        ObjectNode unit = JsonNodeFactory.instance
                .objectNode()
                .put("format", limited ? "inpatient" : "at-home")
                .put("targetGroup", "elderly-and-disabled")
                .put("synthetic", true);
        unit.set("names", named("Unit"));
        ObjectNode capacity = unit.putArray("capacities").addObject().put("kind", limited ? "limited" : "unlimited");
        if (limited) {
            capacity.put("places", PERSONS_PER_UNIT / 2);
        }
        return unit;
    }
}
