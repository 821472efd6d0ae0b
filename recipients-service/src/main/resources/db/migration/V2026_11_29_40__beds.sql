-- Nobody sleeps in two beds: of two stays of one person on one day, both in formats with a bed, one is wrong.

create or replace function enrolment_is_left(enrolment uuid) returns boolean
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    is_left boolean;
begin
    is_left := exists (
        select from enrolment e where e.transfer_of = enrolment and e.status not in ('refused', 'cancelled'));
    perform registry_keep_limits(limits);
    return is_left;
end
$$;

create or replace function recipient_stays_whole(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    whole boolean;
begin
    perform from recipient r where r.id = recipient and r.erased_on is null for key share;
    whole := found;
    perform registry_keep_limits(limits);
    return whole;
end
$$;

create or replace function recipient_is_under_way(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    under_way boolean;
begin
    under_way := exists (
        select from enrolment e
        where e.recipient_id = recipient
          and (e.changing or e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended')));
    perform registry_keep_limits(limits);
    return under_way;
end
$$;

alter table known_unit add format text;
comment on column known_unit.format is 'Code of the list formats of centres-service; null: not heard of since this is kept.';

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('bed-formats', 'inpatient', 'Стационарлық', 'Стационар', 'Inpatient'),
('bed-formats', 'temporary-stay', 'Уақытша болу', 'Временное пребывание', 'Temporary stay');

-- The day of leaving is free, and so are days on which the place is lent. A family may be in two places. Days asked for
-- count beside those that hold until centres-service has answered.
create view stay_with_bed with (security_invoker) as
select e.id, e.recipient_id, coalesce(r.merged_into, r.id) as person, e.unit_id, s.asked,
    case when away.lent is null then datemultirange(s.days) else datemultirange(s.days) - away.lent end as days,
    case when e.goes_on then e.transfer_of end as goes_on_from
from enrolment e
join recipient r on r.id = e.recipient_id
join known_unit u on u.unit_id = e.unit_id
join reference_code f on f.list = 'bed-formats' and f.code = u.format
cross join lateral (
    select false as asked, daterange(e.admitted_on, coalesce(e.ended_on, e.wanted_until)) as days
    union all
    select true, daterange(c.admitted_on, coalesce(c.ended_on, c.wanted_until))
    from enrolment_change c
    where e.changing and c.enrolment_id = e.id and c.outcome = 'asked') s
cross join lateral (
    select range_agg(daterange(a.away_from, a.return_on)) as lent
    from absence a where a.enrolment_id = e.id and a.place_lent) away
where r.kind = 'person' and e.admitted_on is not null and e.status in ('requested', 'admitted', 'suspended', 'ended');
comment on view stay_with_bed is 'Stays that began in formats with a bed, each with its days, by person; two rows while other days are asked for.';

create function overlapping_stays() returns table (id uuid, other_id uuid, other_unit_id uuid, days datemultirange)
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
begin
    return query
        select a.id, b.id, b.unit_id, a.days * b.days
        from stay_with_bed a
        join stay_with_bed b on b.person = a.person and b.id <> a.id and b.days && a.days
        where a.goes_on_from is distinct from b.id and b.goes_on_from is distinct from a.id;
    perform registry_keep_limits(limits);
end
$$;
comment on function overlapping_stays is 'Every overlap, from both sides, wherever the stays are.';

-- Of days asked for only those count that the stay did not have: history that overlaps can be put right bit by bit.
create function stay_overlapped(enrolment uuid) returns uuid
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    who uuid;
    was uuid;
    mine datemultirange;
    came_from uuid;
    other uuid;
begin
    -- Whoever says the same of the same person waits here; a merger may have been before.
    loop
        select coalesce(r.merged_into, r.id) into who
        from enrolment e join recipient r on r.id = e.recipient_id where e.id = enrolment;
        exit when who is not distinct from was;
        perform from recipient r where r.id = who for no key update;
        was := who;
    end loop;
    select coalesce(
            range_agg(a.days) filter (where a.asked) - range_agg(a.days) filter (where not a.asked),
            range_agg(a.days)),
        min(a.goes_on_from::text)::uuid
    into mine, came_from
    from stay_with_bed a
    where a.id = enrolment;
    select b.id into other
    from stay_with_bed b
    where b.recipient_id = any (array(select r.id from recipient r where r.id = who or r.merged_into = who))
        and b.id <> enrolment and b.days && mine
        and came_from is distinct from b.id and b.goes_on_from is distinct from enrolment
    order by lower(b.days), b.id
    limit 1;
    perform registry_keep_limits(limits);
    return other;
end
$$;
comment on function stay_overlapped is 'The first other stay of the person on one of the days, both with a bed; until the end of the transaction no other is entered.';
