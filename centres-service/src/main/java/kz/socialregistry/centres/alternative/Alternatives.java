package kz.socialregistry.centres.alternative;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.socialregistry.centres.choice.Choice;
import kz.socialregistry.centres.choice.ChosenUnits;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.centres.terms.TermsReader;
import kz.socialregistry.centres.unit.Unit;

/** Finds free places in units like another one, the nearest first. */
@ApplicationScoped
class Alternatives {

    private static final String ALTERNATIVES = """
            , own as (
                select ?::uuid as id, ?::text as target_group, u.region_id, p.parent_id
                from asked
                cross join (select ?::uuid as region_id) u
                left join region_parent p on p.region_id = u.region_id
                                         and coalesce(p.valid_from <= asked.day, true)
                                         and coalesce(p.valid_to > asked.day, true)
            )
            select f.*, case f.distance when 1 then 'same-district' when 2 then 'same-region' else 'elsewhere' end as nearness
            from (
                select u.*, k.places, k.places - coalesce(l.taken, 0) as free, coalesce(l.queued, 0) as queued,
                       u.target_group = own.target_group as is_same_group,
                       required.licence as licence_required,
                       case when u.region_id = own.region_id and own.parent_id is not null then 1
                            when u.region_id = coalesce(own.parent_id, own.region_id)
                                 or p.parent_id = coalesce(own.parent_id, own.region_id) then 2
                            else 3
                       end as distance
                from asked
                cross join own
                cross join lateral (
                    select exists (
                        select from reference_code r
                        where r.list = 'requirements' and r.code = 'licence'
                          and daterange(r.valid_from, r.valid_to) @> asked.day) as licence
                ) required
                join chosen u on u.id <> own.id
                             and (u.target_group = own.target_group or exists (
                                 select from target_group_fit g
                                 where g.target_group = own.target_group and g.fits_in = u.target_group))
                join unit_capacity k on k.unit_id = u.id and k.kind in ('limited', 'unlimited')
                                    and coalesce(k.valid_from <= asked.day, true)
                                    and coalesce(k.valid_to > asked.day, true)
                left join region_parent p on p.region_id = u.region_id
                                         and coalesce(p.valid_from <= asked.day, true)
                                         and coalesce(p.valid_to > asked.day, true)
                left join lateral (
                    select l.taken, l.queued from unit_occupancy l
                    where l.unit_id = u.id and l.day <= asked.day
                    order by l.day desc limit 1
                ) l on true
                where k.places is null or k.places > coalesce(l.taken, 0) and not exists (
                    select from unit_occupancy later
                    where later.unit_id = u.id and later.day > asked.day and later.taken >= k.places)
            ) f
            order by f.distance, not f.is_same_group, f.free - f.queued desc nulls first, f.id
            """;

    private final ChosenUnits units;
    private final DataSource dataSource;

    Alternatives(ChosenUnits units, DataSource dataSource) {
        this.units = units;
        this.dataSource = dataSource;
    }

    /**
     * Those the caller sees and that may take somebody in on the day whom the unit serves: of the own district first, then
     * of the own region, then others; the freest first.
     */
    List<Alternative> to(Unit unit, LocalDate on) {
        Choice alike = new Choice(null, null, unit.format(), null, on, on.plusDays(1));
        List<Alternative> free = units.read(
                alike, true, ALTERNATIVES, Alternatives::alternative, unit.id(), unit.targetGroup(), unit.regionId());
        Map<UUID, Terms> terms = terms(unit, free);
        Terms own = Objects.requireNonNull(terms.get(unit.id()));
        return free.stream()
                .flatMap(one -> Optional.ofNullable(terms.get(one.unitId()))
                        .filter(itsOwn -> itsOwn.bar(on).isEmpty() && itsOwn.mayServeWhom(own))
                        .map(one::of)
                        .stream())
                .toList();
    }

    private Map<UUID, Terms> terms(Unit unit, List<Alternative> others) {
        UUID[] ids = Stream.concat(Stream.of(unit.id()), others.stream().map(Alternative::unitId))
                .toArray(UUID[]::new);
        try (Connection connection = dataSource.getConnection()) {
            return new TermsReader(connection).read(connection.createArrayOf("uuid", ids));
        } catch (SQLException e) {
            throw new IllegalStateException("the terms of the units cannot be read", e);
        }
    }

    private static Alternative alternative(ResultSet row) throws SQLException {
        return new Alternative(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                ChosenUnits.names(row, "name"),
                row.getObject("region_id", UUID.class),
                row.getString("nearness"),
                row.getString("target_group"),
                row.getBoolean("is_same_group") ? "same" : "wider",
                null,
                row.getBoolean("licence_required") ? "valid" : "not-required",
                row.getObject("places", Integer.class),
                row.getObject("free", Integer.class),
                row.getInt("queued"));
    }
}
