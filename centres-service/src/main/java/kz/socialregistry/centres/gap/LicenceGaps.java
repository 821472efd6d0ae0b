package kz.socialregistry.centres.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Finds units without the licence they need, by one statement, straight from the tables. */
@ApplicationScoped
class LicenceGaps {

    // Days without: those on which a licence is required and the unit and its centre work, less those of the licences.
    private static final String GAPS = """
            select u.id, u.centre_id, u.name_kk, u.name_ru, u.name_en, u.format, u.region_id,
                   c.name_kk as centre_kk, c.name_ru as centre_ru, c.name_en as centre_en,
                   c.region_id as centre_region_id,
                   lower(gap.days) as gap_from, upper(gap.days) as gap_until, gap.first_day,
                   (select l.number from licence l
                    where l.centre_id = u.centre_id and (l.formats is null or u.format = any (l.formats))
                      and upper(l.validity) <= lower(gap.days)
                    order by upper(l.validity) desc, l.id desc limit 1) as lapsed,
                   (select count(*) from placement p
                    where p.known_unit_id = u.id and p.period @> gap.first_day) as affected
            from (select daterange(?::date, ?::date) as days, ?::uuid[] as regions, ?::uuid[] as districts) asked
            join reference_code r on r.list = 'requirements' and r.code = 'licence'
                                 and daterange(r.valid_from, r.valid_to) && asked.days
            join unit u on (asked.regions is null or u.region_id = any (asked.regions))
                       and (asked.districts is null or u.region_id = any (asked.districts))
                       and daterange(u.opened_on, u.closed_on) && asked.days
            join centre c on c.id = u.centre_id
                         and daterange(c.opened_on, c.closed_on) && asked.days
            cross join lateral (
                select datemultirange(daterange(r.valid_from, r.valid_to)
                           * daterange(u.opened_on, u.closed_on) * daterange(c.opened_on, c.closed_on))
                       - coalesce(range_agg(l.validity), '{}') as days
                from licence l
                where l.centre_id = c.id and (l.formats is null or u.format = any (l.formats))
            ) uncovered
            cross join lateral (
                select g as days, greatest(lower(g), lower(asked.days)) as first_day
                from unnest(uncovered.days) g
                where g && asked.days
                order by g
                limit 1
            ) gap
            order by u.id
            """;

    private final DataSource dataSource;
    private final Regions regions;
    private final Visibility visibility;

    LicenceGaps(DataSource dataSource, Regions regions, Visibility visibility) {
        this.dataSource = dataSource;
        this.regions = regions;
        this.visibility = visibility;
    }

    /**
     * The first gap of each unit on these days, in the order of the units' ids. A unit whose centre the caller does not
     * see is left out: so are its licences.
     *
     * @param until the first day not looked at
     */
    List<LicenceGap> find(LicenceGapsQuery query, LocalDate on, LocalDate until) {
        Collection<UUID> inRegion = query.region == null ? null : regions.within("region", query.region, on);
        Collection<UUID> inDistrict = query.district == null ? null : regions.within("district", query.district, on);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(GAPS)) {
            select.setObject(1, on);
            select.setObject(2, until);
            select.setArray(3, array(connection, inRegion));
            select.setArray(4, array(connection, inDistrict));
            List<LicenceGap> gaps = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                if (isSeen(row, on)) {
                    gaps.add(gap(row));
                }
            }
            return gaps;
        } catch (SQLException e) {
            throw new IllegalStateException("the gaps in licences cannot be read", e);
        }
    }

    private boolean isSeen(ResultSet row, LocalDate on) throws SQLException {
        return visibility.seesCentre(row.getObject("centre_id", UUID.class))
                && visibility.sees(row.getObject("centre_region_id", UUID.class), on, on);
    }

    private static @Nullable Array array(Connection connection, @Nullable Collection<UUID> ids) throws SQLException {
        return ids == null ? null : connection.createArrayOf("uuid", ids.toArray());
    }

    private static LicenceGap gap(ResultSet row) throws SQLException {
        return new LicenceGap(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                new Names(row.getString("centre_kk"), row.getString("centre_ru"), row.getString("centre_en")),
                row.getString("format"),
                row.getObject("region_id", UUID.class),
                row.getObject("gap_from", LocalDate.class),
                row.getObject("gap_until", LocalDate.class),
                row.getString("lapsed"),
                row.getObject("first_day", LocalDate.class),
                row.getInt("affected"));
    }
}
