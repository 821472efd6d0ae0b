package kz.socialregistry.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.socialregistry.local.setup.Port;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} and {@code deploy/token} as a person meets them. */
@Order(4)
@ExtendWith(SharedRegistry.class)
class StartAndStopIT {

    private static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;

    @TempDir
    Path temporary;

    @Test
    @Order(1)
    void theHelpIsThereInThreeLanguagesAndStartsNothing() {
        for (String[] language : new String[][] {{"kk", "Қолданылуы"}, {"ru", "Использование"}, {"en", "Usage"}}) {
            Launched help = run(Map.of(), "up", "--help", "--lang", language[0]);

            assertEquals(0, help.awaitEnd());
            assertTrue(help.output().startsWith(language[1] + ": deploy/up"), help.output());
        }
    }

    @Test
    @Order(2)
    void anUnknownOptionIsOneSentence() {
        Launched start = run(Map.of(), "up", "--no-build", "--frehs");

        assertEquals(WRONG_USE, start.awaitEnd());
        assertEquals(1, start.output().lines().count(), start.output());
        assertTrue(start.output().contains("--frehs"));
    }

    @Test
    @Order(3)
    void aSecondStartInTheSameFolderIsOneSentence(Registry registry) {
        Launched second = run(
                registry.portVariables(),
                "up",
                "--no-build",
                "--data",
                registry.folder().path().toString());

        assertEquals(1, second.awaitEnd());
        assertEquals(1, second.output().lines().count(), second.output());
        assertTrue(second.output().startsWith("A registry already runs in "), second.output());
    }

    @Test
    @Order(4)
    void aBusyPortIsOneSentenceThatNamesItAndItsVariable() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>();
            for (Port port : Port.values()) {
                environment.put(port.variable(), String.valueOf(Registry.freePort()));
            }
            environment.put("REPORTING_PORT", String.valueOf(other.getLocalPort()));

            Launched start = run(
                    environment,
                    "up",
                    "--no-build",
                    "--data",
                    temporary.resolve("data").toString());

            assertEquals(1, start.awaitEnd());
            assertEquals(1, start.output().lines().count(), start.output());
            assertTrue(start.output().contains(other.getLocalPort() + " is in use"), start.output());
            assertTrue(start.output().contains("REPORTING_PORT"), start.output());
        }
    }

    @Test
    @Order(5)
    void withoutAJdkTheStartIsOneSentence() {
        Launched start = run(Map.of("JAVA_HOME", temporary.toString()), "up", "--no-build");

        assertEquals(1, start.awaitEnd());
        assertEquals("No JDK was found: install JDK 17 or newer, or name it in JAVA_HOME.\n", start.output());
    }

    @Test
    @Order(6)
    void aTokenCarriesTheRoleAndTheRegion(Registry registry) {
        String issuer = String.valueOf(registry.ports().of(Port.ISSUER));
        Launched token = run(Map.of("ISSUER_PORT", issuer), "token", "finance-officer", "790000000");

        assertEquals(0, token.awaitEnd());
        byte[] payload = Base64.getUrlDecoder().decode(token.output().split("\\.")[1]);
        String claims = new String(payload, StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"roles\":[\"finance-officer\"]"), claims);
        assertTrue(claims.contains("\"regions\":[\"790000000\"]"), claims);
        assertTrue(claims.contains("\"aud\":\"social-registry\""), claims);
    }

    @Test
    @Order(7)
    void aTokenForNoRoleOrWithoutAnIssuerIsOneSentence() {
        Launched noRole = run(Map.of(), "token", "minister");
        assertEquals(WRONG_USE, noRole.awaitEnd());
        assertTrue(noRole.output().startsWith("There is no role \"minister\""), noRole.output());

        Launched noIssuer = run(Map.of("ISSUER_PORT", String.valueOf(Registry.freePort())), "token", "analyst");
        assertEquals(1, noIssuer.awaitEnd());
        assertTrue(noIssuer.output().startsWith("No issuer answers at "), noIssuer.output());
        assertEquals(1, noIssuer.output().lines().count());
    }

    @Test
    @Order(8)
    void aKilledLauncherLeavesProcessesThatTheNextStartEnds(Registry registry) {
        List<ProcessHandle> left = registry.processes();
        registry.current().kill();
        assertTrue(left.stream().allMatch(ProcessHandle::isAlive), "they outlive the launcher");

        Instant since = Instant.now();
        registry.start();
        registry.awaitRunning();

        String output = registry.current().output();
        assertTrue(output.contains("Ended 7 processes"), output);
        assertTrue(output.contains("The reference data are loaded."), output);
        assertTrue(left.stream().noneMatch(ProcessHandle::isAlive));
        System.out.println("With data present the registry ran after "
                + Duration.between(since, Instant.now()).toMillis() + " ms.");
    }

    @Test
    @Order(9)
    void ctrlCStopsEveryProcess(Registry registry) {
        List<ProcessHandle> running = registry.processes();
        assertEquals(7, running.size());

        registry.current().interrupt();

        assertEquals(INTERRUPTED, registry.current().awaitEnd());
        assertTrue(
                registry.current().output().endsWith("The registry is stopped; the data are kept.\n"),
                registry.current().output());
        assertFalse(running.stream().anyMatch(ProcessHandle::isAlive));
        assertEquals(List.of(), registry.processes());
    }

    private Launched run(Map<String, String> environment, String... command) {
        return Launched.start(temporary.resolve("output-" + command[0]), environment, List.of(command));
    }
}
