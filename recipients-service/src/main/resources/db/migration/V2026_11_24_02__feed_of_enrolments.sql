-- Enrolments are shown by their units, or by who entered them as long as the unit is not known. So the feed tells them
-- when their unit becomes known or moves: as changed to who sees them now, as removed to who saw them before.

create function feed_enrolment_left(gone uuid, was_in uuid[], was_at uuid[]) returns void
    language sql as
$$
    insert into removal (entity, entity_id, region_id, centre_id, changed)
    select distinct 'enrolment', gone,
        coalesce(region, '00000000-0000-0000-0000-000000000000'),
        coalesce(centre, '00000000-0000-0000-0000-000000000000'),
        feed_position()
    from (select 1) one
    left join unnest(was_in) region on true
    left join unnest(was_at) centre on true
    on conflict on constraint removal_is_told_once_per_place
        do update set changed = excluded.changed, changed_at = excluded.changed_at
$$;
comment on function feed_enrolment_left is 'Notes that an enrolment is gone from these regions and centres; null: from where nobody knows.';

create function feed_enrolment_removed() returns trigger
    language plpgsql as
$$
declare
    unit known_unit;
begin
    select * into unit from known_unit u where u.unit_id = old.unit_id;
    if found then
        perform feed_enrolment_left(old.id, array[unit.region_id], array[unit.centre_id]);
    else
        perform feed_enrolment_left(old.id, old.entered_in, old.entered_for);
    end if;
    return null;
end
$$;
drop trigger feed_removed on enrolment;
create trigger feed_removed after delete on enrolment for each row execute function feed_enrolment_removed();

create function feed_unit_told() returns trigger
    language plpgsql as
$$
begin
    -- in the order in which everybody locks them
    perform 1 from enrolment e where e.unit_id = new.unit_id order by e.id for update;
    if tg_op = 'UPDATE' then
        perform feed_enrolment_left(e.id, array[old.region_id], array[old.centre_id])
        from enrolment e where e.unit_id = new.unit_id;
    else
        perform feed_enrolment_left(e.id, e.entered_in, e.entered_for)
        from enrolment e
        where e.unit_id = new.unit_id and (e.entered_in is not null or e.entered_for is not null);
    end if;
    update enrolment set changed = 0 where unit_id = new.unit_id and changed <> feed_position();
    return null;
end
$$;
create trigger feed_unit_known after insert on known_unit for each row execute function feed_unit_told();
create trigger feed_unit_moved after update on known_unit for each row
    when ((old.region_id, old.centre_id) is distinct from (new.region_id, new.centre_id))
    execute function feed_unit_told();
