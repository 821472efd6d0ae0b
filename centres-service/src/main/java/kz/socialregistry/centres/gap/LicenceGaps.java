package kz.socialregistry.centres.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.choice.ChosenUnits;

/** Finds units without the licence they need, by one statement, straight from the tables. */
@ApplicationScoped
class LicenceGaps {

    // Days without: those on which a licence is required and the unit and its centre work, less those of the licences.
    private static final String GAPS = """
            , required as materialized (
                select daterange(r.valid_from, r.valid_to) as days
                from asked
                join reference_code r on r.list = 'requirements' and r.code = 'licence'
                                     and daterange(r.valid_from, r.valid_to) && asked.days
            )
            select u.*, lower(gap.days) as gap_from, upper(gap.days) as gap_until, gap.first_day,
                   (select l.number from licence l
                    where l.centre_id = u.centre_id and (l.formats is null or u.format = any (l.formats))
                      and upper(l.validity) <= lower(gap.days)
                    order by upper(l.validity) desc, l.id desc limit 1) as lapsed,
                   coalesce((select l.taken from unit_occupancy l
                    where l.unit_id = u.id and l.day <= gap.first_day order by l.day desc limit 1), 0) as affected
            from asked
            cross join required r
            cross join chosen u
            cross join lateral (
                select datemultirange(r.days * u.days * u.centre_days)
                       - coalesce(range_agg(l.validity), '{}') as days
                from licence l
                where l.centre_id = u.centre_id and (l.formats is null or u.format = any (l.formats))
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

    private final ChosenUnits units;

    LicenceGaps(ChosenUnits units) {
        this.units = units;
    }

    /**
     * The first gap of each unit on these days, in the order of the units' ids. A unit whose centre the caller does not
     * see is left out: so are its licences.
     *
     * @param until the first day not looked at
     */
    List<LicenceGap> find(LicenceGapsQuery query, LocalDate on, LocalDate until) {
        return units.read(units.in(query.region, query.district, on, until), true, GAPS, LicenceGaps::gap);
    }

    private static LicenceGap gap(ResultSet row) throws SQLException {
        return new LicenceGap(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                ChosenUnits.names(row, "name"),
                ChosenUnits.names(row, "centre"),
                row.getString("format"),
                row.getObject("region_id", UUID.class),
                row.getObject("gap_from", LocalDate.class),
                row.getObject("gap_until", LocalDate.class),
                row.getString("lapsed"),
                row.getObject("first_day", LocalDate.class),
                row.getInt("affected"));
    }
}
