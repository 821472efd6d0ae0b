package kz.socialregistry.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.AuditProbe.Entry;
import org.junit.jupiter.api.Test;

/** What the triggers write of a change. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuditTriggerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @Inject
    AuditProbe audit;

    private final UUID id = UUID.randomUUID();

    private static Map<?, ?> map(Object json) {
        try {
            return JSON.convertValue(JSON.readTree(String.valueOf(json)), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entry> entries() {
        return audit.of(id);
    }

    @Test
    void anInsertTellsEveryValueButThePersonalOnes() {
        UUID region = UUID.randomUUID();
        database.update(
                "insert into audited_thing (id, name, secret, region_id, size) values (?, 'Ұлы', 'canary', ?, 0.1)",
                id,
                region);

        Entry entry = entries().get(0);

        assertEquals("insert", entry.action());
        assertEquals("system", entry.actor());
        assertEquals("audited-thing", entry.entity());
        assertEquals(region, entry.regionId());
        assertEquals(map("""
                        {"id": "%s", "name": "Ұлы", "secret": "***", "region_id": "%s", "ticks": 0, "size": 0.1}
                        """.formatted(id, region)), map(entry.after()));
    }

    @Test
    void anUpdateTellsTheKeyAndWhatChanged() {
        database.update("insert into audited_thing (id, name, secret) values (?, 'before', 'canary')", id);
        database.update("update audited_thing set name = 'after' where id = ?", id);
        database.update("update audited_thing set secret = 'another canary' where id = ?", id);
        database.update("update audited_thing set secret = null where id = ?", id);

        List<Entry> entries = entries();

        assertEquals(
                List.of("insert", "update", "update", "update"),
                entries.stream().map(Entry::action).toList());
        assertEquals(
                Map.of("id", id.toString(), "name", "before"),
                map(entries.get(1).before()));
        assertEquals(
                Map.of("id", id.toString(), "name", "after"), map(entries.get(1).after()));
        assertEquals(
                Map.of("id", id.toString(), "secret", "***"), map(entries.get(2).before()));
        assertEquals(
                Map.of("id", id.toString(), "secret", "***"), map(entries.get(2).after()));
        assertTrue(JSON.convertValue(map(entries.get(3).after()), JsonNode.class)
                .get("secret")
                .isNull());
        assertFalse(entries.toString().contains("canary"));
    }

    @Test
    void whatIsNoChangeLeavesNoEntry() {
        database.update("insert into audited_thing (id, name) values (?, 'same')", id);
        database.update("update audited_thing set name = 'same' where id = ?", id);
        database.update("update audited_thing set ticks = ticks + 1 where id = ?", id);

        assertEquals(1, entries().size());

        database.update("update audited_thing set ticks = ticks + 1, name = 'other' where id = ?", id);
        assertEquals(2, entries().size());
    }

    @Test
    void aRemovalTellsWhatWasThere() {
        database.update("insert into audited_thing (id, name, secret) values (?, 'gone', 'canary')", id);
        database.update("delete from audited_thing where id = ?", id);

        Entry entry = entries().get(1);

        assertEquals("delete", entry.action());
        assertEquals("gone", map(entry.before()).get("name"));
        assertEquals("***", map(entry.before()).get("secret"));
    }

    @Test
    void aPartIsFoundByItsWholeAndBelongsToItsRegion() {
        UUID region = UUID.randomUUID();
        database.update("insert into audited_thing (id, region_id) values (?, ?)", id, region);
        database.update("insert into audited_part select ?, n, 'part' from generate_series(1, 3) n", id);
        database.update("update audited_part set text = 'new' where thing_id = ? and position > 1", id);

        List<Entry> parts = entries().stream()
                .filter(e -> e.entity().equals("audited-part"))
                .toList();

        assertEquals(5, parts.size());
        assertTrue(parts.stream().allMatch(part -> region.equals(part.regionId())));
        assertEquals(2, map(parts.get(3).before()).get("position"));
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> database.update("insert into audited_thing (id) values (?), (?)", id, id));
        assertEquals(List.of(), entries());
    }

    @Test
    void aBatchIsOneStatementForTheTrail() {
        database.update(
                "insert into audited_thing (id, name) select gen_random_uuid(), ? from generate_series(1, 500)",
                id.toString());
        assertEquals(
                List.of(500L),
                database.numbers("select count(*) from audit_entry where after ->> 'name' = ?", id.toString()));
        assertEquals(
                List.of(1L),
                database.numbers(
                        "select count(distinct (xid, at)) from audit_entry where after ->> 'name' = ?", id.toString()));
    }

    @Test
    void theTrailCannotBeChanged() {
        database.update("insert into audited_thing (id) values (?)", id);
        for (String change : List.of(
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set seq = seq + 1",
                "delete from audit_seal",
                "truncate audit_seal",
                "truncate audited_part")) {
            assertThrows(IllegalStateException.class, () -> database.update(change), change);
        }
        assertEquals(1, entries().size());
    }

    @Test
    void whoIsLimitedToRegionsReadsTheirEntriesOnlyAndStillVerifiesTheWhole() throws SQLException {
        UUID mine = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID nowhere = UUID.randomUUID();
        database.update("insert into audited_thing (id, name, region_id) values (?, ?, ?)", mine, id.toString(), id);
        database.update(
                "insert into audited_thing (id, name, region_id) values (?, ?, ?)",
                other,
                id.toString(),
                UUID.randomUUID());
        database.update("insert into audited_thing (id, name) values (?, ?)", nowhere, id.toString());
        try (Connection superuser = audit.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create role reader");
            statement.execute("grant select on audit_entry, audit_seal to reader");
            statement.execute("set local role reader");
            assertEquals(List.of(mine, other, nowhere), seen(statement));
            statement.execute("select set_config('registry.regions', '{%s}', true)".formatted(id));
            assertEquals(List.of(mine), seen(statement));
            assertEquals("intact", AuditProbe.verified(superuser));
            assertEquals(List.of(mine), seen(statement), "a verification does not lift the limit");
            statement.execute("select set_config('registry.regions', '{}', true)");
            assertEquals(List.of(), seen(statement));
            superuser.rollback();
        }
    }

    private List<UUID> seen(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select entity_id from audit_entry where after ->> 'name' = '%s' order by id".formatted(id))) {
            List<UUID> seen = new ArrayList<>();
            while (row.next()) {
                seen.add(UUID.fromString(row.getString(1)));
            }
            return seen;
        }
    }
}
