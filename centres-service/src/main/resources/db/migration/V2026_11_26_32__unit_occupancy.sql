-- How many places of each unit are taken, and how many people wait for one, from each day on until the next one in the
-- table. It follows from the placements; so the places of a region are read by one look per unit, however long its
-- history. The place invariant does not rely on it.
create table unit_occupancy (
    unit_id uuid not null references unit on delete cascade,
    day date not null,
    taken integer not null,
    queued integer not null,
    primary key (unit_id, day) include (taken, queued)
);
comment on table unit_occupancy is 'Places taken and people waiting from this day on; follows from the placements.';

create function unit_occupancy_of(placed placement, sign integer)
    returns table (unit_id uuid, day date, taken integer, queued integer)
    language sql immutable
as
$$
    select placed.known_unit_id, c.day, c.taken * sign, c.queued * sign
    from (values
        (lower(placed.period), 1, 0),
        (upper(placed.period), -1, 0),
        (placed.queued_on, 0, 1),
        (case when placed.queued_on is not null then greatest(placed.queued_on, placed.left_queue_on) end, 0,
            case when placed.left_queue_on is not null then -1 else 0 end)
    ) as c (day, taken, queued)
    where placed.known_unit_id is not null and c.day is not null
$$;

-- Adds changes of levels, as of days, to the levels of all later days as well.
create function unit_occupancy_changes(units uuid[], days date[], takens integer[], queueds integer[]) returns void
    language plpgsql as
$$
begin
    -- One writer per unit at a time, in one order.
    perform from unit where id = any (units) order by id for no key update;

    insert into unit_occupancy (unit_id, day, taken, queued)
    select c.unit_id, c.day, coalesce(l.taken, 0), coalesce(l.queued, 0)
    from unnest(units, days) as c (unit_id, day)
    left join lateral (
        select before.taken, before.queued from unit_occupancy before
        where before.unit_id = c.unit_id and before.day < c.day
        order by before.day desc limit 1
    ) l on true
    on conflict do nothing;

    update unit_occupancy l set taken = l.taken + c.taken, queued = l.queued + c.queued
    from (
        select unit_id, day,
               coalesce(lead(day) over in_time, 'infinity') as until,
               sum(taken) over in_time as taken,
               sum(queued) over in_time as queued
        from unnest(units, days, takens, queueds) as u (unit_id, day, taken, queued)
        window in_time as (partition by unit_id order by day)
    ) c
    where l.unit_id = c.unit_id and l.day >= c.day and l.day < c.until and (c.taken <> 0 or c.queued <> 0);
end
$$;

create function unit_occupancy_kept() returns trigger
    language plpgsql as
$$
declare
    units uuid[];
    days date[];
    takens integer[];
    queueds integer[];
begin
    if tg_op = 'INSERT' then
        select array_agg(c.unit_id), array_agg(c.day), array_agg(c.taken), array_agg(c.queued)
        into units, days, takens, queueds
        from (
            select l.unit_id, l.day, sum(l.taken)::integer as taken, sum(l.queued)::integer as queued
            from new_placement n cross join lateral unit_occupancy_of(n, 1) l
            group by l.unit_id, l.day
        ) c
        where c.taken <> 0 or c.queued <> 0;
    elsif tg_op = 'DELETE' then
        select array_agg(c.unit_id), array_agg(c.day), array_agg(c.taken), array_agg(c.queued)
        into units, days, takens, queueds
        from (
            select l.unit_id, l.day, sum(l.taken)::integer as taken, sum(l.queued)::integer as queued
            from old_placement o cross join lateral unit_occupancy_of(o, -1) l
            group by l.unit_id, l.day
        ) c
        where c.taken <> 0 or c.queued <> 0;
    else
        select array_agg(c.unit_id), array_agg(c.day), array_agg(c.taken), array_agg(c.queued)
        into units, days, takens, queueds
        from (
            select l.unit_id, l.day, sum(l.taken)::integer as taken, sum(l.queued)::integer as queued
            from (
                select v.* from new_placement n cross join lateral unit_occupancy_of(n, 1) v
                union all
                select v.* from old_placement o cross join lateral unit_occupancy_of(o, -1) v
            ) l
            group by l.unit_id, l.day
        ) c
        where c.taken <> 0 or c.queued <> 0;
    end if;
    if units is not null then
        perform unit_occupancy_changes(units, days, takens, queueds);
    end if;
    return null;
end
$$;

create trigger placement_unit_occupancy_insert after insert on placement
    referencing new table as new_placement
    for each statement execute function unit_occupancy_kept();
create trigger placement_unit_occupancy_update after update on placement
    referencing old table as old_placement new table as new_placement
    for each statement execute function unit_occupancy_kept();
create trigger placement_unit_occupancy_delete after delete on placement
    referencing old table as old_placement
    for each statement execute function unit_occupancy_kept();

insert into unit_occupancy (unit_id, day, taken, queued)
select l.unit_id, l.day,
       sum(sum(l.taken)) over (partition by l.unit_id order by l.day),
       sum(sum(l.queued)) over (partition by l.unit_id order by l.day)
from placement p cross join lateral unit_occupancy_of(p, 1) l
group by l.unit_id, l.day;

select registry_limit_rows('unit_occupancy', registry_seen_through('unit u', 'u.id = unit_id'));

create index unit_capacity_days on unit_capacity (unit_id) include (valid_from, valid_to, kind, places);
