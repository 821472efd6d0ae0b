package kz.socialregistry.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.socialregistry.local.setup.Messages;
import kz.socialregistry.local.setup.NotStartedException;

/** What the person who started the registry sees. At a terminal the last line shows progress; in a log lines only. */
final class Screen {

    private static final String CLEAR = "\r\u001b[K";
    private static final int BAR = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final Messages messages;
    private final Map<String, Instant> shown = new HashMap<>();
    private final Set<String> complete = new HashSet<>();
    private boolean unfinished;

    Screen(PrintStream out, boolean terminal, Messages messages) {
        this.out = out;
        this.terminal = terminal;
        this.messages = messages;
    }

    void say(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    void say(NotStartedException e) {
        line(e.sentence(messages));
        e.details().forEach(detail -> line("  | " + detail));
    }

    synchronized void line(String line) {
        out.println((unfinished ? CLEAR : "") + line);
        out.flush();
        unfinished = false;
    }

    /** Shown at the foot of a terminal until the next line. */
    synchronized void passing(String text) {
        if (terminal) {
            out.print(CLEAR + text);
            out.flush();
            unfinished = true;
        }
    }

    /** How far the load of the reference data has come. */
    synchronized void progress(String step, long done, long total) {
        if (total == 0 || complete.contains(step)) {
            return;
        }
        String name = messages.textOr(step, "step." + step);
        Instant now = Instant.now();
        boolean due =
                shown.computeIfAbsent(step, first -> now).plus(BETWEEN_LINES).isBefore(now);
        if (done >= total) {
            complete.add(step);
        }
        if (done >= total || (due && !terminal)) {
            line(String.format(Locale.ROOT, "  %-18s %6d / %d", name, done, total));
            shown.put(step, now);
        } else {
            int full = (int) (BAR * done / total);
            String bar = "█".repeat(full) + "░".repeat(BAR - full);
            passing(String.format(Locale.ROOT, "  %-18s %s %d / %d", name, bar, done, total));
        }
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
