package kz.socialregistry.reporting.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.reporting.measure.PlaceTotals.Occupancy;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.reporting.territory.Extent;

/** Reads what stands in a territory. A region has some hundred units, so they are filtered and summed in memory. */
@ApplicationScoped
public class Facilities {

    private final Sql sql;

    Facilities(Sql sql) {
        this.sql = sql;
    }

    /**
     * What stands in the territory on the day. One statement for its units, and one each for centres with their staff and
     * for places with their queues as soon as those are counted.
     */
    public FacilitySet on(Extent extent, LocalDate on) {
        return new FacilitySet(extent, on, units(extent, on), this);
    }

    // All of them, open or not: a stay counts where it was.
    private List<Unit> units(Extent extent, LocalDate on) {
        return sql.read("""
                with asked as (select cast(? as date) as on_day)
                select u.unit_id, at.centre_id, u.region_id, c.kind, c.provider_kind, u.format, u.target_group,
                       u.counts_in, u.opened_on, u.closed_on, cast(k.places as bigint) as places, k.kind as capacity,
                       u.synthetic or coalesce(c.synthetic, false) as synthetic,
                       coalesce(k.synthetic, false) as capacity_synthetic
                from asked
                cross join unit u
                cross join lateral (select centre_on(u.former_centres, u.centre_id, asked.on_day) as centre_id) at
                left join centre c on c.centre_id = at.centre_id
                left join unit_capacity k on k.unit_id = u.unit_id and k.valid @> asked.on_day
                where u.region_id = any (?)
                order by u.unit_id
                """, Facilities::unit, on, extent.members());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("unit_id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("kind"),
                row.getString("provider_kind"),
                row.getString("format"),
                row.getString("target_group"),
                Sql.texts(row.getArray("counts_in")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                "limited".equals(row.getString("capacity")) ? row.getObject("places", Long.class) : null,
                "unlimited".equals(row.getString("capacity")),
                row.getBoolean("synthetic"),
                row.getBoolean("capacity_synthetic"));
    }

    List<Centre> centres(Extent extent, LocalDate on) {
        return sql.read(
                """
                select c.centre_id, c.region_id, c.kind, c.provider_kind, c.counts_in, c.synthetic,
                       s.headcount, coalesce(s.synthetic, false) as headcount_synthetic
                from centre c
                left join lateral (
                    select cast(s.headcount as bigint) as headcount, s.synthetic from staff_count s
                    where s.centre_id = c.centre_id and s.counted_on <= cast(? as date)
                    order by s.counted_on desc, s.count_id desc limit 1) s on true
                where c.region_id = any (?) and (c.opened_on is null or c.opened_on <= ?)
                  and (c.closed_on is null or c.closed_on > ?)
                order by c.centre_id
                """,
                row -> new Centre(
                        row.getObject("centre_id", UUID.class),
                        row.getObject("region_id", UUID.class),
                        row.getString("kind"),
                        row.getString("provider_kind"),
                        Sql.texts(row.getArray("counts_in")),
                        row.getObject("headcount", Long.class),
                        row.getBoolean("synthetic"),
                        row.getBoolean("headcount_synthetic")),
                on,
                extent.members(),
                on,
                on);
    }

    // Who was queued and got a place waited until the first day of that place. A place that is lent on the day is not
    // that of its absent holder.
    Map<UUID, Occupancy> occupancy(Extent extent, LocalDate on) {
        Map<UUID, Occupancy> byUnit = new HashMap<>();
        sql.read(
                        """
                        with asked as (select cast(? as date) as on_day)
                        select p.unit_id,
                               count(*) filter (where p.status in ('assigned', 'released') and p.place_from <= on_day
                                   and (p.place_until > on_day or p.status = 'assigned' and p.place_until is null)
                                   and (e.enrolment_id is null or lent_days(p.enrolment_id, on_day, on_day + 1) = 0))
                                   as assigned,
                               count(*) filter (where p.queued_on <= on_day and (p.status = 'queued'
                                   or p.status in ('assigned', 'released') and p.place_from > on_day)) as queued
                        from asked
                        join unit u on u.region_id = any (?)
                        join placement p on p.unit_id = u.unit_id
                        left join enrolment e on e.enrolment_id = p.enrolment_id and e.lent
                        group by p.unit_id
                        """,
                        row -> Map.entry(
                                row.getObject("unit_id", UUID.class),
                                new Occupancy(row.getLong("assigned"), row.getLong("queued"))),
                        on,
                        extent.members())
                .forEach(entry -> byUnit.put(entry.getKey(), entry.getValue()));
        return byUnit;
    }
}
