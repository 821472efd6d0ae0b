package kz.socialregistry.platform.security;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells the database who asks, as settings of the connection that policies and triggers read: one statement when a
 * connection is taken, one when it is given back, none for work in the background and for who has nothing to say.
 */
@ApplicationScoped
class CallerOnConnection implements AgroalPoolInterceptor {

    private static final String TELL = "select set_config(name, value, false)"
            + " from unnest(cast(? as text[]), cast(? as text[])) as setting (name, value)";

    private final Caller caller;
    private final Instance<ConnectionSettings> sources;

    /** The names that were set, by connection; what could not be reset is reset before the next use. */
    private final Map<PgConnection, Set<String>> told = Collections.synchronizedMap(new WeakHashMap<>());

    CallerOnConnection(Caller caller, @Any Instance<ConnectionSettings> sources) {
        this.caller = caller;
        this.sources = sources;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        outsideOfTransactions(connection, physical -> {
            forget(physical);
            if (onBehalfOfSomebody()) {
                Map<String, String> settings = new HashMap<>();
                for (ConnectionSettings source : sources) {
                    settings.putAll(source.of(physical));
                }
                if (!settings.isEmpty()) {
                    told.put(physical, Set.copyOf(settings.keySet()));
                    tell(physical, settings);
                }
            }
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        outsideOfTransactions(connection, this::forget);
    }

    private interface Telling {
        void on(PgConnection connection) throws SQLException;
    }

    /**
     * A pooled connection comes enlisted in a transaction that has not begun yet in the database. It must not begin
     * here: a rollback would take the settings back, and the first statement decides what the transaction sees.
     */
    private static void outsideOfTransactions(Connection connection, Telling telling) {
        try {
            PgConnection physical = connection.unwrap(PgConnection.class);
            boolean autoCommit = physical.getAutoCommit();
            if (!autoCommit) {
                physical.setAutoCommit(true);
            }
            telling.on(physical);
            if (!autoCommit) {
                physical.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw new CallerNotToldException(e);
        }
    }

    private boolean onBehalfOfSomebody() {
        ManagedContext request = Arc.container().requestContext();
        return request.isActive() && caller.isKnown();
    }

    private void forget(PgConnection connection) throws SQLException {
        Set<String> names = told.get(connection);
        if (names != null) {
            Map<String, String> nothing = new HashMap<>();
            names.forEach(name -> nothing.put(name, ""));
            tell(connection, nothing);
            told.remove(connection);
        }
    }

    private static void tell(PgConnection connection, Map<String, String> settings) throws SQLException {
        String[] names = settings.keySet().toArray(String[]::new);
        String[] values = settings.values().toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setArray(1, connection.createArrayOf("text", names));
            statement.setArray(2, connection.createArrayOf("text", values));
            statement.execute();
        }
    }

    /** The database could not be told who asks, or to forget it: the connection is not used. */
    static final class CallerNotToldException extends RuntimeException {

        CallerNotToldException(SQLException cause) {
            super(cause);
        }
    }
}
