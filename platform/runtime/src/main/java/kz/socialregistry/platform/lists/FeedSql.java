package kz.socialregistry.platform.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of the feed of one table. */
final class FeedSql {

    /** Longer than any transaction that writes: an item may be committed so long after it was stamped. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private static final String CHANGES = """
            select id, changed, removed, region_id, centre_id
            from (
                (select t.%2$s as id, t.changed, false as removed,
                        cast(null as uuid) as region_id, cast(null as uuid) as centre_id
                 from %1$s t
                 where t.changed >= ? and (t.changed > ? or t.%2$s > ?) and t.changed < feed_horizon()
                 order by t.changed, t.%2$s
                 limit ?)
                union all
                (select r.entity_id, r.changed, true, r.region_id, r.centre_id
                 from removal r
                 where r.entity = '%1$s'
                   and r.changed >= ? and (r.changed > ? or r.entity_id > ?) and r.changed < feed_horizon()
                   and not exists (select from %1$s t where t.%2$s = r.entity_id)
                 order by r.changed, r.entity_id
                 limit ?)
            ) change
            order by changed, id
            limit ?
            """;

    private static final String BEFORE = """
            select least(
                (select min(changed) from %1$s where changed_at >= ?),
                (select min(changed) from removal where entity = '%1$s' and changed_at >= ?),
                feed_horizon())
            """;

    private final String changes;
    private final String before;

    /**
     * One change: of an item that is there, or the end of one.
     *
     * @param region where what is removed was; {@code null} if it belonged to none
     * @param centre the same
     */
    record Change(
            Position position,
            boolean removed,
            @Nullable UUID region,
            @Nullable UUID centre) {}

    FeedSql(String table, String idColumn) {
        changes = CHANGES.formatted(table, idColumn);
        before = BEFORE.formatted(table);
    }

    /** In the order of the feed. */
    List<Change> changes(Connection connection, Position from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(changes)) {
            int parameter = 0;
            for (int half = 0; half < 2; half++) {
                select.setLong(++parameter, from.changed());
                select.setLong(++parameter, from.changed());
                select.setObject(++parameter, from.id());
                select.setInt(++parameter, atMost);
            }
            select.setInt(++parameter, atMost);
            ResultSet row = select.executeQuery();
            List<Change> found = new ArrayList<>();
            while (row.next()) {
                Position position = new Position(row.getLong("changed"), row.getObject("id", UUID.class));
                found.add(new Change(
                        position,
                        row.getBoolean("removed"),
                        row.getObject("region_id", UUID.class),
                        row.getObject("centre_id", UUID.class)));
            }
            return found;
        }
    }

    /** A place before everything committed since the instant; what was changed a little earlier may come as well. */
    Position before(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(before)) {
            for (int parameter = 1; parameter <= 2; parameter++) {
                select.setObject(parameter, instant.minus(LONGEST_TRANSACTION).atOffset(ZoneOffset.UTC));
            }
            return Position.before(number(select));
        }
    }

    /** How often the database was restored from a backup. */
    static long epoch(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select epoch from publisher_epoch")) {
            return number(select);
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        ResultSet row = select.executeQuery();
        if (!row.next()) {
            throw new SQLException("a row was expected");
        }
        return row.getLong(1);
    }
}
