package kz.socialregistry.local.parts;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.local.process.Rights;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.NotStartedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, which come as an archive in a jar and are unpacked once. */
final class PostgresPrograms {

    private final Path programs;

    PostgresPrograms(Path programs) {
        this.programs = programs;
    }

    /** The command of a program, such that PostgreSQL, which refuses to run as root, runs all the same. */
    List<String> command(String program) throws IOException {
        List<String> command = new ArrayList<>();
        if (Rights.isRoot()) {
            if (!Rights.hasUserNamespaces()) {
                throw new NotStartedException("postgres-as-root");
            }
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(unpacked().resolve("bin").resolve(program).toString());
        return command;
    }

    /** The folder is named after the content of the archive, so that another version is unpacked beside it. */
    private Path unpacked() throws IOException {
        String archive = "/postgres-linux-" + ArchUtils.normalize(System.getProperty("os.arch")) + ".txz";
        URL url = PostgresPrograms.class.getResource(archive);
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            throw new NotStartedException("no-postgres", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path folder = programs.resolve(
                "postgres-" + Long.toHexString(connection.getJarEntry().getCrc()));
        if (!Files.exists(folder)) {
            Path unfinished = Path.of(folder + ".new");
            Folder.delete(unfinished);
            unpack(connection.getInputStream(), unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
