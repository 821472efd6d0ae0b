package kz.socialregistry.systemtests.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Looks through everything that the registry leaves behind. What is found is told by place. */
final class Evidence {

    private static final Duration READ = Duration.ofSeconds(5);

    private final Traces traces;
    private final String server;

    /** @param server of PostgreSQL, as {@code host:port} */
    Evidence(Traces traces, String server) {
        this.traces = traces;
        this.server = server;
    }

    /** All files below a folder, among them those of deleted rows and old pages. */
    Map<String, Set<String>> files(Path folder) throws IOException {
        Map<String, Set<String>> finds = new TreeMap<>();
        for (Path file : list(folder)) {
            try {
                note(finds, folder.relativize(file).toString(), traces.in(file));
            } catch (NoSuchFileException e) {
                // the server has deleted it meanwhile, and with it what it held
                note(finds, file.toString(), Set.of());
            }
        }
        return finds;
    }

    private static List<Path> list(Path folder) throws IOException {
        while (true) {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).toList();
            } catch (UncheckedIOException e) {
                // a file was deleted while it was listed
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e.getCause();
                }
            }
        }
    }

    /** All values of all tables of all databases as SQL tells them, so also those that are stored compressed. */
    Map<String, Set<String>> tables() throws SQLException, IOException {
        Map<String, Set<String>> finds = new TreeMap<>();
        for (String database : strings("postgres", "select datname from pg_database where datallowconn")) {
            List<String> tables = strings(database, """
                    select format('%I.%I', n.nspname, c.relname) from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'm') and n.nspname !~ '^pg_(toast|temp)' and c.relname <> 'pg_authid'
                    """);
            try (Connection connection = connect(database)) {
                CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                for (String table : tables) {
                    Set<String> found = new TreeSet<>();
                    copies.copyOut("copy " + table + " to stdout", traces.lookingThrough(found));
                    note(finds, database + " " + table, found);
                }
            }
        }
        return finds;
    }

    /** All records of all topics as readers get them, so also those that are stored compressed. */
    Map<String, Set<String>> records(int port) {
        Map<String, Set<String>> finds = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "localhost:" + port),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics()
                    .forEach((topic, infos) ->
                            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (!ends.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(READ)) {
                    note(finds, one.topic(), in(one));
                }
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
        return finds;
    }

    private Set<String> in(ConsumerRecord<byte[], byte[]> one) {
        Set<String> found = new TreeSet<>();
        if (one.key() != null) {
            found.addAll(traces.in(one.key()));
        }
        if (one.value() != null) {
            found.addAll(traces.in(one.value()));
        }
        one.headers().forEach(header -> found.addAll(traces.in(header.value())));
        return found;
    }

    /** Runs statements as the owner of the server, each for itself. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private List<String> strings(String database, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + server + "/" + database + "?user=postgres");
    }

    private static void note(Map<String, Set<String>> finds, String place, Set<String> found) {
        if (!found.isEmpty()) {
            finds.computeIfAbsent(place, none -> new TreeSet<>()).addAll(found);
        }
    }
}
