package kz.socialregistry.local.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.process.Commands;
import kz.socialregistry.local.process.LogTail;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import kz.socialregistry.local.setup.Project;

/** A Kafka broker that is its own controller. Nothing is ever deleted from its topics. */
public final class Kafka implements Part {

    private static final String NAME = "kafka";
    private static final String CLUSTER = "c29jaWFscmVnaXN0cnkwMQ";
    private static final int CONNECT_MILLIS = 1_000;

    private final Project project;
    private final Folder folder;
    private final int port;
    private final int controllerPort;

    public Kafka(Project project, Folder folder, Ports ports) {
        this.project = project;
        this.folder = folder;
        this.port = ports.of(Port.KAFKA);
        this.controllerPort = ports.of(Port.KAFKA_CONTROLLER);
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
        Files.createDirectories(data());
        Files.write(properties(), settings());
        Files.write(
                logging(),
                List.of(
                        "handlers=java.util.logging.ConsoleHandler",
                        ".level=WARNING",
                        "kafka.server.KafkaRaftServer.level=INFO",
                        "java.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n"));
        if (!Files.exists(data().resolve("meta.properties"))) {
            List<String> format = java("64m", "kafka.tools.StorageTool");
            format.addAll(List.of("format", "--cluster-id=" + CLUSTER, "--ignore-formatted", "-c"));
            format.add(properties().toString());
            Commands.run(format, folder.log(NAME));
        }
        List<String> command = java("256m", "kafka.Kafka");
        command.add(properties().toString());
        return Program.of(command, Map.of("MALLOC_ARENA_MAX", "2"));
    }

    private List<String> java(String heap, String main) {
        return new ArrayList<>(List.of(
                project.java().toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + logging(),
                "-cp",
                project.classpath(NAME),
                main));
    }

    private List<String> settings() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=PLAINTEXT",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs=" + data(),
                "auto.create.topics.enable=false",
                "log.retention.ms=-1",
                "num.partitions=12",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=8388608");
    }

    private Path data() {
        return folder.kafka().resolve("data");
    }

    private Path properties() {
        return folder.kafka().resolve("server.properties");
    }

    private Path logging() {
        return folder.kafka().resolve("logging.properties");
    }

    /** The port opens before the broker serves, so the log has to say it too. */
    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        } catch (IOException e) {
            return false;
        }
        return LogTail.lines(folder.log(NAME), Integer.MAX_VALUE).stream()
                .anyMatch(line -> line.contains("Kafka Server started"));
    }
}
