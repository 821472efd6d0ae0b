package kz.socialregistry.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import kz.socialregistry.local.setup.Project;

/** An OpenID Connect issuer that gives anybody on this machine a token for any role. For this machine only. */
public final class Issuer implements Part {

    private static final String NAME = "issuer";
    private static final int TOKEN_SECONDS = 8 * 60 * 60;

    private final Project project;
    private final Folder folder;
    private final Ports ports;

    public Issuer(Project project, Folder folder, Ports ports) {
        this.project = project;
        this.folder = folder;
        this.ports = ports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return ports.issuer().toString();
    }

    @Override
    public Program prepare() throws IOException {
        Path settings = folder.keys().resolve("issuer.json");
        if (!Files.exists(settings)) {
            OwnerOnly.write(settings, settings(SigningKey.generate()));
        }
        List<String> command = List.of(
                project.java().toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dregistry.local.folder=" + folder.path(),
                "-cp",
                project.classpath(NAME),
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
        return Program.of(
                command,
                Map.of(
                        "SERVER_HOSTNAME", "127.0.0.1",
                        "SERVER_PORT", String.valueOf(ports.of(Port.ISSUER)),
                        "LOG_LEVEL", "WARN",
                        "MALLOC_ARENA_MAX", "2",
                        "JSON_CONFIG_PATH", settings.toString()));
    }

    /** The client is the role; the parameters {@code region} and {@code centre} limit the token to one. */
    private static String settings(String signingKey) {
        return """
                {"interactiveLogin": false, "httpServer": "NettyWrapper",
                 "tokenProvider": {"keyProvider": {"algorithm": "RS256", "initialKeys": "%s"}},
                 "tokenCallbacks": [{"issuerId": "registry", "tokenExpiry": %d, "requestMappings": [
                  {"requestParam": "centre", "match": "*", "claims": {"sub": "${client_id}",
                   "aud": ["social-registry"], "roles": ["${client_id}"], "regions": ["${region}"],
                   "centres": ["${centre}"]}},
                  {"requestParam": "region", "match": "*", "claims": {"sub": "${client_id}",
                   "aud": ["social-registry"], "roles": ["${client_id}"], "regions": ["${region}"],
                   "centres": ["*"]}},
                  {"requestParam": "client_id", "match": "*", "claims": {"sub": "${client_id}",
                   "aud": ["social-registry"], "roles": ["${client_id}"], "regions": ["*"],
                   "centres": ["*"]}}]}]}
                """.formatted(signingKey.replace("\"", "\\\""), TOKEN_SECONDS);
    }

    @Override
    public boolean ready() {
        return Http.isOk(ports.url(Port.ISSUER).resolve("/isalive"));
    }
}
