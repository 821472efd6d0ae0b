package kz.socialregistry.recipients.privacy;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import org.jspecify.annotations.Nullable;

/**
 * The table of wrapped keys, in a database of its own. Each statement is a transaction of its own and takes no part in
 * any other: a key is there before the row that needs it, and a key without a row is harmless.
 */
@ApplicationScoped
class KeyStore {

    static final String RECIPIENT = "recipient";
    static final String IMPORT = "import";
    static final String ANSWERS = "answers";

    private final Statements statements;

    KeyStore(@DataSource("keys") javax.sql.DataSource keys) {
        statements = new Statements(keys);
    }

    /** @param wrapped {@code null}: the key was destroyed */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(UUID owner, byte @Nullable [] wrapped) {

        static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getObject(1, UUID.class), row.getBytes(2));
        }
    }

    List<Kept> find(Collection<UUID> owners) {
        return statements.query(
                Kept::of, "select owner_id, wrapped from owner_key where owner_id = any (?::uuid[])", ids(owners));
    }

    /** Keeps the keys of those who have none; gives the owners whose key was kept. */
    List<UUID> insert(String kind, Map<UUID, byte[]> wrapped, int by) {
        List<UUID> owners = List.copyOf(wrapped.keySet());
        return statements.query(
                KeyStore::id,
                """
                insert into owner_key (owner_id, kind, wrapped, wrapped_by, made_at)
                select o, ?, w, ?, now() from unnest(?::uuid[], ?::bytea[]) as k (o, w)
                on conflict (owner_id) do nothing returning owner_id
                """,
                kind,
                by,
                ids(owners),
                new Column("bytea", owners.stream().map(wrapped::get).toList()));
    }

    /** Destroys the keys of recipients for ever; gives those who had one or had none so far. */
    List<UUID> destroy(Collection<UUID> recipients) {
        return statements.query(KeyStore::id, """
                insert into owner_key (owner_id, kind, destroyed_on)
                select r, ?, current_date from unnest(?::uuid[]) as r
                where not exists (select from owner_key k where k.owner_id = r and k.destroyed_on is not null)
                on conflict (owner_id) do update
                set wrapped = null, wrapped_by = null, made_at = null, destroyed_on = excluded.destroyed_on
                where owner_key.destroyed_on is null
                returning owner_id
                """, RECIPIENT, ids(recipients));
    }

    /** Removes keys of owners who will never be read again, without a trace. */
    int remove(Collection<UUID> owners) {
        return statements.update("delete from owner_key where owner_id = any (?::uuid[])", ids(owners));
    }

    /** Owners of this kind with a key at least as old as this, in the order of their ids, behind one of them. */
    List<UUID> owners(String kind, Duration age, UUID after, int most) {
        return statements.query(KeyStore::id, """
                select owner_id from owner_key
                where kind = ? and owner_id > ? and made_at <= now() - ? * interval '1 second'
                order by owner_id limit ?
                """, kind, after, age.toSeconds(), most);
    }

    /** Recipients whose key was destroyed, in the order of their ids, behind one of them. */
    List<UUID> destroyed(UUID after, int most) {
        return statements.query(KeyStore::id, """
                select owner_id from owner_key
                where kind = ? and destroyed_on is not null and owner_id > ? order by owner_id limit ?
                """, RECIPIENT, after, most);
    }

    /** Some of the keys that one of these wrapped. */
    List<Kept> wrappedBy(List<Integer> keys, int most) {
        return statements.query(
                Kept::of,
                "select owner_id, wrapped from owner_key where wrapped_by = any (?::bigint[]) limit ?",
                new Column("bigint", keys),
                most);
    }

    long countWrappedBy(List<Integer> keys) {
        Long count = statements.first(
                row -> row.getLong(1),
                "select count(*) from owner_key where wrapped_by = any (?::bigint[])",
                new Column("bigint", keys));
        return count == null ? 0 : count;
    }

    /** Puts the same keys, wrapped anew, in place; a key destroyed meanwhile stays so. */
    int replace(Map<UUID, byte[]> wrapped, int by) {
        List<UUID> owners = List.copyOf(wrapped.keySet());
        return statements.update(
                """
                update owner_key set wrapped = w, wrapped_by = ?
                from unnest(?::uuid[], ?::bytea[]) as k (o, w) where owner_id = o and destroyed_on is null
                """,
                by,
                ids(owners),
                new Column("bytea", owners.stream().map(wrapped::get).toList()));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static Column ids(Collection<UUID> ids) {
        return new Column("uuid", List.copyOf(ids));
    }
}
