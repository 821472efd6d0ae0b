package kz.socialregistry.reporting.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Looks regions up. */
@ApplicationScoped
public class Territory {

    private final Sql sql;
    private final Visibility visibility;

    Territory(Sql sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    private record Found(RegionRef region, boolean synthetic) {}

    /**
     * The region with its districts on a day.
     *
     * @param on the last day of the period
     * @param boundaries the day whose boundaries cut it into parts; {@code null}: it stays whole
     * @throws Refused (404) if there is no such region on that day, or none that the caller may see
     */
    public Extent extent(RegionKey key, LocalDate on, @Nullable LocalDate boundaries) {
        return find(key, on, boundaries).orElseThrow(() -> Refused.notFound("region-not-found", key.text(), on));
    }

    /** The same; empty if there is no such region on that day, or none that the caller may see. */
    public Optional<Extent> find(RegionKey key, LocalDate on, @Nullable LocalDate boundaries) {
        return region(key, on).filter(found -> isSeen(found, on)).map(found -> {
            RegionRef region = found.region();
            List<Extent.Member> districts = districts(region.id(), on, boundaries == null ? on : boundaries);
            return boundaries == null
                    ? Extent.undivided(region, on, found.synthetic(), districts)
                    : Extent.cut(region, on, found.synthetic(), districts);
        });
    }

    private Optional<Found> region(RegionKey key, LocalDate on) {
        return sql
                .read("""
                        with asked as (select cast(? as date) as on_day, cast(? as uuid) as id, cast(? as text) as code)
                        select r.region_id, n.name_kk, n.name_ru, n.name_en, r.synthetic
                        from asked
                        join region r on r.region_id = asked.id
                             or exists (select from region_code c
                                        where c.region_id = r.region_id and c.code = asked.code
                                          and c.valid @> asked.on_day)
                        cross join lateral (
                            select * from region_name n where n.region_id = r.region_id
                            order by n.valid @> asked.on_day desc, lower(n.valid) desc nulls last limit 1) n
                        """, row -> new Found(ref(row, ""), row.getBoolean("synthetic")), on, key.id(), key.code())
                .stream()
                .findFirst();
    }

    private boolean isSeen(Found found, LocalDate on) {
        return visibility.sees(found.region().id(), on, on);
    }

    /** Whether what is said of the region, which may be unknown by now, on the day is there for the caller. */
    public boolean sees(RegionKey key, LocalDate on) {
        return visibility.seesAll()
                || region(key, on).filter(found -> isSeen(found, on)).isPresent();
    }

    private List<Extent.Member> districts(UUID region, LocalDate on, LocalDate boundaries) {
        return sql.read(
                """
                with asked as (select cast(? as uuid) as id, cast(? as date) as on_day, cast(? as date) as boundaries)
                select d.region_id, n.name_kk, n.name_ru, n.name_en, then_.parent_id as then_region_id,
                       t.name_kk as then_name_kk, t.name_ru as then_name_ru, t.name_en as then_name_en,
                       (select c.code from region_code c
                        where c.region_id = then_.parent_id and c.valid @> asked.boundaries) as then_code
                from asked
                join region_parent d on d.parent_id = asked.id and d.valid @> asked.on_day
                cross join lateral (
                    select * from region_name n where n.region_id = d.region_id
                    order by n.valid @> asked.on_day desc, lower(n.valid) desc nulls last limit 1) n
                left join region_parent then_
                       on then_.region_id = d.region_id and then_.valid @> asked.boundaries
                left join lateral (
                    select * from region_name t where t.region_id = then_.parent_id
                    order by t.valid @> asked.boundaries desc, lower(t.valid) desc nulls last limit 1) t on true
                order by d.region_id
                """,
                row -> new Extent.Member(
                        ref(row, ""),
                        new Extent.Part(
                                row.getString("then_name_kk") == null ? null : ref(row, "then_"),
                                row.getString("then_code"))),
                region,
                on,
                boundaries);
    }

    private static RegionRef ref(ResultSet row, String prefix) throws SQLException {
        return new RegionRef(
                row.getObject(prefix + "region_id", UUID.class),
                new Names(
                        row.getString(prefix + "name_kk"),
                        row.getString(prefix + "name_ru"),
                        row.getString(prefix + "name_en")));
    }
}
