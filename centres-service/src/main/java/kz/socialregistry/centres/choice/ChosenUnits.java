package kz.socialregistry.centres.choice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Reads from the tables about units that work on some days, as far as the caller sees them. */
@ApplicationScoped
public class ChosenUnits {

    // Only what narrows stands in the statement, so that it is read by an index. What is asked stands in a table of one
    // row: so a plan made for one choice is as good for the next, and the statement is not planned each time. Who sees
    // a
    // unit by its district but not its centre sees no more of the centre than its id.
    private static final String CHOSEN = """
            with asked as (
                select ?::date as day, daterange(?::date, ?::date) as days, ?::uuid[] as regions, ?::uuid[] as districts,
                       ?::text as format, ?::text as target_group
            ),
            chosen as (
                select u.id, u.centre_id, u.name_kk, u.name_ru, u.name_en, u.format, u.target_group, u.region_id,
                       daterange(u.opened_on, u.closed_on) as days, u.opened_on, u.closed_on,
                       c.name_kk as centre_kk, c.name_ru as centre_ru, c.name_en as centre_en,
                       c.region_id as centre_region_id, daterange(c.opened_on, c.closed_on) as centre_days
                from unit u
                left join centre c on c.id = u.centre_id
                where daterange(u.opened_on, u.closed_on) && (select days from asked)
                  and (c.id is null or daterange(c.opened_on, c.closed_on) && (select days from asked))
            """;

    private final DataSource dataSource;
    private final Regions regions;
    private final Visibility visibility;

    ChosenUnits(DataSource dataSource, Regions regions, Visibility visibility) {
        this.dataSource = dataSource;
        this.regions = regions;
        this.visibility = visibility;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * The units of a region and a district, by id or by KATO code, on these days.
     *
     * @param until the first day not looked at
     */
    public Choice in(@Nullable String region, @Nullable String district, LocalDate on, LocalDate until) {
        Collection<UUID> inRegion = region == null ? null : regions.within("region", region, on);
        Collection<UUID> inDistrict = district == null ? null : regions.within("district", district, on);
        return new Choice(inRegion, inDistrict, null, null, on, until);
    }

    /**
     * The answers of a statement about the units chosen.
     *
     * @param select reads from {@code chosen}, with {@code id}, {@code centre_id}, {@code region_id} and
     *     {@code centre_region_id} among its columns, and {@code asked} with {@code day} and {@code days}
     * @param withCentre whether a unit is left out if its centre is not seen, though its district is
     * @param values those of the parameters of the statement
     */
    public <T> List<T> read(Choice choice, boolean withCentre, String select, Reader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, choice, select, values)) {
            List<T> answers = new ArrayList<>();
            Sight sight = new Sight(choice.on(), withCentre);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                if (sight.reaches(row)) {
                    answers.add(reader.of(row));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    /** What the caller sees on a day; each region and centre is looked at once. */
    private final class Sight {

        private final LocalDate on;
        private final boolean withCentre;
        private final Map<UUID, Boolean> seenRegions = new HashMap<>();
        private final Map<UUID, Boolean> seenCentres = new HashMap<>();

        private Sight(LocalDate on, boolean withCentre) {
            this.on = on;
            this.withCentre = withCentre;
        }

        private boolean reaches(ResultSet row) throws SQLException {
            UUID centreRegion = row.getObject("centre_region_id", UUID.class);
            return seenCentres.computeIfAbsent(row.getObject("centre_id", UUID.class), visibility::seesCentre)
                    && ((centreRegion != null && reaches(centreRegion))
                            || (!withCentre && reaches(row.getObject("region_id", UUID.class))));
        }

        private boolean reaches(UUID region) {
            return seenRegions.computeIfAbsent(region, id -> visibility.sees(id, on, on));
        }
    }

    private static PreparedStatement prepared(Connection connection, Choice choice, String select, Object... more)
            throws SQLException {
        StringBuilder sql = new StringBuilder(CHOSEN);
        narrow(sql, "u.region_id = any ((select regions from asked)::uuid[])", choice.regions());
        narrow(sql, "u.region_id = any ((select districts from asked)::uuid[])", choice.districts());
        narrow(sql, "u.format = (select format from asked)", choice.format());
        narrow(sql, "u.target_group = (select target_group from asked)", choice.targetGroup());
        PreparedStatement statement =
                connection.prepareStatement(sql.append(")\n").append(select).toString());
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                choice.on(),
                choice.on(),
                choice.until(),
                array(connection, choice.regions()),
                array(connection, choice.districts()),
                choice.format(),
                choice.targetGroup()));
        values.addAll(List.of(more));
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static void narrow(StringBuilder sql, String condition, @Nullable Object by) {
        if (by != null) {
            sql.append("  and ").append(condition).append('\n');
        }
    }

    private static @Nullable Array array(Connection connection, @Nullable Collection<UUID> ids) throws SQLException {
        return ids == null ? null : connection.createArrayOf("uuid", ids.toArray());
    }

    /** The names in columns that begin so. */
    public static Names names(ResultSet row, String prefix) throws SQLException {
        return new Names(row.getString(prefix + "_kk"), row.getString(prefix + "_ru"), row.getString(prefix + "_en"));
    }
}
