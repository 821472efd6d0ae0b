package kz.socialregistry.platform.lists;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;

/**
 * Feeds of changes: every table for which a migration called {@code keep_feed} has one. Rows are read in the order of
 * the transactions that changed them, and only up to the oldest transaction that is still open, so that nothing can be
 * committed behind a reader.
 */
@ApplicationScoped
public class Feeds {

    private final DataSource dataSource;
    private final Visibility visibility;

    Feeds(DataSource dataSource, Visibility visibility) {
        this.dataSource = dataSource;
        this.visibility = visibility;
    }

    /**
     * The changes that are asked for.
     *
     * @param table the table of the items
     * @param idColumn its key
     * @param load finds items by their ids, as far as the caller may see them
     * @throws FieldErrors.Invalid if a parameter is wrong
     */
    public <T> Page<T> changes(
            FeedQuery query, String table, String idColumn, Function<List<UUID>, List<T>> load, Function<T, UUID> id) {
        int limit = query.limit();
        FeedSql sql = new FeedSql(table, idColumn);
        String scope;
        Position from;
        List<FeedSql.Change> oneMore;
        try (Connection connection = dataSource.getConnection()) {
            scope = scope(table, FeedSql.epoch(connection));
            from = start(query, scope, sql, connection);
            oneMore = sql.changes(connection, from, limit + 1);
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of " + table + " cannot be read", e);
        }
        List<FeedSql.Change> changes = oneMore.size() > limit ? oneMore.subList(0, limit) : oneMore;
        Position last =
                changes.isEmpty() ? from : changes.get(changes.size() - 1).position();
        String token = Token.seal(last, scope);
        return new Page<>(
                items(changes, load, id),
                oneMore.size() > limit ? new Page.Next("changedSince", token) : null,
                new Page.Changes(
                        changes.stream()
                                .filter(change -> change.removed() && wasSeen(change))
                                .map(change -> change.position().id())
                                .distinct()
                                .toList(),
                        token));
    }

    private boolean wasSeen(FeedSql.Change gone) {
        UUID region = gone.region();
        UUID centre = gone.centre();
        return (region == null || visibility.sees(region, null, null))
                && (centre == null || visibility.seesCentre(centre));
    }

    /**
     * A token is for one list, for one set of rights and for a database that was not restored since it was given: else
     * the caller would miss what it did not see then. Rights change with the boundaries, too.
     */
    private String scope(String table, long epoch) {
        return "feed " + table + ' ' + epoch + ' ' + visibility.rights();
    }

    private static Position start(FeedQuery query, String scope, FeedSql sql, Connection connection)
            throws SQLException {
        Instant instant = query.instant().orElse(null);
        if (instant != null) {
            return sql.before(connection, instant);
        }
        return query.position(scope).orElseThrow(FeedQuery::refused);
    }

    private static <T> List<T> items(
            List<FeedSql.Change> changes, Function<List<UUID>, List<T>> load, Function<T, UUID> id) {
        List<UUID> ids = changes.stream()
                .filter(change -> !change.removed())
                .map(change -> change.position().id())
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, T> found = load.apply(ids).stream().collect(toMap(id, item -> item));
        // what went meanwhile is not found; its removal is told later
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
