package kz.socialregistry.local.setup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data folder: everything that a registry keeps on this machine. */
public record Folder(Path path) {

    /** Made when it is missing, for its owner only: it holds keys. */
    public static Folder create(Path path) throws IOException {
        Folder folder = new Folder(path.toAbsolutePath().normalize());
        Files.createDirectories(folder.path);
        Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx------"));
        for (Path part : List.of(folder.logs(), folder.pidFiles(), folder.keys())) {
            Files.createDirectories(part);
        }
        return folder;
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path pidFiles() {
        return path.resolve("run");
    }

    /** Keys that encrypt personal data and sign tokens. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** The databases. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** The programs of PostgreSQL, unpacked. */
    public Path programs() {
        return path.resolve("programs");
    }

    /** The topics. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** There while the reference data is being loaded. */
    public Path loading() {
        return path.resolve("loading");
    }

    /** Holds the URL of the issuer, for {@code deploy/token}. */
    public Path issuerUrl() {
        return path.resolve("issuer-url");
    }

    public Path lock() {
        return path.resolve("lock");
    }

    /** Removes all data and keys; logs and unpacked programs stay. */
    public void wipe() throws IOException {
        // the marker goes last: a wipe that is interrupted is taken up again
        for (Path part : List.of(postgres(), kafka(), keys(), issuerUrl(), loading())) {
            delete(part);
        }
        Files.createDirectories(keys());
    }

    /** Starts each log anew and keeps the one before. */
    public void turnLogs(List<String> names) throws IOException {
        for (String name : names) {
            if (Files.exists(log(name))) {
                Files.move(log(name), log(name + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
