package kz.socialregistry.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running process. It survives a Ctrl-C at the terminal, so that the launcher can stop all of them in order. */
public final class Child {

    private static final boolean HAS_SETSID = new File("/usr/bin/setsid").canExecute();

    private final String name;
    private final Program program;
    private final Process process;
    private final PidFile pidFile;

    private Child(String name, Program program, Process process, PidFile pidFile) {
        this.name = name;
        this.program = program;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Starts a program.
     *
     * @param log output and errors are appended to it
     * @param pidFile by which a later launcher finds the process if this one is killed
     */
    public static Child start(String name, Program program, Path log, PidFile pidFile) throws IOException {
        List<String> command = new ArrayList<>();
        if (HAS_SETSID) {
            command.add("setsid");
        }
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        pidFile.write(process.toHandle(), program.stopSignal());
        return new Child(name, program, process, pidFile);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The exit code; 128 + the signal if a signal ended it. Only once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Completes when the process has ended, however that came about. */
    public CompletableFuture<Child> ended() {
        return process.onExit().thenApply(gone -> this);
    }

    /** Asks the process to end and returns at once. */
    public void askToEnd() {
        if (process.isAlive()) {
            Signals.send(program.stopSignal(), process.pid());
        }
    }

    /** Waits for the end of the process, and ends it by force if that takes longer. */
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            pidFile.delete();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
