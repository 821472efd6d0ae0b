package kz.socialregistry.centres.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** Reads headcounts of a day, straight from the tables. */
@ApplicationScoped
class Staffing {

    // The last count until the day in which the social workers of the unit stand.
    private static final String LOAD = """
            select (select count(*) from placement p
                    where p.known_unit_id = u.id and p.period @> asked.day and p.taken @> asked.day) as recipients,
                   g.headcount, s.counted_on
            from (select ?::uuid as unit, ?::date as day) asked
            join unit u on u.id = asked.unit
            left join lateral (
                select s.id, s.counted_on from staff_count s
                where s.centre_id = u.centre_id and s.counted_on <= asked.day
                  and exists (select from staff_group g where g.count_id = s.id and g.unit_id = u.id
                              and g.profession = 'social-worker')
                order by s.counted_on desc limit 1
            ) s on true
            left join staff_group g on g.count_id = s.id and g.unit_id = u.id and g.profession = 'social-worker'
            """;

    private static final String COUNTED = """
            select c.id, c.region_id, s.headcount, g.profession, g.headcount as of_profession, g.certified
            from (select ?::date as day, ?::uuid[] as regions, ?::uuid as centre) asked
            join centre c on (asked.regions is null or c.region_id = any (asked.regions))
                         and (asked.centre is null or c.id = asked.centre)
                         and daterange(c.opened_on, c.closed_on) @> asked.day
            left join lateral (
                select s.id, s.headcount from staff_count s
                where s.centre_id = c.id and s.counted_on <= asked.day
                order by s.counted_on desc limit 1
            ) s on true
            left join staff_group g on g.count_id = s.id
            order by c.id, g.position
            """;

    private final DataSource dataSource;
    private final Regions regions;
    private final Visibility visibility;

    Staffing(DataSource dataSource, Regions regions, Visibility visibility) {
        this.dataSource = dataSource;
        this.regions = regions;
        this.visibility = visibility;
    }

    /** The load of a unit that is there. */
    UnitLoad load(UUID unitId, LocalDate on) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LOAD)) {
            select.setObject(1, unitId);
            select.setObject(2, on);
            ResultSet row = select.executeQuery();
            row.next();
            return UnitLoad.of(
                    unitId,
                    on,
                    row.getInt("recipients"),
                    row.getObject("headcount", Integer.class),
                    row.getObject("counted_on", LocalDate.class));
        } catch (SQLException e) {
            throw new IllegalStateException("the load cannot be read", e);
        }
    }

    /** The specialists of the centres that the caller sees. */
    StaffTotals totals(StaffTotalsQuery query, LocalDate on) {
        Collection<UUID> within = query.region == null ? null : regions.within("region", query.region, on);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTED)) {
            select.setObject(1, on);
            select.setArray(2, within == null ? null : connection.createArrayOf("uuid", within.toArray()));
            select.setObject(3, query.centre);
            ResultSet row = select.executeQuery();
            StaffSum sum = new StaffSum();
            while (row.next()) {
                UUID centre = row.getObject("id", UUID.class);
                if (visibility.seesCentre(centre) && visibility.sees(row.getObject("region_id", UUID.class), on, on)) {
                    add(sum, centre, row);
                }
            }
            return sum.on(on);
        } catch (SQLException e) {
            throw new IllegalStateException("the headcounts cannot be read", e);
        }
    }

    private static void add(StaffSum sum, UUID centre, ResultSet row) throws SQLException {
        sum.centre(centre, row.getObject("headcount", Integer.class));
        @Nullable String profession = row.getString("profession");
        if (profession != null) {
            sum.profession(profession, row.getInt("of_profession"), row.getObject("certified", Integer.class));
        }
    }
}
