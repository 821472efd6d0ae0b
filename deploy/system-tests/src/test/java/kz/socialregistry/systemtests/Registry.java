package kz.socialregistry.systemtests;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/** The registry that all tests share: real processes on free ports, with the reference data. */
public final class Registry implements AutoCloseable {

    private static final String RUNS = "The registry runs.";

    private final Path target = Path.of("target").toAbsolutePath();
    private final Folder folder;
    private final Map<String, String> ports = freePorts();
    private final List<Launched> starts = new ArrayList<>();

    /** The first load is broken off, so that the second start has to take it up. */
    Registry() {
        try {
            Folder.delete(target.resolve("registry"));
            folder = Folder.create(target.resolve("registry"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Launched first = start();
        first.awaitOutput("centres ");
        first.kill();
        start().awaitOutput(RUNS);
    }

    /** Starts it once more, with everything it has. */
    Launched start(String... options) {
        List<String> command = new ArrayList<>(
                List.of("up", "--no-build", "--data", folder.path().toString()));
        command.addAll(List.of(options));
        Launched start = Launched.start(target.resolve("up-" + (starts.size() + 1) + ".log"), ports, command);
        starts.add(start);
        return start;
    }

    void awaitRunning() {
        current().awaitOutput(RUNS);
    }

    /** The latest start. */
    Launched current() {
        return starts.get(starts.size() - 1);
    }

    /** What the start printed that found the load broken off. */
    String outputOfSecondStart() {
        return starts.get(1).output();
    }

    public Folder folder() {
        return folder;
    }

    public Ports ports() {
        return Ports.choose(Map.of(), ports, 0);
    }

    public Map<String, String> portVariables() {
        return Map.copyOf(ports);
    }

    public Client client() {
        return new Client(ports());
    }

    /** The processes of all parts. */
    List<ProcessHandle> processes() {
        try (Stream<Path> files = Files.list(folder.pidFiles())) {
            return files.map(Registry::process).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a service as a power cut would, and waits until the launcher has it running again. */
    public void killAndAwaitRestart(ServiceName service) {
        kill(service);
        String health = ports().url(service.port()) + "/q/health/ready";
        await(service.module() + " to be ready again")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> RestAssured.get(health).statusCode() == 200);
    }

    /** The program that a service runs on. */
    public Path program(ServiceName service) {
        return Path.of(process(service).info().command().orElseThrow());
    }

    private ProcessHandle process(ServiceName service) {
        return process(folder.pidFiles().resolve(service.module() + ".pid"));
    }

    private void kill(ServiceName service) {
        ProcessHandle process = process(service);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static ProcessHandle process(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them are held open at once, so that they differ. */
    private static Map<String, String> freePorts() {
        Map<String, String> free = new HashMap<>();
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0);
                sockets.add(socket);
                free.put(port.variable(), String.valueOf(socket.getLocalPort()));
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return free;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        current().terminate();
        current().awaitEnd();
    }
}
