package kz.socialregistry.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @Test
    void theSignalForAnOrderlyEndIsThatOfTheProgram() throws IOException {
        Child child = start(
                Program.of(shell("trap 'echo in order; exit 7' INT; echo up; while :; do sleep 0.05; done"), Map.of())
                        .stoppedBy("INT"));
        awaitLine("up");

        child.askToEnd();
        child.awaitEnd(Duration.ofSeconds(10));

        assertEquals(7, child.exitCode());
        assertEquals(List.of("up", "in order"), LogTail.lines(folder.resolve("log"), 5));
        assertFalse(Files.exists(folder.resolve("pid")));
    }

    @Test
    void whoDoesNotEndIsEndedByForce() throws IOException {
        Child child = start(Program.of(shell("trap '' TERM; echo up; while :; do sleep 0.05; done"), Map.of()));
        awaitLine("up");

        child.askToEnd();
        child.awaitEnd(Duration.ofMillis(200));

        assertEquals(KILLED, child.exitCode());
    }

    @Test
    void aSignalToTheGroupOfTheLauncherDoesNotReachIt() throws IOException {
        Child child = start(Program.of(shell("cut -d' ' -f6 /proc/$$/stat; echo up; exec sleep 60"), Map.of()));
        try {
            awaitLine("up");
            String session = LogTail.lines(folder.resolve("log"), 2).get(0);
            assertEquals(String.valueOf(child.pid()), session, "the process leads a session of its own");
        } finally {
            child.askToEnd();
            child.awaitEnd(Duration.ofSeconds(5));
        }
    }

    private Child start(Program program) throws IOException {
        return Child.start("child", program, folder.resolve("log"), new PidFile(folder.resolve("pid")));
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private void awaitLine(String line) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!LogTail.lines(folder.resolve("log"), 5).contains(line)) {
            assertTrue(System.nanoTime() < end, "the process did not start");
            Thread.onSpinWait();
        }
    }
}
