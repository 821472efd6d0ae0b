-- Who goes on, and who applies, is found once for all: looked for one by one, it took as long as people times people.
create or replace function recipients_due(asked date)
    returns table (person uuid, due date, under_way boolean, applies boolean)
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
begin
    return query
        with record as materialized (
            select r.id, coalesce(r.merged_into, r.id) as of, (r.registered_at at time zone 'Asia/Almaty')::date as entered
            from recipient r
        ), last as (
            select r.of, 'entry' as kind, max(r.entered) as day from record r group by r.of
            union all
            select r.of, 'stay', max(e.ended_on)
            from enrolment e join record r on r.id = e.recipient_id where e.ended_on is not null group by r.of
            union all
            select r.of, 'application',
                max(greatest(a.received_on, a.assessed_on, a.decided_on, a.chosen_on, a.referred_on, a.withdrawn_on))
            from application a join record r on r.id = a.recipient_id group by r.of
        ), term as (
            select l.of, max(l.day + make_interval(years => rule.years))::date as day, bool_or(rule.years is null) as unknown
            from (select *, count(*) over (partition by last.of) as done from last) l
            left join retention_rule rule on rule.kind = l.kind and daterange(rule.valid_from, rule.valid_to) @> asked
            where l.kind <> 'entry' or l.done = 1
            group by l.of
        ), staying as (
            select distinct r.of from enrolment e join record r on r.id = e.recipient_id
            where e.changing or e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended')
        ), applying as (
            select distinct r.of from application a join record r on r.id = a.recipient_id
            where a.status in ('received', 'assessed', 'granted', 'provider-chosen')
        )
        select t.of, case when not t.unknown then t.day end, s.of is not null, a.of is not null
        from term t
        left join staying s on s.of = t.of
        left join applying a on a.of = t.of
        where t.unknown or t.day <= asked;
    perform registry_keep_limits(limits);
end
$$;

-- The stays of one person are put together first: joined as they come, each was compared with each of all people.
create or replace function overlapping_stays()
    returns table (id uuid, other_id uuid, other_unit_id uuid, days datemultirange)
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
begin
    return query
        select a.id, b.id, b.unit_id, a.days * b.days
        from (
            select array_agg(s) as stays from stay_with_bed s group by s.person having count(*) > 1
        ) same
        cross join lateral unnest(same.stays) a
        cross join lateral unnest(same.stays) b
        where b.id <> a.id and b.days && a.days
            and a.goes_on_from is distinct from b.id and b.goes_on_from is distinct from a.id;
    perform registry_keep_limits(limits);
end
$$;
