package kz.socialregistry.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends the processes that a launcher left behind because it was killed itself. */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Ends each process that has a pid file in a folder.
     *
     * @param mark what the command lines of our processes contain
     * @return how many were still running
     */
    public static int end(Path pidFiles, String mark) {
        List<PidFile> files = list(pidFiles).stream().map(PidFile::new).toList();
        List<Leftover> running = files.stream()
                .map(file -> file.leftover(mark))
                .flatMap(Optional::stream)
                .toList();
        running.forEach(Leftover::askToEnd);
        running.forEach(Leftover::awaitEnd);
        files.forEach(PidFile::delete);
        return running.size();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
