package kz.socialregistry.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path folder;

    private Path pidFile;
    private Child child;

    @BeforeEach
    void startAProcess() throws IOException {
        pidFile = folder.resolve("sleeper.pid");
        Program program = Program.of(List.of("sh", "-c", "sleep 60; : " + folder), Map.of());
        child = Child.start("sleeper", program, folder.resolve("sleeper.log"), new PidFile(pidFile));
    }

    @AfterEach
    void endIt() {
        child.askToEnd();
        child.awaitEnd(Duration.ofSeconds(5));
    }

    @Test
    void aProcessOfAnEarlierLauncherIsEnded() {
        assertEquals(1, Leftovers.end(folder, folder.toString()));

        child.ended().join();
        assertFalse(child.alive());
        assertFalse(Files.exists(pidFile));
    }

    @Test
    void aProcessThatGotTheSameNumberLaterIsLeftAlone() throws IOException {
        Instant earlier = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(pidFile, child.pid() + "\n" + earlier.toEpochMilli() + "\nTERM\n");

        assertEquals(0, Leftovers.end(folder, folder.toString()));

        assertTrue(child.alive());
    }

    @Test
    void aProcessOfAnotherFolderIsLeftAlone() {
        assertEquals(0, Leftovers.end(folder, "/another/folder"));

        assertTrue(child.alive());
    }

    @Test
    void aHalfWrittenFileIsRemoved() throws IOException {
        Files.writeString(pidFile, "12");

        assertEquals(0, Leftovers.end(folder, folder.toString()));

        assertFalse(Files.exists(pidFile));
    }
}
