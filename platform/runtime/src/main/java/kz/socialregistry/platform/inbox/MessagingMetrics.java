package kz.socialregistry.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator watches: events not published yet, and events held. Counted when somebody asks. */
@ApplicationScoped
class MessagingMetrics {

    private final DataSource dataSource;

    MessagingMetrics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        registry.gauge(
                "registry_outbox_unpublished_events", this, m -> m.count("select count(*) from outbox_unpublished"));
        registry.gauge(
                "registry_inbox_waiting_events",
                this,
                m -> m.count("select count(*) from inbox_held where reason = 'waiting'"));
        registry.gauge(
                "registry_inbox_dead_events",
                this,
                m -> m.count("select count(*) from inbox_held where reason <> 'waiting'"));
    }

    private double count(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
