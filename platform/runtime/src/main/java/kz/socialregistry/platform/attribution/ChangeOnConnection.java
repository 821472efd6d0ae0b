package kz.socialregistry.platform.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.platform.security.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/** Tells the triggers who changes something, from where, by which operation and why. */
@ApplicationScoped
class ChangeOnConnection implements ConnectionSettings {

    private final Caller caller;
    private final Change change;

    ChangeOnConnection(Caller caller, Change change) {
        this.caller = caller;
        this.change = change;
    }

    @Override
    public Map<String, String> of(Connection connection) {
        Map<String, String> settings = new HashMap<>();
        String operation = change.operation();
        if (operation != null) {
            settings.put("registry.actor", caller.subject());
            settings.put("registry.client", caller.client());
            settings.put("registry.operation", operation);
            put(settings, "registry.trace", change.traceId());
            put(settings, "registry.reason", change.reason());
        }
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
