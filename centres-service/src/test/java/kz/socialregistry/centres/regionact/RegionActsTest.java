package kz.socialregistry.centres.regionact;

import static io.restassured.RestAssured.given;
import static kz.socialregistry.centres.regionact.Act.abolish;
import static kz.socialregistry.centres.regionact.Act.change;
import static kz.socialregistry.centres.regionact.Act.create;
import static kz.socialregistry.centres.regionact.Act.enter;
import static kz.socialregistry.centres.regionact.Act.recode;
import static kz.socialregistry.centres.regionact.Act.rename;
import static kz.socialregistry.centres.regionact.Act.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RegionActsTest {

    @Inject
    Database database;

    @Inject
    SessionFactory sessions;

    private static Set<String> errors(ValidatableResponse refused) {
        List<Map<String, String>> errors = refused.statusCode(400).extract().path("errors");
        Set<String> told = new TreeSet<>();
        errors.forEach(error -> told.add(error.get("pointer") + " " + error.get("code")));
        assertEquals(errors.size(), told.size(), "each is told once");
        return told;
    }

    private static List<String> regionsOf(ValidatableResponse entered) {
        return entered.statusCode(201).extract().path("changes.regionId");
    }

    @Test
    void aRegionHasItsOldNameUntilTheDay() {
        UUID region = Given.region();
        enter("2023-01-01", rename(region, "New")).statusCode(201);
        Given.get("/v1/regions/{id}", region)
                .body("names.en", equalTo("New"))
                .body("namesHistory.names.en", contains("Region", "New"))
                .body("namesHistory[0].validTo", equalTo("2023-01-01"))
                .body("namesHistory[1].validFrom", equalTo("2023-01-01"));
    }

    @Test
    void aSplitIntoTwoEndsTheRegion() {
        UUID region = Given.region();
        UUID north = Given.district(region);
        UUID south = Given.district(region);
        List<String> changed = regionsOf(enter(
                "2023-01-01",
                create("north", "region"),
                create("south", "region"),
                transfer(north, "north"),
                transfer(south, "south"),
                abolish(region, "north", "south")));

        Given.get("/v1/regions/{id}", region)
                .body("successors.regionId", contains(changed.get(0), changed.get(1)))
                .body("namesHistory[0].validTo", equalTo("2023-01-01"));
        Given.get("/v1/regions/{id}", changed.get(1))
                .body("predecessors.regionId", contains(region.toString()))
                .body("predecessors.on", contains("2023-01-01"));
        Given.get("/v1/regions?parent={id}&on=2022-12-31", region)
                .body("items.id", contains(north.toString(), south.toString()));
        Given.get("/v1/regions?parent={id}&on=2023-01-01", region).body("items", empty());
        Given.get("/v1/regions?parent={id}&on=2023-01-01", changed.get(1)).body("items.id", contains(south.toString()));
        assertEquals(
                Set.of("/changes/0/region region-not-there"), errors(enter("2023-01-01", rename(region, "Again"))));
    }

    @Test
    void aMergedDistrictEndsInTheOther() {
        UUID region = Given.region();
        UUID merged = Given.district(region);
        UUID into = Given.district(region);
        String code = Given.freshCode();
        enter("2020-01-01", recode(merged, code)).statusCode(201);
        enter("2023-01-01", recode(into, code), abolish(merged, into)).statusCode(201);

        Given.get("/v1/regions?parent={id}&on=2022-12-31", region)
                .body("items.id", contains(merged.toString(), into.toString()));
        Given.get("/v1/regions?parent={id}&on=2023-01-01", region).body("items.id", contains(into.toString()));
        Given.get("/v1/regions?code={code}&on=2022-12-31", code).body("items.id", contains(merged.toString()));
        Given.get("/v1/regions?code={code}&on=2023-01-01", code).body("items.id", contains(into.toString()));
        Given.get("/v1/regions/{id}", into).body("predecessors.regionId", contains(merged.toString()));
        Given.get("/v1/regions/{id}", merged).body("successors.regionId", contains(into.toString()));
    }

    @Test
    void aChangeHasTheFieldsOfItsKindAndNoOthers() {
        UUID region = Given.region();
        assertEquals(
                Set.of(
                        "/changes/0/level required",
                        "/changes/0/names required",
                        "/changes/0/region not-of-this-kind",
                        "/changes/1/names required",
                        "/changes/1/code not-of-this-kind",
                        "/changes/2/code required",
                        "/changes/3/parent required",
                        "/changes/4/successors required",
                        "/changes/4/ref not-of-this-kind"),
                errors(enter(
                        "2023-01-01",
                        change("create", "region", region),
                        change("rename", "region", region, "code", Given.freshCode()),
                        change("recode", "region", region),
                        change("transfer", "region", region),
                        change("abolish", "region", region, "ref", "x"))));
        assertEquals(
                Set.of(
                        "/changes/0/kind pattern",
                        "/changes/0/region pattern",
                        "/changes/0/successors/0 pattern",
                        "/effectiveOn required",
                        "/names required"),
                errors(Given.post(
                        "administrator",
                        "/v1/region-acts",
                        Map.of(
                                "changes",
                                List.of(change("divide", "region", "A B", "successors", List.of("Upper")))))));
        assertEquals(Set.of("/changes size"), errors(enter("2023-01-01")));
    }

    @Test
    void allThatCannotBeIsToldAtOnceAndNothingIsChanged() {
        UUID region = Given.region();
        UUID other = Given.region();
        UUID district = Given.district(region);
        UUID busy = Given.district(region);
        Given.centre(busy);
        UUID taken = Given.region();
        String code = Given.freshCode();
        enter("2020-01-01", recode(taken, code)).statusCode(201);
        long entries = database.number("select count(*) from audit_entry");

        assertEquals(
                Set.of(
                        "/changes/0/region unknown-region",
                        "/changes/1/names no-change",
                        "/changes/2/code code-in-use",
                        "/changes/3/parent parent-is-district",
                        "/changes/4/region region-has-no-parent",
                        "/changes/5/parent no-change",
                        "/changes/5/parent region-not-there",
                        "/changes/6/parent district-needs-parent",
                        "/changes/7/parent region-has-no-parent",
                        "/changes/8/predecessors/0 other-level",
                        "/changes/9/ref ref-twice",
                        "/changes/9/code code-in-use",
                        "/changes/10/successors/0 own-successor",
                        "/changes/10/region districts-left",
                        "/changes/11/successors/0 other-level",
                        "/changes/11/region region-in-use",
                        "/changes/12/region unknown-region",
                        "/changes/14/region later-change",
                        "/changes/15/parent region-not-there"),
                errors(enter(
                        "2023-01-01",
                        rename(UUID.randomUUID(), "Nowhere"),
                        rename(other, "Region"),
                        recode(district, code),
                        transfer(district, busy),
                        transfer(other, taken),
                        transfer(district, region),
                        create("a", "district"),
                        create("b", "region", "parent", other),
                        create("x", "region", "predecessors", List.of(district)),
                        create("x", "region", "code", code),
                        abolish(region, region),
                        abolish(busy, "x"),
                        rename("later", "Too early"),
                        create("later", "region"),
                        rename("later", "Twice on its first day"),
                        create("c", "district", "parent", region))));
        assertEquals(entries, database.number("select count(*) from audit_entry"));
        Given.get("/v1/regions/{id}", region).body("successors", empty()).body("namesHistory", hasSize(1));
    }

    @Test
    void changesOfOneThingAreEnteredInTheOrderOfTime() {
        String made = regionsOf(enter("2022-06-08", create("made", "region"))).get(0);
        assertEquals(Set.of("/changes/0/region region-not-there"), errors(enter("2022-06-07", rename(made, "Early"))));
        assertEquals(Set.of("/changes/0/region later-change"), errors(enter("2022-06-08", rename(made, "At once"))));
        enter("2023-01-01", rename(made, "Later")).statusCode(201);
        assertEquals(Set.of("/changes/0/region later-change"), errors(enter("2022-12-01", rename(made, "Between"))));
        // its code is another matter
        enter("2022-12-01", recode(made, Given.freshCode())).statusCode(201);
        assertEquals(
                Set.of("/changes/0/region later-change"), errors(enter("2022-12-31", abolish(made, Given.region()))));
    }

    @Test
    void aRegionIsChangedByWhoseRegionItIs() {
        UUID mine = Given.region();
        UUID foreign = Given.region();
        assertEquals(
                Set.of("/changes/1/region outside-your-regions"),
                errors(given().auth()
                        .oauth2(Tokens.of("administrator", mine.toString()))
                        .contentType(ContentType.JSON)
                        .body(Act.body("2023-01-01", List.of(rename(mine, "Mine"), rename(foreign, "Foreign"))))
                        .post("/v1/region-acts")
                        .then()));
    }

    @Test
    void aRepeatedRequestIsOneAct() {
        UUID region = Given.region();
        String key = UUID.randomUUID().toString();
        List<String> locations = new ArrayList<>();
        for (String replayed : new String[] {null, "true"}) {
            Response answer = given().auth()
                    .oauth2(Tokens.of("administrator"))
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Act.body("2023-01-01", List.of(rename(region, "Once"))))
                    .post("/v1/region-acts");
            answer.then().statusCode(201);
            assertEquals(replayed, answer.header("Idempotency-Replayed"));
            locations.add(answer.header("Location"));
        }
        assertEquals(locations.get(0), locations.get(1));
        Given.get("/v1/region-acts?region={id}", region).body("items", hasSize(1));
        assertEquals(2, database.published(region).size());
    }

    @Test
    void ofTwoActsAtOnceOneGetsTheCodeAndTheOtherIsToldWhere() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID one = Given.region();
            UUID two = Given.region();
            String code = Given.freshCode();
            List<ValidatableResponse> answers =
                    atOnce(() -> enter("2023-01-01", recode(one, code)), () -> enter("2023-01-01", recode(two, code)));
            List<ValidatableResponse> refused = answers.stream()
                    .filter(answer -> answer.extract().statusCode() != 201)
                    .toList();
            assertEquals(1, refused.size());
            assertEquals(Set.of("/changes/0/code code-in-use"), errors(refused.get(0)));
            assertEquals(1, database.number("select count(*) from region_code where code = ?", code));
        }
    }

    @Test
    void twoActsThatCrossDoNotLockEachOtherOut() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID one = Given.region();
            UUID two = Given.region();
            List<ValidatableResponse> answers = atOnce(
                    () -> enter("2023-01-01", rename(one, "A"), rename(two, "B")),
                    () -> enter("2023-01-02", rename(two, "C"), rename(one, "D")));
            assertEquals(201, answers.get(1).extract().statusCode());
            int first = answers.get(0).extract().statusCode();
            assertTrue(first == 201 || first == 400, "later-change at most, not " + first);
        }
    }

    private static List<ValidatableResponse> atOnce(
            Callable<ValidatableResponse> one, Callable<ValidatableResponse> other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            List<ValidatableResponse> answers = new ArrayList<>();
            for (Future<ValidatableResponse> answer : clients.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aListCostsTheSameNumberOfStatementsHoweverManyRegionsItShows() {
        UUID few = Given.region();
        Given.district(few);
        UUID many = Given.region();
        for (int i = 0; i < 30; i++) {
            Given.district(many);
        }
        assertEquals(statements(few), statements(many));
    }

    private long statements(UUID parent) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            Given.get("/v1/regions?parent={id}&on=2023-01-01&limit=200", parent).statusCode(200);
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
