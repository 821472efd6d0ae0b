package kz.socialregistry.systemtests.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.systemtests.Launched;
import kz.socialregistry.systemtests.Registry;

/** The file with the keys that wrap those of persons, changed as docs/how-to/keys.md says. */
record KeysetFile(Path file, Path java) {

    private static final String MAKER = "kz.socialregistry.recipients.privacy.NewKeyset";

    static KeysetFile of(Registry registry) {
        return new KeysetFile(
                registry.folder().keys().resolve("recipients-keyset.json"), registry.program(ServiceName.RECIPIENTS));
    }

    /** Runs the program that changes it. */
    void change(String option) throws IOException, InterruptedException {
        Path jars = Launched.DEPLOY.resolve("../recipients-service/target/quarkus-app");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-cp",
                        jars.resolve("app") + "/*:" + jars.resolve("lib/main") + "/*",
                        MAKER,
                        option,
                        file.toString()))
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor(), option);
    }
}
