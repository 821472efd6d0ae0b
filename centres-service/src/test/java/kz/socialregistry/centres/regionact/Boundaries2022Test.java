package kz.socialregistry.centres.regionact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.RegionChanged;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.testing.Changes;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On 8 June 2022 Zhetisu was carved out of Almaty oblast, and 1910 came to mean Qonaev instead of Taldyqorghan. */
@QuarkusTest
@WithTestResource(RealParts.class)
class Boundaries2022Test {

    private static final String CHANGE = "2022-06-08";
    private static final String DAY_BEFORE = "2022-06-07";
    private static final LocalDate ON = LocalDate.parse(CHANGE);

    /** District, code before the change, code after it; who has two of them leaves. */
    private static final List<List<String>> LEAVING = List.of(
            List.of("Taldyqorghan", "1910", "3310"),
            List.of("Tekeli", "1918", "3318"),
            List.of("Alaköl", "1934", "3334"),
            List.of("Kerbulaq", "1941", "3340"),
            List.of("Qaratal", "1944", "3344"),
            List.of("Panfilov", "1946", "3346"),
            List.of("Sarqan", "1948", "3348"));

    @Inject
    Database database;

    /** Codes of this run for those of the classifier. */
    private final Map<String, String> codes = new HashMap<>();

    private final Map<String, UUID> districts = new LinkedHashMap<>();
    private UUID oblast;

    private String code(String classifier) {
        return codes.computeIfAbsent(classifier, known -> Given.freshCode());
    }

