package kz.socialregistry.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs plain statements in the caller's transaction; arrays make one statement of many rows. */
@ApplicationScoped
public class Statements {

    /** A column of values for {@code unnest}. */
    public record Column(String type, List<?> values) {

        // The driver takes byte arrays in an array of their own type only.
        Object[] array() {
            return type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        }
    }

    /** Makes a value of a row. */
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    public interface RowTaker {
        void take(ResultSet row) throws SQLException, IOException;
    }

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource dataSource;

    /** @param dataSource another than that of the service is one for a bean that makes its own of these */
    public Statements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the imports cannot be written", e);
        }
    }

    public <T> List<T> query(RowMapper<T> mapper, String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the imports cannot be read", e);
        }
    }

    /** Takes one row after another, however many there are. */
    public void each(RowTaker taker, String sql, @Nullable Object... values) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be read", e);
        }
    }

    public <T> @Nullable T first(RowMapper<T> mapper, String sql, @Nullable Object... values) {
        List<T> rows = query(mapper, sql, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Column column) {
                statement.setArray(i + 1, connection.createArrayOf(column.type(), column.array()));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
