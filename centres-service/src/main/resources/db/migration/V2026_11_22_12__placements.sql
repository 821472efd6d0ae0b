-- What became of each request for a place, and the invariant that no place is given twice.

create table placement (
    enrolment_id uuid primary key,
    unit_id uuid not null,
    status text not null check (status in ('assigned', 'queued', 'refused', 'released')),
    requested_on date not null,
    wanted_from date not null,
    place_from date,
    place_until date,
    queued_on date,
    left_queue_on date,
    reason text,
    arrival bigint generated always as identity,
    -- a request may name a unit that does not exist; only its refusal may be stored
    known_unit_id uuid generated always as (case when status <> 'refused' then unit_id end) stored references unit,
    -- the days on which a place is taken: empty if a place was kept but never used
    period daterange generated always as (case when place_from is not null then daterange(place_from, place_until) end) stored,
    check (place_from <= place_until),
    check (place_from is not null or place_until is null),
    check ((status = 'assigned') <= (place_from is not null)),
    check ((status in ('queued', 'refused')) <= (place_from is null)),
    check ((status = 'queued') = (queued_on is not null and left_queue_on is null)),
    check ((status = 'refused') = (reason is not null))
);
create index placement_period on placement using gist (known_unit_id, period);
create index placement_queue on placement (known_unit_id, requested_on, arrival) where status = 'queued';
-- how long a queue was on a day that is past
create index placement_once_queued on placement (known_unit_id, queued_on) where queued_on is not null;

-- The place invariant: no statement may add days on which more places of a unit are taken than its capacity allows.
-- Only days that a statement adds are looked at, so a stay can be shortened although the capacity was lowered below what
-- is taken. An over-full day shows as a day on which the running sum of arrivals and leavings exceeds the capacity.
create function refuse_places_beyond_capacity(units uuid[], days datemultirange[]) returns void
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
        select a.unit_id, p.period
        from added a
        join placement p on p.known_unit_id = a.unit_id and p.period && range_merge(a.days)
    ), change as (
        select unit_id, lower(period) as day, 1 as places from taken
        union all
        select unit_id, upper(period), -1 from taken where not upper_inf(period)
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

create function placement_inserted() returns trigger
    language plpgsql as
$$
declare
    units uuid[];
    days datemultirange[];
begin
    select array_agg(t.unit_id), array_agg(t.days) into units, days
    from (
        select known_unit_id as unit_id, range_agg(period) as days
        from new_placement
        where not isempty(period)
        group by known_unit_id
    ) t;
    if units is not null then
        perform refuse_places_beyond_capacity(units, days);
    end if;
    return null;
end
$$;

create function placement_updated() returns trigger
    language plpgsql as
$$
declare
    units uuid[];
    days datemultirange[];
begin
    -- an old row may have gone to another enrolment's id: then all days of the new one count as added
    select array_agg(t.unit_id), array_agg(t.days) into units, days
    from (
        select n.known_unit_id as unit_id, range_agg(added.days) as days
        from new_placement n
        left join old_placement o on o.enrolment_id = n.enrolment_id and o.known_unit_id = n.known_unit_id
        cross join lateral (
            select datemultirange(n.period) - coalesce(datemultirange(o.period), '{}') as days
        ) added
        where not isempty(added.days)
        group by n.known_unit_id
    ) t;
    if units is not null then
        perform refuse_places_beyond_capacity(units, days);
    end if;
    return null;
end
$$;

create trigger placement_within_capacity_insert
    after insert on placement
    referencing new table as new_placement
    for each statement execute function placement_inserted();

create trigger placement_within_capacity_update
    after update on placement
    referencing old table as old_placement new table as new_placement
    for each statement execute function placement_updated();
