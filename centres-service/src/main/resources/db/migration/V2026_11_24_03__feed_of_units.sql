-- Who sees a centre sees its units: a centre that moves, or whose days change, changes who sees them. And days decide
-- what of it is seen by whom its region belonged to once.

create trigger feed_moved_in_time after update of opened_on, closed_on on centre for each row
    when ((old.opened_on, old.closed_on) is distinct from (new.opened_on, new.closed_on))
    execute function feed_removed('id', '($1).region_id', '($1).id');
create trigger feed_moved_in_time after update of opened_on, closed_on on unit for each row
    when ((old.opened_on, old.closed_on) is distinct from (new.opened_on, new.closed_on))
    execute function feed_removed('id', '($1).region_id', '($1).centre_id');

create function feed_units_moved() returns trigger
    language plpgsql as
$$
begin
    insert into removal (entity, entity_id, region_id, centre_id, changed)
    select 'unit', u.id, old.region_id, old.id, feed_position() from unit u where u.centre_id = old.id
    on conflict on constraint removal_is_told_once_per_place
        do update set changed = excluded.changed, changed_at = excluded.changed_at;
    update unit set changed = 0 where centre_id = new.id and changed <> feed_position();
    return null;
end
$$;
create trigger feed_units_moved after update of region_id, opened_on, closed_on on centre for each row
    when ((old.region_id, old.opened_on, old.closed_on) is distinct from (new.region_id, new.opened_on, new.closed_on))
    execute function feed_units_moved();
