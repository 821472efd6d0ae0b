package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Messages;
import kz.socialregistry.local.setup.NotStartedException;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/** {@code deploy/token ROLE [REGION]}: prints a token of the local issuer. */
public final class Token {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int MOST = 3;

    private Token() {}

    /** Exit code 0: the token is on standard output; else one sentence is on standard error. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Messages messages = new Messages(Messages.ofTerminal(environment));
        String role = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length > MOST || !LocalTokens.ROLES.contains(role)) {
            System.err.println(messages.text("no-role", role, String.join(", ", LocalTokens.ROLES)));
            System.exit(WRONG_USE);
        }
        try {
            String region = arguments.length > 1 ? arguments[1] : LocalTokens.EVERYWHERE;
            String centre = arguments.length == MOST ? arguments[2] : LocalTokens.EVERYWHERE;
            System.out.println(new LocalTokens(issuer(environment)).token(role, region, centre));
        } catch (NotStartedException e) {
            System.err.println(e.sentence(messages));
            System.exit(FAILED);
        }
    }

    /** Where the registry of this folder said its issuer is, unless the environment chooses a port. */
    private static URI issuer(Map<String, String> environment) {
        Path said = new Folder(Path.of(System.getProperty("registry.data"))).issuerUrl();
        if (!environment.containsKey(Port.ISSUER.variable()) && Files.exists(said)) {
            try {
                return URI.create(Files.readString(said).strip());
            } catch (IOException e) {
                // as if it were not there
            }
        }
        return Ports.choose(Map.of(), environment, 0).issuer();
    }
}
