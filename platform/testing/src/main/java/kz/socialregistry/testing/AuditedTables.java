package kz.socialregistry.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Every table of a service is under audit, or docs/audit.md says under "What is not recorded" why it is not. Each service
 * has one test class that extends this.
 */
public abstract class AuditedTables {

    private static final Pattern EXEMPT = Pattern.compile("^\\| `([a-z_]+)` \\| ([a-z-]+|all) \\|", Pattern.MULTILINE);

    @Inject
    DataSource dataSource;

    private final String service;

    /** @param service as it stands in docs/audit.md, for example {@code centres} */
    protected AuditedTables(String service) {
        this.service = service;
    }

    @Test
    void everyTableIsRecordedOrExempt() throws SQLException {
        assertEquals(exempt(), tables("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and 3 <> (select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                          where t.tgrelid = c.oid and p.proname like 'audit~_%~_of~_%' escape '~' and t.tgenabled = 'O')
                """), "tables without audit, against docs/audit.md");
    }

    private Set<String> tables(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Set<String> names = new TreeSet<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    private Set<String> exempt() {
        Set<String> names = new TreeSet<>();
        EXEMPT.matcher(documentation())
                .results()
                .filter(row -> row.group(2).equals("all") || row.group(2).equals(service))
                .forEach(row -> names.add(row.group(1)));
        return names;
    }

    private static String documentation() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path page = folder.resolve("docs/audit.md");
            if (Files.exists(page)) {
                return read(page);
            }
        }
        throw new IllegalStateException("docs/audit.md is not there");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
