package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import javax.sql.DataSource;
import kz.socialregistry.platform.web.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class FeedsTest {

    private static final String LABEL = "Қ a=b+(c)%";
    private static final String ALL = "1970-01-01T00:00:00Z";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithNothing() {
        database.update("delete from probe_thing");
        database.update("delete from removal");
    }

    private static ValidatableResponse get(String query, Object... arguments) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Accept-Language", "en")
                .get(query, arguments)
                .then();
    }

    private static Follower follower(String instant, int limit) {
        return new Follower("/v1/things", Tokens.of("registrar"), instant, limit);
    }

    private static Map<String, Integer> values(Follower follower) {
        Map<String, Integer> values = new HashMap<>();
        follower.follow().forEach((id, thing) -> values.put(id, (Integer) thing.get("value")));
        return values;
    }

    private UUID add(int value) {
        UUID id = Ids.next();
        database.update("insert into probe_thing (id, value) values (?, ?)", id, value);
        return id;
    }

    /** Something was changed after it, so that a reader who skips what is not committed yet goes past it. */
    @Test
    void whatIsCommittedLateIsNotSkipped() throws SQLException {
        Follower follower = follower(ALL, 2);
        UUID early = Ids.next();
        UUID changedEarly = add(1);
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            update(slow, "insert into probe_thing (id, value) values (?, 1)", early);
            update(slow, "update probe_thing set value = 2 where id = ?", changedEarly);
            String quick = add(3).toString();
            String quickToo = add(4).toString();
            follower.follow();
            assertTrue(follower.follow().size() <= 1, "it does not go past the open transaction");
            slow.commit();
            slow.setAutoCommit(true);
            Map<String, Integer> table = Map.of(early.toString(), 1, changedEarly.toString(), 2, quick, 3, quickToo, 4);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> values(follower)
                    .equals(table));
        }
    }

    @Test
    void aFollowerHasExactlyTheTableAfterManyWritersAtOnce() throws Exception {
        int writers = 6;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int seed = writer;
                running.add(threads.submit(() -> write(seed)));
            }
            Follower follower = follower(ALL, 200);
            Follower sinceToday = follower(Instant.now().toString(), 50);
            while (running.stream().anyMatch(future -> !future.isDone())) {
                follower.follow();
                sinceToday.follow();
                reads.arrive();
            }
            for (Future<?> future : running) {
                future.get();
            }
            Map<String, Integer> table = table();
            assertTrue(table.size() > writers, "something is left to compare");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(table, values(follower)));
            assertEquals(table, values(sinceToday));
        } finally {
            threads.shutdown();
        }
    }

    /** Its phase is the number of times that the reader has read. */
    private final Phaser reads = new Phaser(1);

    /**
     * Transactions that enter, change and delete their own things. Those of odd writers stay open while others begin
     * later, commit, and are read.
     */
    private Void write(int seed) throws SQLException {
        Random random = new Random(seed);
        List<UUID> mine = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int transaction = 0; transaction < 12; transaction++) {
                for (int step = random.nextInt(3); step < 4; step++) {
                    change(connection, mine, random);
                }
                for (int read = seed % 2 == 0 ? 2 : 0; read < 3; read++) {
                    reads.awaitAdvance(reads.getPhase());
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return null;
    }

    private static void change(Connection connection, List<UUID> mine, Random random) throws SQLException {
        int choice = random.nextInt(10);
        if (choice < 4 || mine.isEmpty()) {
            UUID id = Ids.next();
            mine.add(id);
            update(connection, "insert into probe_thing (id, value) values (?, 0)", id);
        } else if (choice < 9) {
            UUID id = mine.get(random.nextInt(mine.size()));
            update(connection, "update probe_thing set value = value + 1 where id = ?", id);
        } else {
            UUID id = mine.remove(random.nextInt(mine.size()));
            update(connection, "delete from probe_thing where id = ?", id);
        }
    }

    private static void update(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private Map<String, Integer> table() throws SQLException {
        Map<String, Integer> table = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, value from probe_thing")) {
            ResultSet row = select.executeQuery();
            while (row.next()) {
                table.put(row.getString("id"), row.getInt("value"));
            }
        }
        return table;
    }

    @Test
    void removalsAndPartsAreChangesAndWhatIsNotShownIsNone() {
        String stays = add(1).toString();
        String goes = add(2).toString();
        Follower follower = follower(ALL, 50);
        Awaitility.await().until(() -> follower.follow().size() == 2);
        database.update("update probe_thing set unseen = 1 where id = ?::uuid", stays);
        Awaitility.await()
                .until(() -> database.numbers("select 1 where feed_horizon() > (select max(changed) from probe_thing)")
                                .size()
                        == 1);
        get("/v1/things?changedSince={token}", follower.changedSince())
                .body("items", empty())
                .body("removed", empty())
                .body("changedSince", equalTo(follower.changedSince()));
        database.update("delete from probe_thing where id = ?::uuid", goes);
        database.update("insert into probe_part (thing_id, value) values (?::uuid, 1)", stays);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> get(
                        "/v1/things?changedSince={token}", follower.changedSince())
                .body("items.id", contains(stays))
                .body("removed", contains(goes)));
        follower.follow();
        database.update("update probe_part set value = 2 where thing_id = ?::uuid", stays);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> get(
                        "/v1/things?changedSince={token}", follower.changedSince())
                .body("items.id", contains(stays))
                .body("removed", empty()));
    }

    @Test
    void whatMovedToAnotherRegionIsRememberedInTheOldOneAndNotToldToWhoStillSeesIt() {
        UUID id = add(1);
        UUID old = Ids.next();
        database.update("update probe_thing set region_id = ? where id = ?", old, id);
        Follower follower = follower(ALL, 50);
        Awaitility.await().until(() -> follower.follow().size() == 1);
        database.update("update probe_thing set region_id = ? where id = ?", Ids.next(), id);
        assertEquals(
                List.of(1L), database.numbers("select 1 from removal where entity_id = ? and region_id = ?", id, old));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> get(
                        "/v1/things?changedSince={token}", follower.changedSince())
                .body("items.id", contains(id.toString()))
                .body("removed", empty()));
    }

    @Test
    void anInstantBringsWhatWasCommittedSinceAlthoughItWasBegunBefore() throws SQLException {
        UUID begunBefore = Ids.next();
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            update(slow, "insert into probe_thing (id, value) values (?, 1)", begunBefore);
            String other = add(2).toString();
            String instant = Instant.now().toString();
            slow.commit();
            slow.setAutoCommit(true);
            Follower follower = follower(instant, 50);
            Awaitility.await().until(() -> follower.follow().containsKey(begunBefore.toString()));
            assertTrue(follower.follow().containsKey(other), "too much is no harm");
        }
        get("/v1/things?changedSince={instant}", "2999-01-01T00:00:00+05:00")
                .statusCode(200)
                .body("items", empty())
                .body("changedSince", not(nullValue()));
        get("/v1/things?changedSince=2026-01-01T00:00:00+05:00").statusCode(200);
    }

    @Test
    void whatCannotBeAFeedIsRefusedWithAllThatIsWrong() {
        get("/v1/things?changedSince=yesterday&limit=201&cursor=x&label=a")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?limit", "?cursor", "?cursor", "?label"))
                .body("errors.code", hasItem("not-with-changed-since"));
        for (String wrong : List.of("yesterday", "2026-02-30T00:00:00Z", "2026-01-01", "AAAA")) {
            get("/v1/things?changedSince={wrong}", wrong)
                    .statusCode(400)
                    .body("errors.pointer", contains("?changedSince"))
                    .body("errors.code", contains("changed-since"));
        }
        for (String limit : List.of("0", "201", "-1", "1.5", "00", "1e2", "99999999999")) {
            get("/v1/things?limit={limit}", limit).statusCode(400).body("errors.pointer", contains("?limit"));
        }
    }

    @Test
    void aTokenIsForOneCallersRightsAndForADatabaseThatWasNotRestored() {
        add(1);
        Follower follower = follower(ALL, 50);
        follower.follow();
        given().auth()
                .oauth2(Tokens.of("registrar", "79"))
                .get("/v1/things?changedSince={token}", follower.changedSince())
                .then()
                .statusCode(400);
        database.update("update publisher_epoch set epoch = epoch + 1");
        try {
            get("/v1/things?changedSince={token}", follower.changedSince())
                    .statusCode(400)
                    .body("errors.code", contains("changed-since"));
            Awaitility.await().until(() -> follower(ALL, 50).follow().size() == 1);
        } finally {
            database.update("update publisher_epoch set epoch = epoch - 1");
        }
    }

    @Test
    void aTokenIsRefusedWhenBoundariesChangeWhatItsCallerSees() {
        UUID region = Ids.next();
        String token = Tokens.of("registrar", region.toString());
        Follower follower = new Follower("/v1/things", token, ALL, 50);
        follower.follow();
        follower.follow();
        database.update(
                "insert into known_region (region_id, codes, parents, epoch, sequence)"
                        + " values (?, '[]', cast(? as jsonb), 1, 1)",
                Ids.next(),
                "[{\"regionId\": \"" + region + "\"}]");
        given().auth()
                .oauth2(token)
                .get("/v1/things?changedSince={token}", follower.changedSince())
                .then()
                .statusCode(400)
                .body("errors.code", contains("changed-since"));
    }

    @Test
    void aCursorIsForItsListAndItsFilters() {
        add(1);
        add(2);
        String next = get("/v1/things?limit=1&label={label}", LABEL)
                .statusCode(200)
                .extract()
                .header("Link")
                .replaceAll(".*<(.*)>.*", "$1");
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.value", contains(2))
                .header("Link", nullValue());
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        get("/v1/things?limit=5&label={label}&cursor={cursor}", LABEL, cursor).statusCode(200);
        get("/v1/things?cursor={cursor}", cursor).statusCode(400).body("errors.code", contains("cursor"));
        get("/v1/things/others?label={label}&cursor={cursor}", LABEL, cursor).statusCode(400);
    }

    @Test
    void nothingIsLostOrDoubledInAListWhileOthersEnterThings() throws Exception {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            before.add(add(i).toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int seed = writer;
                running.add(threads.submit(() -> write(seed)));
            }
            List<String> walked = new ArrayList<>();
            String next = "/v1/things?limit=3";
            while (next != null) {
                var response = given().auth()
                        .oauth2(Tokens.of("registrar"))
                        .urlEncodingEnabled(false)
                        .get(next);
                walked.addAll(response.path("items.id"));
                String link = response.header("Link");
                next = link == null ? null : link.replaceAll(".*<(.*)>.*", "$1");
                reads.arrive();
            }
            reads.forceTermination();
            assertEquals(walked.stream().distinct().toList(), walked, "nothing twice");
            assertTrue(walked.containsAll(before), "nothing lost");
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
