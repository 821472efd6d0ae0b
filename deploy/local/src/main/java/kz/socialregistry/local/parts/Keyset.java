package kz.socialregistry.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kz.socialregistry.local.process.Commands;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.NotStartedException;
import kz.socialregistry.local.setup.Project;

/** The keys with which recipients-service encrypts personal data. */
public final class Keyset {

    private static final String MAKER = "kz.socialregistry.recipients.privacy.NewKeyset";

    private final Project project;
    private final Folder folder;

    public Keyset(Project project, Folder folder) {
        this.project = project;
        this.folder = folder;
    }

    Path file() {
        return folder.keys().resolve("recipients-keyset.json");
    }

    /**
     * Makes the keys before there are data.
     *
     * @throws NotStartedException if there are data but their keys are gone
     */
    public void make() throws IOException {
        if (Files.exists(file())) {
            return;
        }
        if (Files.exists(folder.postgres())) {
            throw new NotStartedException("keys-lost", file().toString());
        }
        Path unfinished = Path.of(file() + ".new");
        Files.deleteIfExists(unfinished);
        Path jars = project.service(ServiceName.RECIPIENTS.module());
        String classpath = jars.resolve("app") + "/*:" + jars.resolve("lib/main") + "/*";
        Commands.run(
                List.of(project.serviceJava().toString(), "-cp", classpath, MAKER, unfinished.toString()),
                folder.log("keyset"));
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
    }
}
