package kz.socialregistry.reporting.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.socialregistry.reporting.measure.PeopleRow.Level;
import kz.socialregistry.reporting.sql.Sql;

/**
 * Counts people by their stays. A stay is half-open: the day of leaving is not part of it. Nor are the days on which the
 * recipient was away and the place lent. Whose target group changed during the stay counts in each group on its days, and
 * once in a total.
 */
@ApplicationScoped
public class Stays {

    // A stay that begins and ends on one day was a service, although it covers no day.
    private static final String SERVED = "(e.ended_on is null or e.ended_on > p.first_day"
            + " or e.ended_on = e.admitted_on and e.admitted_on >= p.first_day)";
    private static final String COVERED = "(e.ended_on is null or e.ended_on > p.first_day)";

    // The units are given twice: as an array too, so that their stays are found by index however many others there are.
    // Persons are made distinct once for the total, for each part and for each group, so no figure is a sum of others.
    // A unit in two groups brings its stays twice; in a total only the first of them adds its days.
    private static final String COUNT = """
            with chosen as materialized (
                select * from jsonb_to_recordset(cast(? as jsonb)) as c (
                    ask integer, "unitId" uuid, part integer, "group" integer, first boolean, "targetGroup" text,
                    "unitTargetGroup" text, "byTargetGroup" boolean, "bySex" boolean, synthetic boolean)),
            touching as (
                select e.enrolment_id, e.unit_id, e.recipient_id, e.target_group, e.synthetic, e.lent,
                       greatest(e.admitted_on, p.first_day) as since,
                       least(e.ended_on, p.until) as until,
                       least(e.ended_on, p.until, p.tomorrow) as days_until
                from enrolment e
                cross join (select cast(? as date) as first_day, cast(? as date) + 1 as until,
                                   cast(? as date) + 1 as tomorrow) p
                where e.unit_id = any (?) and e.status in ('admitted', 'suspended', 'ended')
                  and e.admitted_on is not null and e.admitted_on < p.until and not e.regrouped and %1$s
                union all
                select e.enrolment_id, e.unit_id, e.recipient_id, g.target_group, e.synthetic, e.lent,
                       greatest(e.admitted_on, g.since, p.first_day),
                       least(e.ended_on, g.until, p.until),
                       least(e.ended_on, g.until, p.until, p.tomorrow)
                from enrolment e
                cross join (select cast(? as date) as first_day, cast(? as date) + 1 as until,
                                   cast(? as date) + 1 as tomorrow) p
                cross join lateral group_days(e.enrolment_id) g
                where e.unit_id = any (?) and e.status in ('admitted', 'suspended', 'ended')
                  and e.admitted_on is not null and e.admitted_on < p.until and e.regrouped and %1$s
                  and greatest(e.admitted_on, g.since, p.first_day) < least(e.ended_on, g.until, p.until)),
            stay as (
                select unit_id, recipient_id, target_group, synthetic,
                       greatest(0, days_until - since)
                           - case when lent then lent_days(enrolment_id, since, days_until) else 0 end as days
                from touching
                where not lent or since = until or lent_days(enrolment_id, since, until) < until - since),
            stays as (
                select c.ask, c.part, c."group",
                       case when c."byTargetGroup" then coalesce(s.target_group, c."unitTargetGroup") end
                           as target_group,
                       case when c."bySex" then coalesce(kept.sex, r.sex) end as sex,
                       coalesce(r.merged_into, s.recipient_id) as person,
                       coalesce(kept.persons, r.persons, 1) as persons,
                       s.days, c.first,
                       c.synthetic or s.synthetic or coalesce(kept.synthetic, r.synthetic, false) as synthetic
                from stay s
                join chosen c on c."unitId" = s.unit_id
                left join recipient r on r.recipient_id = s.recipient_id
                left join recipient kept on kept.recipient_id = r.merged_into
                where c."targetGroup" is null
                   or c."targetGroup" = coalesce(s.target_group, c."unitTargetGroup")),
            people as (
                select s.ask, l.level,
                       case l.level when 'part' then s.part end as part,
                       case l.level when 'group' then s."group" end as "group",
                       case l.level when 'group' then s.target_group end as target_group,
                       case l.level when 'group' then s.sex end as sex,
                       max(s.persons) as persons,
                       coalesce(sum(s.days * s.persons) filter (where s.first or l.level = 'group'), 0) as days,
                       bool_or(s.synthetic) as synthetic
                from stays s
                cross join unnest(cast(? as text[])) as l (level)
                group by s.ask, l.level, 3, 4, 5, 6, s.person)
            select ask, level, part, "group", target_group, sex, sum(persons) as persons, sum(days) as days,
                   bool_or(synthetic) as synthetic
            from people
            group by ask, level, part, "group", target_group, sex
            """;

    private final Sql sql;
    private final Clock clock;

    Stays(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Flow: persons with a stay that touches the period, unless their place was lent on all days of it. */
    public List<Breakdown<People>> served(FacilitySet facilities, Period period, List<PeopleAsk> asks) {
        return count(SERVED, facilities, period, asks);
    }

    /** Stock: persons admitted and not yet left on a day, nor away with their place lent. */
    public List<Breakdown<People>> covered(FacilitySet facilities, LocalDate on, List<PeopleAsk> asks) {
        return count(COVERED, facilities, Period.day(on), asks);
    }

    private List<Breakdown<People>> count(String touches, FacilitySet facilities, Period period, List<PeopleAsk> asks) {
        ChosenUnits chosen = new ChosenUnits(facilities, asks);
        LocalDate today = LocalDate.now(clock);
        sql.read(
                        COUNT.formatted(touches),
                        PeopleRow::of,
                        Sql.json(chosen.rows()),
                        period.from(),
                        period.to(),
                        today,
                        chosen.units(),
                        period.from(),
                        period.to(),
                        today,
                        chosen.units(),
                        levels(facilities, asks))
                .forEach(chosen::add);
        return chosen.breakdowns();
    }

    private static String[] levels(FacilitySet facilities, List<PeopleAsk> asks) {
        return Stream.of(
                        Level.TOTAL,
                        facilities.extent().parts().isEmpty() ? null : Level.PART,
                        asks.stream().allMatch(ask -> ask.groupBy().isEmpty()) ? null : Level.GROUP)
                .filter(Objects::nonNull)
                .map(Level::code)
                .toArray(String[]::new);
    }
}
