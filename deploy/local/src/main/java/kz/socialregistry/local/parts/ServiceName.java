package kz.socialregistry.local.parts;

import java.util.Locale;
import kz.socialregistry.local.setup.Port;

/** The four services. */
public enum ServiceName {
    CENTRES(Port.CENTRES),
    RECIPIENTS(Port.RECIPIENTS),
    BUDGET(Port.BUDGET),
    REPORTING(Port.REPORTING);

    private final Port port;

    ServiceName(Port port) {
        this.port = port;
    }

    public Port port() {
        return port;
    }

    /** {@code centres-service}: the name of its module. */
    public String module() {
        return database() + "-service";
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
