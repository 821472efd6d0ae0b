package kz.socialregistry.local.process;

import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param environment added to that of the launcher
 * @param stopSignal the signal that asks for an orderly end, without {@code SIG}: {@code TERM}
 */
public record Program(List<String> command, Map<String, String> environment, String stopSignal) {

    private static final String TERM = "TERM";

    /** A program that ends in order when it is asked in the usual way. */
    public static Program of(List<String> command, Map<String, String> environment) {
        return new Program(command, environment, TERM);
    }

    /** The same program, with a signal of its own for an orderly end. */
    public Program stoppedBy(String signal) {
        return new Program(command, environment, signal);
    }
}