    private UUID establish(String level, String name, String code, UUID parent) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "level",
                level,
                "names",
                List.of(Map.of("names", Given.names(name))),
                "katoCodes",
                code == null ? List.of() : List.of(Map.of("code", code(code)))));
        if (parent != null) {
            body.put("parents", List.of(Map.of("regionId", parent)));
        }
        return UUID.fromString(Given.post("administrator", "/v1/regions", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @BeforeEach
    void almatyOblastAsItWas() {
        oblast = establish("region", "Almaty oblast", "19", null);
        LEAVING.forEach(one -> districts.put(one.get(0), establish("district", one.get(0), one.get(1), oblast)));
        districts.put("Qonaev", establish("district", "Qonaev", null, oblast));
        districts.put("Talghar", establish("district", "Talghar", "1962", oblast));
        districts.put("Enbekshiqazaq", establish("district", "Enbekshiqazaq", "1940", oblast));
    }

    private Map<String, Object> theAct() {
        List<Map<String, Object>> changes = new ArrayList<>();
        // Qonaev first: the code is free only when all changes are made
        changes.add(Act.recode(districts.get("Qonaev"), code("1910")));
        changes.add(Act.create("zhetisu", "region", "code", code("33"), "predecessors", List.of(oblast)));
        for (List<String> one : LEAVING) {
            changes.add(Act.transfer(districts.get(one.get(0)), "zhetisu"));
            changes.add(Act.recode(districts.get(one.get(0)), code(one.get(2))));
        }
        return Map.of(
                "effectiveOn",
                CHANGE,
                "names",
                Given.names("On the creation of Zhetisu oblast"),
                "document",
                Map.of("number", "887", "date", "2022-05-03"),
                "changes",
                changes,
                "source",
                "KATO");
    }

    private JsonPath enterTheAct() {
        return Given.post("administrator", "/v1/region-acts", theAct())
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static UUID zhetisu(JsonPath act) {
        return UUID.fromString(act.getString("changes[1].regionId"));
    }

    /** Names by code of what belonged to a region on a day. */
    private static Map<String, String> within(UUID region, String on) {
        Map<String, String> within = new TreeMap<>();
        List<Map<String, Object>> items = Given.get("/v1/regions?parent={id}&on={on}", region, on)
                .statusCode(200)
                .extract()
                .path("items");
        items.forEach(item -> {
            assertEquals(region.toString(), item.get("parentId"));
            within.put((String) ((Map<?, ?>) item.get("names")).get("en"), (String) item.get("katoCode"));
        });
        return within;
    }

    @Test
    void whatBelongedWhereIsAnsweredForTheDayBeforeAndTheDay() {
        UUID zhetisu = zhetisu(enterTheAct());

        Map<String, String> before = new TreeMap<>();
        Map<String, String> stayed = new TreeMap<>();
        Map<String, String> left = new TreeMap<>();
        LEAVING.forEach(one -> {
            before.put(one.get(0), code(one.get(1)));
            left.put(one.get(0), code(one.get(2)));
        });
        Map.of("Talghar", "1962", "Enbekshiqazaq", "1940").forEach((name, code) -> {
            before.put(name, code(code));
            stayed.put(name, code(code));
        });
        before.put("Qonaev", null);
        stayed.put("Qonaev", code("1910"));
        assertEquals(before, within(oblast, DAY_BEFORE));
        assertEquals(Map.of(), within(zhetisu, DAY_BEFORE));
        assertEquals(stayed, within(oblast, CHANGE));
        assertEquals(left, within(zhetisu, CHANGE));

        Given.get("/v1/regions/{id}", oblast)
                .body("katoCode", equalTo(code("19")))
                .body("successors.regionId", contains(zhetisu.toString()))
                .body("successors.on", contains(CHANGE))
                .body("predecessors", empty());
        Given.get("/v1/regions/{id}", zhetisu)
                .body("predecessors.regionId", contains(oblast.toString()))
                .body("source", equalTo("KATO"))
                .body("successors", empty());
        assertEquals(Set.of("19"), existing(DAY_BEFORE));
        assertEquals(Set.of("19", "33"), existing(CHANGE));
    }

    /** Which of the two oblasts exist, by a walk through all there was on a day. */
    private Set<String> existing(String on) {
        Map<String, String> found = new TreeMap<>();
        String next = "/v1/regions?level=region&limit=200&on=" + on;
        while (next != null) {
            var page = given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> shown = page.path("items.katoCode");
            codes.forEach((name, code) -> {
                if (shown.contains(code)) {
                    found.put(name, code);
                }
            });
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return found.keySet();
    }

    @Test
    void aCodeUsedTwiceMeansOneRegionOnADayAndBothWithoutADay() {
        enterTheAct();
        String taldyqorghan = districts.get("Taldyqorghan").toString();
        String qonaev = districts.get("Qonaev").toString();

        Given.get("/v1/regions?code={code}&on={on}", code("1910"), DAY_BEFORE).body("items.id", contains(taldyqorghan));
        Given.get("/v1/regions?code={code}&on={on}", code("1910"), CHANGE)
                .body("items.id", contains(qonaev))
                .body("items[0].katoCode", equalTo(code("1910")));
        Given.get("/v1/regions?kato={code}", code("1910")).body("items.id", contains(qonaev));
        Given.get("/v1/regions?code={code}", code("1910"))
                .body("items.id", contains(taldyqorghan, qonaev))
                .body("items[0].katoCodes.find { it.code == '" + code("1910") + "' }.validTo", equalTo(CHANGE))
                .body("items[1].katoCodes.find { it.code == '" + code("1910") + "' }.validFrom", equalTo(CHANGE));
        Given.get("/v1/regions?code={code}&kato={code}", code("1910"), code("1910"))
                .statusCode(400)
                .body("errors.pointer", contains("?kato"))
                .body("errors.code", contains("not-with-code"));
    }

    @Test
    void theStateAfterTheActIsThatOfAHistoryEnteredWhole() {
        UUID zhetisu = zhetisu(enterTheAct());
        UUID taldyqorghan = districts.get("Taldyqorghan");

        List<Event> published = database.published(taldyqorghan);
        assertEquals(2, published.size());
        assertInstanceOf(RegionChanged.class, published.get(1));
        RegionState state = ((RegionChanged) published.get(1)).region();
        assertEquals(
                new RegionState(
                        taldyqorghan,
                        "district",
                        List.of(new RegionState.DatedNames(names("Taldyqorghan"), null, null)),
                        List.of(
                                new RegionState.DatedCode(code("1910"), null, ON),
                                new RegionState.DatedCode(code("3310"), ON, null)),
                        List.of(
                                new RegionState.DatedParent(oblast, null, ON),
                                new RegionState.DatedParent(zhetisu, ON, null)),
                        null,
                        false),
                state);
        assertEquals(
                List.of(new RegionEstablished(new RegionState(
                        zhetisu,
                        "region",
                        List.of(new RegionState.DatedNames(names("zhetisu"), ON, null)),
                        List.of(new RegionState.DatedCode(code("33"), ON, null)),
                        List.of(),
                        "KATO",
                        false))),
                database.published(zhetisu));
        // it lost districts, which is said of them: the oblast itself is as it was
        assertEquals(1, database.published(oblast).size());

        // the same entered whole, under codes of its own
        codes.clear();
        UUID twin = UUID.fromString(Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of(
                                "level",
                                "district",
                                "names",
                                List.of(Map.of("names", Given.names("Taldyqorghan"))),
                                "katoCodes",
                                List.of(
                                        Map.of("code", code("1910"), "validTo", CHANGE),
                                        Map.of("code", code("3310"), "validFrom", CHANGE)),
                                "parents",
                                List.of(
                                        Map.of("regionId", oblast, "validTo", CHANGE),
                                        Map.of("regionId", zhetisu, "validFrom", CHANGE))))
                .statusCode(201)
                .extract()
                .path("id"));
        RegionState whole = ((RegionEstablished) database.published(twin).get(0)).region();
        assertEquals(whole.names(), state.names());
        assertEquals(whole.parents(), state.parents());
        assertEquals(
                whole.codes().stream()
                        .map(code -> List.of(code.validFrom() == null, code.validTo() == null))
                        .toList(),
                state.codes().stream()
                        .map(code -> List.of(code.validFrom() == null, code.validTo() == null))
                        .toList());
    }

    private static Names names(String name) {
        return new Names(name + " (kk)", name + " (ru)", name);
    }

    @Test
    void theActIsShownAsItWasEnteredWithWhatItCreated() {
        JsonPath entered = enterTheAct();
        String act = entered.getString("id");
        UUID zhetisu = zhetisu(entered);

        Given.get("/v1/region-acts/{id}", act)
                .statusCode(200)
                .body("effectiveOn", equalTo(CHANGE))
                .body("document.number", equalTo("887"))
                .body("document.date", equalTo("2022-05-03"))
                .body("changes", hasSize(2 + 2 * LEAVING.size()))
                .body("changes[0].kind", equalTo("recode"))
                .body("changes[0].names", nullValue())
                .body("changes[1].regionId", equalTo(zhetisu.toString()))
                .body("changes[1].predecessors", contains(oblast.toString()))
                .body("changes[2].kind", equalTo("transfer"))
                .body("changes[2].parentId", equalTo(zhetisu.toString()));
        for (UUID about : List.of(oblast, zhetisu, districts.get("Tekeli"))) {
            Given.get("/v1/region-acts?region={id}", about).body("items.id", contains(act));
        }
        Given.get("/v1/region-acts?region={id}", districts.get("Talghar")).body("items", empty());
        Given.get("/v1/region-acts/{id}", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("region-act-not-found"));
        Changes.of("region-act", act).body("items.operation", contains("enterRegionAct"));
        Changes.of("region-act-change", act).body("items", hasSize(2 + 2 * LEAVING.size()));
    }

    @Test
    void whoKeepsACopyOfTheRegionsIsToldOfAllThatChanged() {
        Follower follower = Follower.of("/v1/regions", "integrator");
        String leaving = districts.get("Sarqan").toString();
        follower.followUntil(copy -> copy.containsKey(leaving) && copy.containsKey(oblast.toString()));
        String tag = Given.get("/v1/regions/{id}", oblast).extract().header("ETag");

        UUID zhetisu = zhetisu(enterTheAct());

        follower.followUntil(copy -> copy.containsKey(zhetisu.toString()));
        Map<String, Map<String, Object>> copy = follower.follow();
        assertEquals(zhetisu.toString(), copy.get(leaving).get("parentId"));
        assertEquals(1, ((List<?>) copy.get(oblast.toString()).get("successors")).size());
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("If-None-Match", tag)
                .get("/v1/regions/{id}", oblast)
                .then()
                .statusCode(200);
    }
}
