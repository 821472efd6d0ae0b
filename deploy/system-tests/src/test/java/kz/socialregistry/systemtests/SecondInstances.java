package kz.socialregistry.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kz.socialregistry.local.parts.Service;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.process.Child;
import kz.socialregistry.local.process.PidFile;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Project;

/** One more instance of each service, on the same databases and topics. */
final class SecondInstances implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<ServiceName, Child> children = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);

    SecondInstances(Registry registry) {
        String javaHome = System.getenv().getOrDefault("REGISTRY_JAVA_HOME", "");
        Project project = Project.of(Launched.DEPLOY.resolve("..").normalize(), javaHome);
        Folder folder = registry.folder();
        for (ServiceName name : ServiceName.values()) {
            int port = Registry.freePort();
            Service service = new Service(name, name.module() + "-2", port, project, folder, registry.ports());
            Path pidFile = folder.pidFiles().resolve(service.name() + ".pid");
            try {
                children.put(
                        name,
                        Child.start(
                                service.name(), service.prepare(), folder.log(service.name()), new PidFile(pidFile)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ports.put(name, port);
            await(service.name()).atMost(Duration.ofMinutes(2)).until(service::ready);
        }
    }

    /** A client that calls these instances. */
    Client client(Registry registry) {
        Client client = registry.client();
        for (ServiceName name : ServiceName.values()) {
            client = client.at(name.port(), ports.get(name));
        }
        return client;
    }

    /** Ends one as a power cut would; it does not come back. */
    void kill(ServiceName name) {
        ProcessHandle process = ProcessHandle.of(children.get(name).pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        children.values().forEach(Child::askToEnd);
        children.values().forEach(child -> child.awaitEnd(PATIENCE));
    }
}
