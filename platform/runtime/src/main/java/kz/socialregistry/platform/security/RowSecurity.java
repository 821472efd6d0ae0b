package kz.socialregistry.platform.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Refuses to start as a database user for whom the policies on the tables do not count. */
@ApplicationScoped
class RowSecurity {

    private final DataSource dataSource;

    RowSecurity(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes StartupEvent starting) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (row.next() && row.getBoolean(1)) {
                throw new IllegalStateException("DATABASE_USER must be a plain owner of the database: a superuser or a"
                        + " role with BYPASSRLS would see rows of all regions");
            }
        }
    }
}
