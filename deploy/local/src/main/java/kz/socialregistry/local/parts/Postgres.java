package kz.socialregistry.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.process.Commands;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/**
 * A PostgreSQL server with a database for each service and one for keys, owned by a role that owns nothing else. Only
 * this machine reaches it, without a password.
 */
public final class Postgres implements Part {

    private static final String NAME = "postgresql";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            // a socket file would need a folder with a short name, and nobody uses it
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=256MB",
            "max_wal_size=4GB",
            "jit=off",
            "log_checkpoints=off");

    private final Folder folder;
    private final int port;
    private final PostgresPrograms programs;

    public Postgres(Folder folder, Ports ports) {
        this.folder = folder;
        this.port = ports.of(Port.POSTGRES);
        this.programs = new PostgresPrograms(folder.programs());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public Program prepare() throws IOException {
        if (!Files.exists(folder.postgres())) {
            initialise();
        }
        List<String> command = programs.command("postgres");
        command.addAll(List.of("-D", folder.postgres().toString(), "-p", String.valueOf(port)));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        // TERM would wait for the last client
        return Program.of(command, Map.of()).stoppedBy("INT");
    }

    /** In another folder first: what was interrupted is not taken for a database. */
    private void initialise() throws IOException {
        Path unfinished = Path.of(folder.postgres() + ".new");
        Folder.delete(unfinished);
        List<String> command = programs.command("initdb");
        command.addAll(List.of("-D", unfinished.toString(), "-U", "postgres", "-A", "trust"));
        command.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"));
        Commands.run(command, folder.log(NAME));
        Files.move(unfinished, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean ready() {
        String url =
                "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=2&socketTimeout=30";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            createDatabases(statement);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void createDatabases(Statement statement) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + Service.DATABASE_ROLE + "'")) {
            statement.execute("create role " + Service.DATABASE_ROLE + " login");
        }
        List<String> databases = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            databases.add(service.database());
        }
        databases.add(Service.KEYS_DATABASE);
        for (String database : databases) {
            if (!exists(statement, "select from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + Service.DATABASE_ROLE);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
