package kz.socialregistry.local.setup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The ports of one registry. */
public final class Ports {

    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    private Ports() {}

    /**
     * Chooses the ports: an option before an environment variable before the usual one.
     *
     * @param offset added to the usual ports, so that a second registry runs beside the first
     * @throws NotStartedException if one is no port number
     */
    public static Ports choose(Map<Port, String> options, Map<String, String> environment, int offset) {
        Ports ports = new Ports();
        for (Port port : Port.values()) {
            String chosen = options.getOrDefault(port, environment.getOrDefault(port.variable(), ""));
            ports.numbers.put(
                    port, chosen.isBlank() ? valid(port, port.usual() + offset) : valid(port, chosen.strip()));
        }
        return ports;
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /** {@code http://localhost:8081}; always this name, because the issuer puts it into the tokens. */
    public URI url(Port port) {
        return URI.create("http://localhost:" + of(port));
    }

    /** The URL of the local issuer as it stands in the tokens. */
    public URI issuer() {
        return url(Port.ISSUER).resolve("/registry");
    }

    /** Those that another program listens on. */
    public Set<Port> busy() {
        Set<Port> busy = EnumSet.noneOf(Port.class);
        numbers.forEach((port, number) -> {
            if (!free(number)) {
                busy.add(port);
            }
        });
        return busy;
    }

    private static boolean free(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int valid(Port port, String chosen) {
        try {
            return valid(port, Integer.parseInt(chosen));
        } catch (NumberFormatException e) {
            throw new NotStartedException("no-port", chosen, port.variable());
        }
    }

    private static int valid(Port port, int number) {
        if (number < 1 || number > HIGHEST) {
            throw new NotStartedException("no-port", String.valueOf(number), port.variable());
        }
        return number;
    }
}
