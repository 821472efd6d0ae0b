package kz.socialregistry.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Map;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.platform.security.ConnectionSettings;

/** Tells the database who asks. */
@ApplicationScoped
class ProbeTeller implements ConnectionSettings {

    private final Caller caller;

    ProbeTeller(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Map<String, String> of(Connection connection) {
        return Map.of("probe.caller", caller.subject() + " by " + caller.client());
    }
}
