package kz.socialregistry.local.parts;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import kz.socialregistry.local.setup.Project;

/** An instance of one of the four services. */
public final class Service implements Part {

    static final String DATABASE_ROLE = "registry";
    static final String KEYS_DATABASE = "recipient_keys";

    private final ServiceName service;
    private final String name;
    private final int port;
    private final Ports ports;
    private final Folder folder;
    private final Project project;

    /** The one instance that a registry on one machine has. */
    public Service(ServiceName service, Project project, Folder folder, Ports ports) {
        this(service, service.module(), ports.of(service.port()), project, folder, ports);
    }

    /**
     * Any instance.
     *
     * @param name that tells it from the others
     * @param port where it answers
     */
    public Service(ServiceName service, String name, int port, Project project, Folder folder, Ports ports) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.ports = ports;
        this.folder = folder;
        this.project = project;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return url().toString();
    }

    private URI url() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public Program prepare() {
        List<String> command = List.of(
                project.serviceJava().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // four optimising compilers on few cores double the time of a start and of the load
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dregistry.local.folder=" + folder.path(),
                "-jar",
                project.service(service.module()).resolve("quarkus-run.jar").toString());
        return Program.of(command, environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        // the local issuer gives a token to anybody who asks, so nobody else is let in
        environment.put("HTTP_HOST", System.getenv().getOrDefault("HTTP_HOST", "127.0.0.1"));
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("DATABASE_URL", database(service.database()));
        environment.put("DATABASE_USER", DATABASE_ROLE);
        environment.put("DATABASE_PASSWORD", DATABASE_ROLE);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Port.KAFKA));
        environment.put("OIDC_ISSUER", ports.issuer().toString());
        if (service == ServiceName.RECIPIENTS) {
            environment.put(
                    "RECIPIENTS_KEYSET", new Keyset(project, folder).file().toString());
            environment.put("RECIPIENTS_KEYS_DATABASE_URL", database(KEYS_DATABASE));
        }
        // or each look whether it is ready by now would be a line in its log
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        // glibc would keep an arena of memory per thread
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private String database(String name) {
        return "jdbc:postgresql://localhost:" + ports.of(Port.POSTGRES) + "/" + name;
    }

    @Override
    public boolean ready() {
        return Http.isOk(url().resolve("/q/health/ready"));
    }
}
