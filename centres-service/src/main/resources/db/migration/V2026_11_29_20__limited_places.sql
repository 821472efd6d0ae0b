-- The place invariant asks of limited units only: of the others each batch of an import looked at all stays there were.

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
        where exists (select from unit_capacity c where c.unit_id = u.unit_id and c.kind = 'limited')
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
