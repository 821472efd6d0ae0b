package kz.socialregistry.systemtests.canary;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.socialregistry.local.parts.Part;
import kz.socialregistry.local.parts.Postgres;
import kz.socialregistry.local.parts.Service;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.process.Child;
import kz.socialregistry.local.process.PidFile;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import kz.socialregistry.local.setup.Project;
import kz.socialregistry.systemtests.Client;
import kz.socialregistry.systemtests.Launched;
import kz.socialregistry.systemtests.Registry;
import org.postgresql.PGConnection;

/** The files of the databases as they were on one day, brought back in a server of their own, with the keys of today. */
final class RestoredBackup implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KEYS = "recipient_keys";

    private final Registry registry;
    private final Folder folder;
    private final Ports ports;
    private final List<Child> children = new ArrayList<>();
    private final int port = Registry.freePort();

    /** Copies the files while the server works, as PostgreSQL's manual says. */
    RestoredBackup(Registry registry, Path path) throws IOException, SQLException {
        this.registry = registry;
        Folder.delete(path);
        folder = Folder.create(path);
        Files.createSymbolicLink(folder.programs(), registry.folder().programs());
        Map<String, String> variables = new HashMap<>(registry.portVariables());
        variables.put(Port.POSTGRES.variable(), String.valueOf(Registry.freePort()));
        // nobody answers there: what was restored must not speak to the others
        variables.put(Port.KAFKA.variable(), String.valueOf(Registry.freePort()));
        ports = Ports.choose(Map.of(), variables, 0);
        try (Connection connection = connect(registry.ports(), "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('restored', true)");
            copy(registry.folder().postgres(), "");
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(folder.postgres().resolve("backup_label"), label.getString(1));
            }
            copy(registry.folder().postgres().resolve("pg_wal"), "pg_wal");
        }
    }

    private void copy(Path from, String below) throws IOException {
        Path to = folder.postgres().resolve(below);
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> !file.endsWith("postmaster.pid")).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (NoSuchFileException e) {
                Files.deleteIfExists(copy);
            }
        }
        Files.setPosixFilePermissions(folder.postgres(), PosixFilePermissions.fromString("rwx------"));
    }

    /** Starts the server on the old files and gives it the store of keys as it is today. */
    void startDatabase() throws Exception {
        Part postgres = new Postgres(folder, ports);
        launch(postgres.name(), postgres.prepare());
        await("the restored server").atMost(LONGEST).until(postgres::ready);
        try (Connection from = connect(registry.ports(), KEYS);
                Connection to = connect(ports, KEYS);
                Statement old = to.createStatement();
                PipedInputStream rows = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(rows)) {
            old.execute("truncate owner_key");
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(from, out));
            to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy owner_key from stdin", rows);
            sent.get();
        }
    }

    private static void send(Connection from, PipedOutputStream out) {
        try (out) {
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy owner_key to stdout", out);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the keeper of people on what was restored. */
    void startService() throws IOException {
        Project project = Project.of(
                Launched.DEPLOY.resolve("..").normalize(), System.getenv().getOrDefault("REGISTRY_JAVA_HOME", ""));
        String name = "recipients-restored";
        Service service = new Service(ServiceName.RECIPIENTS, name, port, project, registry.folder(), ports);
        Program program = service.prepare();
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.put("REGISTRY_RECIPIENTS_KEYS_SWEEP_EVERY", "5s");
        launch(name, new Program(program.command(), environment, program.stopSignal()));
        await(name)
                .atMost(LONGEST)
                .ignoreExceptions()
                .until(() -> get("http://localhost:" + port + "/q/health/live").statusCode() == 200);
    }

    private void launch(String name, Program program) throws IOException {
        PidFile pidFile = new PidFile(folder.pidFiles().resolve(name + ".pid"));
        children.add(Child.start(name, program, folder.log(name), pidFile));
    }

    /** A client of what was restored. */
    Client client() {
        return registry.client().at(Port.RECIPIENTS, port);
    }

    /** A number that the restored database of people tells. */
    long number(String query) throws SQLException {
        return number(ports, "recipients", query);
    }

    /** A number that the store of keys of today tells. */
    long numberOfKeys(String query) throws SQLException {
        return number(registry.ports(), KEYS, query);
    }

    private static long number(Ports ports, String database, String query) throws SQLException {
        try (Connection connection = connect(ports, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(Ports ports, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + ports.of(Port.POSTGRES) + "/" + database + "?user=postgres");
    }

    /** Ends its processes, the last one first, and takes the copy away. */
    @Override
    public void close() throws IOException {
        for (int i = children.size() - 1; i >= 0; i--) {
            children.get(i).askToEnd();
            children.get(i).awaitEnd(PATIENCE);
        }
        Folder.delete(folder.postgres());
    }
}
