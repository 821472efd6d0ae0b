package kz.socialregistry.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the audit trail past the application, and gives a test the rights of one who owns the machine. */
@ApplicationScoped
class AuditProbe {

    private final DataSource dataSource;
    private final String url;

    AuditProbe(DataSource dataSource, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.dataSource = dataSource;
        this.url = url;
    }

    record Entry(long id, String actor, String entity, String action, UUID regionId, String before, String after) {}

    List<Entry> of(UUID entityId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from audit_entry where entity_id = ? order by id")) {
            select.setString(1, entityId.toString());
            try (ResultSet row = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new Entry(
                            row.getLong("id"),
                            row.getString("actor"),
                            row.getString("entity"),
                            row.getString("action"),
                            row.getObject("region_id", UUID.class),
                            row.getString("before"),
                            row.getString("after")));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection past the pool and every policy, in a transaction. */
    Connection superuser() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Lets the statement change what triggers and rights keep from change. */
    static void force(Connection superuser, String... statements) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** What a verification of the whole chain says over this connection: {@code kind seq entry}, or {@code intact}. */
    static String verified(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from audit_fault(1, 1000000000)")) {
            row.next();
            return row.getString("kind") == null
                    ? "intact"
                    : row.getString("kind") + " " + row.getString("seq") + " " + row.getString("entry_id");
        }
    }
}
