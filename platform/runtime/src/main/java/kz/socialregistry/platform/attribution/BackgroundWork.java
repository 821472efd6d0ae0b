package kz.socialregistry.platform.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Says what changes that no request makes are recorded as. Holds until the current transaction ends; unsaid, the actor is
 * {@code system} and the operation unknown.
 */
@ApplicationScoped
public class BackgroundWork {

    private final DataSource dataSource;

    BackgroundWork(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The service itself does it, and this is what it is called. */
    public void named(String operation) {
        execute("select set_config('registry.operation', ?, true)", operation);
    }

    /** It goes on with what somebody began by making this thing, and is recorded as theirs. */
    public void begunBy(String entity, UUID id) {
        execute("""
                select set_config('registry.actor', e.actor, true),
                       set_config('registry.client', coalesce(e.client, ''), true),
                       set_config('registry.operation', coalesce(e.operation, ''), true),
                       set_config('registry.trace', coalesce(e.trace_id, ''), true),
                       set_config('registry.reason', coalesce(e.reason, ''), true)
                from audit_entry e
                where e.entity = ? and e.entity_id = ? and e.action = 'insert'
                order by e.id limit 1
                """, entity, id.toString());
    }

    private void execute(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be told what is done", e);
        }
    }
}
