package kz.socialregistry.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file with the id of a process, the instant it was started and the signal that stops it. A number alone says nothing:
 * the system gives it to another process later.
 */
public final class PidFile {

    /** The start of a process is computed from the system's clock, which may have been set since. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process, String stopSignal) throws IOException {
        long started = startOf(process).toEpochMilli();
        Files.writeString(file, process.pid() + "\n" + started + "\n" + stopSignal + "\n");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The process that was written, if it still runs.
     *
     * @param mark what the command line of the process contains; one without it is another process
     */
    Optional<Leftover> leftover(String mark) {
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(0));
            Instant started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(started, startOf(process)).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .filter(process -> commandLine(process).contains(mark))
                    .map(process -> new Leftover(process, lines.get(2)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // no file, or one that was being written when the launcher was killed
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
