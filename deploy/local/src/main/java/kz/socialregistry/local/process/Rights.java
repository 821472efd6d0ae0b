package kz.socialregistry.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system lets us do with processes. */
public final class Rights {

    private static final Path SELF = Path.of("/proc/self");

    private Rights() {}

    public static boolean isRoot() throws IOException {
        return Files.exists(SELF) && Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
    }

    /** Whether root may run a program without being root: a container often forbids it. */
    public static boolean hasUserNamespaces() throws IOException {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
