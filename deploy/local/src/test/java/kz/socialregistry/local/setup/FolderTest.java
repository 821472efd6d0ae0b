package kz.socialregistry.local.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path temporary;

    @Test
    void isForItsOwnerOnly() throws IOException {
        Folder folder = Folder.create(temporary.resolve("data"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
    }

    @Test
    void aWipeRemovesDataAndKeysButKeepsLogsAndPrograms() throws IOException {
        Folder folder = Folder.create(temporary);
        for (Path file : List.of(
                folder.postgres().resolve("base/1/2"),
                folder.kafka().resolve("data/log"),
                folder.keys().resolve("keyset"),
                folder.programs().resolve("bin/postgres"),
                folder.log("kafka"),
                folder.loading())) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }

        folder.wipe();

        assertFalse(Files.exists(folder.postgres()));
        assertFalse(Files.exists(folder.kafka()));
        assertFalse(Files.exists(folder.keys().resolve("keyset")));
        assertFalse(Files.exists(folder.loading()));
        assertTrue(Files.exists(folder.programs().resolve("bin/postgres")));
        assertTrue(Files.exists(folder.log("kafka")));
    }

    @Test
    void keepsTheLogOfTheStartBefore() throws IOException {
        Folder folder = Folder.create(temporary);
        Files.writeString(folder.log("kafka"), "first start");

        folder.turnLogs(List.of("kafka", "issuer"));

        assertFalse(Files.exists(folder.log("kafka")));
        assertEquals("first start", Files.readString(folder.log("kafka.before")));
    }
}
