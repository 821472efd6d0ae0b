package kz.socialregistry.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the service under test writes to its log, with parameters and stack traces, until this is closed. */
public final class Logged extends Handler implements AutoCloseable {

    private record Line(Level level, String text) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

    private Logged() {}

    /** Listens from now on. */
    public static Logged fromNowOn() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    /** All lines up to now. */
    public List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }

    /** The lines that call for somebody. */
    public List<String> errors() {
        return lines.stream()
                .filter(line -> line.level().intValue() >= Level.SEVERE.intValue())
                .map(Line::text)
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        StringWriter text = new StringWriter();
        text.append(line.getMessage());
        Object @Nullable [] parameters = line.getParameters();
        if (parameters != null) {
            for (Object parameter : parameters) {
                text.append(' ').append(String.valueOf(parameter));
            }
        }
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(new Line(line.getLevel(), text.toString()));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
