package kz.socialregistry.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs commands that end by themselves. */
public final class Commands {

    private static final int SHOWN_LINES = 10;

    private Commands() {}

    /**
     * Runs a command to its end.
     *
     * @param log what it writes is appended to it
     * @throws IOException if it does not end well, with the last lines that it wrote
     */
    public static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Path.of(command.get(0)).getFileName() + " ended with exit code "
                        + process.exitValue() + ": " + String.join(" | ", LogTail.lines(log, SHOWN_LINES)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
