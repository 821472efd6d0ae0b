package kz.socialregistry.local.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kz.socialregistry.local.parts.Part;

/** Shows on the screen what happens to the parts. */
final class OnScreen implements StackListener {

    private static final double MILLIS = 1_000.0;

    private final Screen screen;

    OnScreen(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void ready(Part part, Duration after) {
        screen.say("ready", padded(part.name()), seconds(after), part.address());
    }

    @Override
    public void awaiting(Collection<String> names, Duration since) {
        screen.passing(screen.text("awaiting", String.join(", ", names), seconds(since)));
    }

    @Override
    public void restarting(Part part, int exitCode, List<String> lastLines) {
        screen.say("restarting", part.name(), String.valueOf(exitCode));
        lastLines.forEach(line -> screen.line("  | " + line));
    }

    private static String padded(String name) {
        return String.format(Locale.ROOT, "%-18s", name);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / MILLIS);
    }
}
