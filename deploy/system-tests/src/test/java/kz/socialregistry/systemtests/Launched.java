package kz.socialregistry.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run of one of the scripts of deploy, as a person at a terminal starts it. */
public final class Launched {

    public static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param output what it prints goes there */
    static Launched start(Path output, Map<String, String> environment, List<String> command) {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, DEPLOY.resolve(command.get(0)).toString());
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            return new Launched(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this. */
    void awaitOutput(String text) {
        await("'" + text + "' in " + output).atMost(LONGEST).until(() -> {
            boolean there = output().contains(text);
            if (!there && !process.isAlive()) {
                throw new AssertionError("it ended without saying '" + text + "':\n" + output());
            }
            return there;
        });
    }

    /** Its exit code, when it has ended. */
    int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), SECONDS)) {
                throw new AssertionError("it did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Ctrl-C does at a terminal. */
    void interrupt() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }
}
