package kz.socialregistry.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Something that happens to the database of the service under test; over when it is closed. */
public final class Outage implements AutoCloseable {

    private static final String VICTIMS =
            "from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";

    private final Connection connection;
    private final String remedy;

    private Outage(Connection connection, String remedy) {
        this.connection = connection;
        this.remedy = remedy;
    }

    /** The database throws everybody out and lets nobody in. */
    public static Outage unreachable() {
        String database = database();
        Connection connection = connect("postgres");
        execute(connection, "alter database " + database + " connection limit 0");
        execute(
                connection,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        return new Outage(connection, "alter database " + database + " connection limit -1");
    }

    /** The database has none of the tables that the service knows. */
    public static Outage withoutTables() {
        Connection connection = connect(database());
        execute(connection, "alter schema public rename to mislaid");
        return new Outage(connection, "alter schema mislaid rename to public");
    }

    /** Somebody else works at a table and does not end. */
    public static Outage locked(String table) {
        Connection connection = connect(database());
        execute(connection, "begin; lock table " + table + " in access exclusive mode");
        return new Outage(connection, "commit");
    }

    /** Somebody works at a table and does not end; the others may read it, but neither write nor lock a row of it. */
    public static Outage unwritable(String table) {
        Connection connection = connect(database());
        execute(connection, "begin; lock table " + table + " in exclusive mode");
        return new Outage(connection, "commit");
    }

    /** Returns when the service waits for what is locked. */
    public void awaitVictim() {
        awaitVictims(1);
    }

    /** Returns when so many connections of the service wait for what is locked. */
    public void awaitVictims(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("select count(distinct pid) " + VICTIMS)) {
                        return row.next() && row.getInt(1) >= count;
                    }
                });
    }

    /** Ends the connection that waits for what is locked, as the death of the service would. */
    public void killVictim() {
        awaitVictim();
        execute(connection, "select pg_terminate_backend(pid) " + VICTIMS);
    }

    /** Runs a statement on the database of the service as one for whom no policy counts. */
    public static void execute(String sql) {
        try (Connection connection = connect(database())) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String database() {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Connection connect(String database) {
        try {
            return DriverManager.getConnection("jdbc:postgresql://localhost:" + RealParts.postgresPort() + "/"
                    + database + "?user=postgres&password=postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        execute(connection, remedy);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
