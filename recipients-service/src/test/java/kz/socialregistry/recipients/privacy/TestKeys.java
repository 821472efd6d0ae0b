package kz.socialregistry.recipients.privacy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import kz.socialregistry.testing.RealParts;

/** Gives the service under test keys of its own, and a store for those of its owners. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempDirectory("keys").resolve("keyset.json");
            file.toFile().deleteOnExit();
            KeysetFile.generate().write(file);
            return Map.of(
                    "registry.recipients.keyset",
                    file.toString(),
                    "quarkus.datasource.keys.jdbc.url",
                    RealParts.newDatabase(),
                    // the tests do it when they want it
                    "registry.recipients.keyset-read-every",
                    "off",
                    "registry.recipients.keys-renew-every",
                    "off",
                    "registry.recipients.keys-sweep-every",
                    "off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // the file goes with the JVM
    }
}
