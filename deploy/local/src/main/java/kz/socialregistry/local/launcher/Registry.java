package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.parts.Issuer;
import kz.socialregistry.local.parts.Kafka;
import kz.socialregistry.local.parts.Keyset;
import kz.socialregistry.local.parts.Part;
import kz.socialregistry.local.parts.Postgres;
import kz.socialregistry.local.parts.Service;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.local.process.Leftovers;
import kz.socialregistry.local.reference.Language;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.FolderLock;
import kz.socialregistry.local.setup.NotStartedException;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import kz.socialregistry.local.setup.Project;

/** One run of the registry from its start to its stop. */
final class Registry {

    private final Options options;
    private final Project project;
    private final Ports ports;
    private final Path data;
    private final Language language;
    private final Screen screen;

    Registry(Options options, Map<String, String> environment, Screen screen, Language language) {
        this.options = options;
        this.ports = options.ports(environment);
        Path root = Path.of(System.getProperty("registry.project", ""));
        this.project = Project.of(root.toAbsolutePath(), environment.getOrDefault("REGISTRY_JAVA_HOME", ""));
        this.data = options.data == null ? root.resolve(".local") : options.data;
        this.language = language;
        this.screen = screen;
    }

    /** Returns only when it is interrupted; a signal ends the process, and a hook then stops everything. */
    void run() throws IOException, InterruptedException {
        Folder folder = Folder.create(data);
        FolderLock lock = FolderLock.take(folder);
        tidyUp(folder);
        refuseBusyPorts();
        Stack stack = stack(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, lock)));
        screen.say("starting", folder.path().toString());
        new Keyset(project, folder).make();
        stack.start();
        Files.writeString(folder.issuerUrl(), ports.issuer() + "\n");
        fill(folder);
        showAddresses();
        stack.keepRunning();
    }

    private void tidyUp(Folder folder) throws IOException {
        int leftovers = Leftovers.end(folder.pidFiles(), folder.path().toString());
        if (leftovers > 0) {
            screen.say("leftovers", String.valueOf(leftovers));
        }
        if (options.fresh) {
            folder.wipe();
            screen.say("wiped");
        } else if (ReferenceData.interrupted(folder)) {
            screen.say("load-interrupted");
            folder.wipe();
        }
    }

    private void refuseBusyPorts() {
        for (Port port : ports.busy()) {
            throw new NotStartedException("busy-port", String.valueOf(ports.of(port)), port.variable());
        }
    }

    private Stack stack(Folder folder) throws IOException {
        List<Part> services = new ArrayList<>();
        for (ServiceName name : ServiceName.values()) {
            services.add(new Service(name, project, folder, ports));
        }
        List<Part> needed = List.of(
                new Postgres(folder, ports), new Kafka(project, folder, ports), new Issuer(project, folder, ports));
        List<String> names = new ArrayList<>();
        needed.forEach(part -> names.add(part.name()));
        services.forEach(part -> names.add(part.name()));
        folder.turnLogs(names);
        return new Stack(folder, List.of(needed, services), new OnScreen(screen));
    }

    private void fill(Folder folder) throws IOException {
        if (options.empty) {
            return;
        }
        ReferenceData reference = new ReferenceData(folder, ports, screen);
        reference.loadIfEmpty();
        reference.compare(language);
    }

    private void showAddresses() {
        screen.line("");
        for (ServiceName name : ServiceName.values()) {
            screen.say("address", name.module(), ports.url(name.port()) + "/q/swagger-ui");
        }
        screen.say("address", screen.text("report-addresses"), ports.url(Port.REPORTING) + "/v1/reports/…");
        screen.say("token-hint");
        screen.say("running");
    }

    /** @param lock held until nothing runs any more */
    private void stop(Stack stack, FolderLock lock) {
        screen.say("stopping");
        stack.stop();
        screen.say("stopped");
        lock.release();
    }
}
