-- How long people are kept whom nothing was done for any more. Nobody is erased by it: it only tells whose term is over.
create table retention_rule (
    kind text not null check (kind in ('stay', 'application', 'entry')),
    valid_from date not null,
    valid_to date,
    years integer not null check (years > 0),
    source text not null,
    primary key (kind, valid_from),
    constraint retention_rule_one_at_a_time exclude using gist (kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table retention_rule is
    'How many years somebody is kept after the end of the last stay and the last act of the last application, whichever is later, or after the entry if there was neither.';
insert into retention_rule (kind, valid_from, years, source) values
('stay', '2000-01-01', 5, 'Not taken from the law: a setting of the operator, to be replaced by the term of the list of documents in force.'),
('application', '2000-01-01', 5, 'Not taken from the law: a setting of the operator, to be replaced by the term of the list of documents in force.'),
('entry', '2000-01-01', 5, 'Not taken from the law: a setting of the operator, to be replaced by the term of the list of documents in force.');
select audit_table('retention_rule', 'kind');

-- Whoever asks: what was done elsewhere keeps somebody as well. Days are those of Kazakhstan; due is null if a rule is missing.
create function recipients_due(asked date) returns table (person uuid, due date, under_way boolean, applies boolean)
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
        )
        select t.of, case when not t.unknown then t.day end,
            exists (
                select from enrolment e join record r on r.id = e.recipient_id
                where r.of = t.of and (e.changing or e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended'))),
            exists (
                select from application a join record r on r.id = a.recipient_id
                where r.of = t.of and a.status in ('received', 'assessed', 'granted', 'provider-chosen'))
        from term t
        where t.unknown or t.day <= asked;
    perform registry_keep_limits(limits);
end
$$;
comment on function recipients_due is 'People whose term of keeping is over on the day, or of whom nobody can say.';
