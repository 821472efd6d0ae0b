package kz.socialregistry.local.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anOptionComesBeforeTheEnvironmentAndThatBeforeTheUsualPort() {
        Ports ports = Ports.choose(Map.of(Port.CENTRES, "1"), Map.of("CENTRES_PORT", "2", "BUDGET_PORT", "3"), 0);

        assertEquals(1, ports.of(Port.CENTRES));
        assertEquals(3, ports.of(Port.BUDGET));
        assertEquals(8084, ports.of(Port.REPORTING));
    }

    @Test
    void anOffsetMovesOnlyWhatIsNotChosen() {
        Ports ports = Ports.choose(Map.of(), Map.of("ISSUER_PORT", "7000"), 100);

        assertEquals(7000, ports.of(Port.ISSUER));
        assertEquals("http://localhost:7000/registry", ports.issuer().toString());
        assertEquals(15_532, ports.of(Port.POSTGRES));
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsVariable() {
        NotStartedException refused =
                assertThrows(NotStartedException.class, () -> Ports.choose(Map.of(), Map.of("KAFKA_PORT", "many"), 0));
        assertEquals(
                "\"many\" is not a port number (1 to 65535); correct KAFKA_PORT.",
                refused.sentence(new Messages(kz.socialregistry.local.reference.Language.EN)));

        assertThrows(NotStartedException.class, () -> Ports.choose(Map.of(), Map.of(), 60_000));
    }

    @Test
    void aPortThatSomebodyListensOnIsBusyAlsoIfOnlyOnThisMachine() throws IOException {
        Ports ports;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = String.valueOf(other.getLocalPort());
            ports = Ports.choose(Map.of(Port.REPORTING, taken), Map.of(), 0);

            // the other ports may be somebody else's just now
            assertTrue(ports.busy().contains(Port.REPORTING));
        }
        assertFalse(ports.busy().contains(Port.REPORTING));
    }
}
