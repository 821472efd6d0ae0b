package kz.socialregistry.recipients.headcount;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** Counts people on a day, within what the caller sees. */
@ApplicationScoped
class Counting {

    private static final String INSIDE = """
            with recursive inside (region_id) as (
                select cast(? as uuid)
                union
                select region_id from region_code_validity where code = ? and valid @> cast(? as date)
                union
                select p.region_id
                from inside i join region_parent_validity p on p.parent_id = i.region_id and p.valid @> cast(? as date)
            )
            select region_id from inside where region_id is not null
            """;

    /** Everything as of the day: facts, where people live and stay; {@code scope}: in these regions, null: anywhere. */
    private static final String COUNTED = """
            with asked as materialized (
                select cast(? as date) as day, cast(? as uuid[]) as scope
            ), fact as (
                select f.id, f.kind, f.code, f.region_id, f.begins_on,
                    coalesce(r.merged_into, r.id) as person, r.merged_into is null as own
                from asked a
                cross join recipient_fact f
                join recipient r on r.id = f.recipient_id
                where f.withdrawal is null and f.begins_on <= a.day and (f.ends_on is null or f.ends_on > a.day)
            ), home as (
                select distinct on (f.person) f.person, f.region_id from fact f where f.kind = 'residence'
                order by f.person, f.own desc, f.begins_on desc, f.id
            ), settled as (
                select distinct coalesce(r.merged_into, r.id) as person
                from recipient_fact f join recipient r on r.id = f.recipient_id
                where f.kind = 'residence' and f.withdrawal is null
            ), stay as (
                select distinct coalesce(r.merged_into, r.id) as person
                from asked a
                cross join enrolment e
                join recipient r on r.id = e.recipient_id
                left join known_unit u on u.unit_id = e.unit_id
                where e.status in ('admitted', 'suspended', 'ended')
                  and e.admitted_on <= a.day and (e.ended_on is null or e.ended_on > a.day)
                  and (a.scope is null or u.region_id = any (a.scope))
                  and not exists (
                      select from absence b
                      where b.enrolment_id = e.id and b.place_lent and b.away_from <= a.day and b.return_on > a.day)
            ), person as (
                select r.id, r.kind, r.persons, r.sex, s.person is not null as stays,
                    case when d.person is null then r.residence_region_id else h.region_id end as region_id,
                    extract(year from a.day) * 12 + extract(month from a.day) - r.birth_year * 12 - r.birth_month as months
                from asked a
                cross join recipient r
                left join home h on h.person = r.id
                left join settled d on d.person = r.id
                left join stay s on s.person = r.id
                where r.merged_into is null
            ), counted as (
                select p.*, a.scope is null or coalesce(p.region_id = any (a.scope), false) as lives
                from asked a cross join person p
            )
            """;

    private static final String ALL = COUNTED + """
            select coalesce(sum(persons) filter (where lives), 0), coalesce(sum(persons) filter (where stays), 0)
            from counted
            """;

    private static final String LINES = COUNTED + """
            , said (person, code) as (%s)
            select s.code, case when s.code is null then case when c.kind = 'family' and %s then 'family' else 'not-recorded' end end,
                coalesce(sum(c.persons) filter (where c.lives), 0), coalesce(sum(c.persons) filter (where c.stays), 0)
            from counted c left join said s on s.person = c.id
            where c.lives or c.stays
            group by 1, 2 order by 1 nulls last, 2
            """;

    private final Statements statements;
    private final Visibility visibility;
    private final Clock clock;

    Counting(Statements statements, Visibility visibility, Clock clock) {
        this.statements = statements;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** @throws FieldErrors.Invalid if there is no such region for the caller */
    @Transactional
    Headcount count(HeadcountQuery query) {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        By by = query.by();
        Column scope = scope(query.region, on);
        List<Headcount.Line> lines = statements.query(
                row -> new Headcount.Line(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                LINES.formatted(by.codes(), by.isOfPersonsOnly()),
                on,
                scope);
        return requireNonNull(statements.first(
                row -> new Headcount(on, by.text(), row.getLong(1), row.getLong(2), lines), ALL, on, scope));
    }

    private @Nullable Column scope(@Nullable String region, LocalDate on) {
        Set<UUID> seen = visibility.seenRegions().orElse(null);
        if (region == null) {
            return seen == null ? null : new Column("uuid", List.copyOf(seen));
        }
        RegionKey key = RegionKey.parse(region).orElseThrow();
        List<UUID> inside =
                statements.query(row -> row.getObject(1, UUID.class), INSIDE, key.id(), key.code(), on, on).stream()
                        .filter(one -> seen == null || seen.contains(one))
                        .toList();
        new FieldErrors()
                .rejectIf(inside.isEmpty(), "?region", "outside-your-regions")
                .throwIfAny();
        return new Column("uuid", inside);
    }
}
