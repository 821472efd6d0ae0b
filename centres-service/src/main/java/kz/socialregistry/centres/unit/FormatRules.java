package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What goes for the units of a format unless they have a rule of their own. A release changes it, nobody else. */
@ApplicationScoped
class FormatRules {

    private static final String KEEPS = "keeps";

    private final DataSource dataSource;
    private volatile @Nullable Map<String, String> absences;

    FormatRules(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What becomes of a place while its holder is away: {@code keeps}, also if nothing is said of the format, or {@code lends}. */
    String absence(String format) {
        Map<String, String> known = absences;
        if (known == null) {
            known = read();
            absences = known;
        }
        return known.getOrDefault(format, KEEPS);
    }

    private Map<String, String> read() {
        Map<String, String> absenceOf = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select format, absence from format_rule")) {
            ResultSet row = select.executeQuery();
            while (row.next()) {
                absenceOf.put(row.getString("format"), row.getString("absence"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rules of the formats cannot be read", e);
        }
        return absenceOf;
    }
}
