package kz.socialregistry.testing;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.invm.InVMKafkaCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL with an empty database and a real Kafka broker. Both are started once
 * in a JVM and end with it.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final String POSTGRES = "registry.testing.postgres-port";
    private static final String KAFKA = "registry.testing.kafka";

    /** As in production: a plain role that owns its database, for whom policies on tables count. */
    private static final String OWNER = "registry";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                newDatabase(),
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                OWNER,
                "kafka.bootstrap.servers",
                kafka(),
                "quarkus.http.test-port",
                "0",
                "registry.limits.requests-per-second",
                "100000",
                "registry.limits.burst",
                "100000",
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER);
    }

    /** The URL of an empty database; its owner has the name and the password that the service under test uses. */
    public static String newDatabase() {
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(postgresPort(), "create database " + database + " owner " + OWNER);
        return "jdbc:postgresql://localhost:" + postgresPort() + "/" + database;
    }

    /** The port of the PostgreSQL of this JVM, on localhost; user and password of its superuser are {@code postgres}. */
    public static synchronized int postgresPort() {
        if (System.getProperty(POSTGRES) == null) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("jit", "off")
                        .start();
                execute(postgres.getPort(), "create role " + OWNER + " login password '" + OWNER + "'");
                System.setProperty(POSTGRES, Integer.toString(postgres.getPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.parseInt(System.getProperty(POSTGRES));
    }

    /** The bootstrap servers of the broker of this JVM. */
    public static synchronized String kafka() {
        if (System.getProperty(KAFKA) == null) {
            KafkaCluster cluster = new InVMKafkaCluster(KafkaClusterConfig.builder()
                    .kraftMode(true)
                    .brokersNum(1)
                    .brokerConfig("auto.create.topics.enable", "false")
                    .build());
            cluster.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
            System.setProperty(KAFKA, cluster.getBootstrapServers());
        }
        return System.getProperty(KAFKA);
    }

    private static void close(KafkaCluster cluster) {
        try {
            cluster.close();
        } catch (Exception e) {
            // the JVM ends anyway
        }
    }

    private static void execute(int port, String sql) {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=postgres";
        try (Connection connection = java.sql.DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    @Override
    public void stop() {
        // kept for the next test class of this JVM
    }
}
