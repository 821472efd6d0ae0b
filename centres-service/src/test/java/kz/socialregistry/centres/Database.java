package kz.socialregistry.centres;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.platform.EventJson;

/** Looks into the tables, and writes into them past the application. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the outbox holds of an aggregate, in its order. */
    public List<Event> published(UUID aggregateId) {
        return rows(
                "select type, payload from outbox where aggregate_id = ? order by sequence",
                row -> event(row.getString(1), row.getString(2)),
                aggregateId);
    }

    /** What the outbox holds of some aggregates, in the order in which it was decided. */
    public List<Event> journal(Collection<UUID> aggregateIds) {
        return rows(
                "select type, payload from outbox where aggregate_id = any (?) order by position",
                row -> event(row.getString(1), row.getString(2)),
                (Object) aggregateIds.toArray(UUID[]::new));
    }

    private static Event event(String type, String json) {
        try {
            return EventJson.MAPPER.readValue(
                    json, EventCatalogue.named(type).orElseThrow().payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql, Object... arguments) {
        return rows(sql, row -> row.getLong(1), arguments).get(0);
    }

    /** Runs a statement in a transaction of its own; what PostgreSQL says against it is thrown as it is. */
    public int update(String sql, Object... arguments) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Reads one value from each row. */
    public interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> rows(String sql, Reader<T> reader, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.of(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
