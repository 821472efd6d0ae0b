-- Stays for a term, and places that are lent while their holders are away.

create table format_rule (
    format text primary key,
    absence text not null check (absence in ('keeps', 'lends'))
);
comment on table format_rule is 'What goes for the units of a format unless they have a rule of their own; no row: as usual.';
insert into format_rule (format, absence) values
('inpatient', 'keeps'), ('semi-inpatient', 'lends'), ('at-home', 'keeps'), ('temporary-stay', 'lends');
select audit_table('format_rule', 'format');

alter table unit add absence text not null default 'keeps' check (absence in ('keeps', 'lends'));
comment on column unit.absence is 'What becomes of a place while its holder is away.';

alter table placement
    add wanted_until date check (wanted_until > wanted_from),
    add lent datemultirange not null default '{}',
    add taken datemultirange generated always as (
        case when place_from is not null then datemultirange(daterange(place_from, place_until)) - lent end) stored;
comment on column placement.wanted_until is 'First day on which the stay is over by agreement.';
comment on column placement.lent is 'Days on which its holder is away and somebody else may have the place.';
comment on column placement.taken is 'The days on which a place is taken.';

-- As before, by the days on which places are taken.
create or replace function refuse_places_beyond_capacity(units uuid[], days datemultirange[]) returns void
    language plpgsql as
$$
declare
    overfull record;
begin
    -- One writer per unit at a time, in one order. The lock makes a concurrent writer wait under READ COMMITTED; the
    -- update makes it fail under stricter isolation, where waiting would leave it with an old snapshot.
    perform from unit where id = any (units) order by id for no key update;
    update unit set places_taken = places_taken + 1 where id = any (units);

    with added as (
        select u.unit_id, u.days from unnest(units, days) as u (unit_id, days)
    ), taken as (
        select a.unit_id, d.days
        from added a
        join placement p on p.known_unit_id = a.unit_id and p.period && range_merge(a.days)
        cross join unnest(p.taken) as d (days)
    ), change as (
        select unit_id, lower(taken.days) as day, 1 as places from taken
        union all
        select unit_id, upper(taken.days), -1 from taken where not upper_inf(taken.days)
    ), level as (
        select unit_id, day,
               sum(sum(places)) over in_time as places,
               lead(day) over in_time as next_day
        from change
        group by unit_id, day
        window in_time as (partition by unit_id order by day)
    )
    select l.unit_id, c.places as capacity into overfull
    from level l
    join added a on a.unit_id = l.unit_id
    join unit_capacity c
        on c.unit_id = l.unit_id
        and c.kind = 'limited'
        and c.places < l.places
        and c.validity && (a.days * datemultirange(daterange(l.day, l.next_day)))
    limit 1;

    if found then
        raise exception 'unit % has no more than % places', overfull.unit_id, overfull.capacity
            using errcode = 'exclusion_violation', constraint = 'placement_within_capacity', table = 'placement';
    end if;
end
$$;

create or replace function placement_inserted() returns trigger
    language plpgsql as
$$
declare
    units uuid[];
    days datemultirange[];
begin
    select array_agg(t.unit_id), array_agg(t.days) into units, days
    from (
        select n.known_unit_id as unit_id, range_agg(d.days) as days
        from new_placement n cross join unnest(n.taken) as d (days)
        where n.known_unit_id is not null
        group by n.known_unit_id
    ) t;
    if units is not null then
        perform refuse_places_beyond_capacity(units, days);
    end if;
    return null;
end
$$;

create or replace function placement_updated() returns trigger
    language plpgsql as
$$
declare
    units uuid[];
    days datemultirange[];
begin
    -- an old row may have gone to another enrolment's id: then all days of the new one count as added
    select array_agg(t.unit_id), array_agg(t.days) into units, days
    from (
        select n.known_unit_id as unit_id, range_agg(d.days) as days
        from new_placement n
        left join old_placement o on o.enrolment_id = n.enrolment_id and o.known_unit_id = n.known_unit_id
        cross join unnest(n.taken - coalesce(o.taken, '{}')) as d (days)
        where n.known_unit_id is not null
        group by n.known_unit_id
    ) t;
    if units is not null then
        perform refuse_places_beyond_capacity(units, days);
    end if;
    return null;
end
$$;

create or replace function unit_occupancy_of(placed placement, sign integer)
    returns table (unit_id uuid, day date, taken integer, queued integer)
    language sql immutable
as
$$
    select placed.known_unit_id, c.day, c.taken * sign, c.queued * sign
    from (
        select lower(d.days) as day, 1 as taken, 0 as queued from unnest(placed.taken) as d (days)
        union all
        select upper(d.days), -1, 0 from unnest(placed.taken) as d (days)
        union all
        select placed.queued_on, 0, 1
        union all
        select case when placed.queued_on is not null then greatest(placed.queued_on, placed.left_queue_on) end, 0,
               case when placed.left_queue_on is not null then -1 else 0 end
    ) as c
    where placed.known_unit_id is not null and c.day is not null
$$;

-- The audit of placements anew: the computed columns are no changes, and what is known of a person is not shown.
drop function audit_insert_of_placement, audit_update_of_placement, audit_delete_of_placement cascade;
drop trigger audit_truncate on placement;
select audit_table(
    'placement', 'enrolment_id', '(select u.region_id from unit u where u.id = r.unit_id)', masked => '{sex,born}');
