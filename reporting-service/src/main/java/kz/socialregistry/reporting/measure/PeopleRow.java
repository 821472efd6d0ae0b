package kz.socialregistry.reporting.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One figure as the statement of {@link Stays} gives it: a total, or that of a part or of a group. */
record PeopleRow(
        int ask,
        Level level,
        int part,
        int group,
        @Nullable String targetGroup,
        @Nullable String sex,
        People people) {

    /** What a figure is of. */
    enum Level {
        TOTAL,
        PART,
        GROUP;

        /** As the statement names it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static PeopleRow of(ResultSet row) throws SQLException {
        return new PeopleRow(
                row.getInt("ask"),
                Level.of(row.getString("level")),
                row.getInt("part"),
                row.getInt("group"),
                row.getString("target_group"),
                row.getString("sex"),
                new People(row.getLong("persons"), row.getLong("days"), null, row.getBoolean("synthetic")));
    }
}
