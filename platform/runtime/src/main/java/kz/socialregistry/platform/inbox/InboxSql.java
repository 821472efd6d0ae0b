package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement of the inbox in the caller's transaction. */
@ApplicationScoped
class InboxSql {

    private final DataSource dataSource;

    InboxSql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    interface Work<T extends @Nullable Object> {
        T run(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** @throws InboxStorageException if the database does not play along */
    <T extends @Nullable Object> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(connection, statement);
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }
}
