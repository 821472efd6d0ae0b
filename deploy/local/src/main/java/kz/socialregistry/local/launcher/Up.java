package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.socialregistry.local.reference.Language;
import kz.socialregistry.local.reference.LoadFailedException;
import kz.socialregistry.local.setup.Messages;
import kz.socialregistry.local.setup.NotStartedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code deploy/up}: the whole registry on one machine, in the foreground. */
public final class Up {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Up() {}

    /** Ends when the registry was stopped, with code 0; with another code if it could not be started or kept running. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = new Options();
        try {
            new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        } catch (ParameterException e) {
            Language language = Messages.ofTerminal(System.getenv());
            out.println(new Messages(language).text("wrong-option", String.valueOf(e.getMessage())));
            System.exit(WRONG_USE);
        }
        System.exit(run(options, out, System.getenv()));
    }

    private static int run(Options options, PrintStream out, Map<String, String> environment) {
        Language language = options.language(environment);
        Screen screen = new Screen(out, Boolean.getBoolean("registry.terminal"), new Messages(language));
        try {
            new Registry(options, environment, screen, language).run();
            return 0;
        } catch (NotStartedException e) {
            screen.say(e);
        } catch (LoadFailedException e) {
            screen.say("load-failed", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            screen.say("io-failed", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }
}
