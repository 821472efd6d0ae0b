-- Feeds of changes. Each row of a table with a feed knows the transaction that changed it last; a reader goes through
-- the rows in that order and never past the oldest transaction that is still open, so nothing is committed behind it.

create function feed_position() returns bigint
    language plpgsql volatile as
$$
begin
    -- a restored database may begin its transactions anew; the epoch, raised then, puts them behind all earlier ones
    return (select epoch << 48 from publisher_epoch) + pg_current_xact_id()::text::bigint;
end
$$;
comment on function feed_position() is 'Where this transaction stands in the feeds: the epoch in the upper 16 bits, its id below.';

create function feed_horizon() returns bigint
    language plpgsql stable as
$$
begin
    return (select epoch << 48 from publisher_epoch) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
end
$$;
comment on function feed_horizon() is 'All transactions that stand before it are over: committed and visible, or undone.';

create table removal (
    entity text not null,
    entity_id uuid not null,
    region_id uuid,
    centre_id uuid,
    changed bigint not null,
    changed_at timestamptz not null default now(),
    constraint removal_is_told_once_per_place unique nulls not distinct (entity, entity_id, region_id, centre_id)
);
comment on table removal is 'What was deleted from a table with a feed, or left a region: told to those who saw it there.';
comment on column removal.region_id is 'Where it was, nil if nobody knows; null if rows of the entity belong to no region.';
comment on column removal.centre_id is 'The same for the centre.';
create index removal_feed on removal (entity, changed, entity_id);

create function feed_changed() returns trigger
    language plpgsql as
$$
begin
    new.changed := feed_position();
    new.changed_at := now();
    return new;
end
$$;

-- arguments: the key column; expressions for the region and the centre of the row $1, null if there is no such thing
create function feed_removed() returns trigger
    language plpgsql as
$$
declare
    gone uuid;
    region uuid;
    centre uuid;
    nowhere constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    execute format('select ($1).%I, (%s)::uuid, (%s)::uuid', tg_argv[0], tg_argv[1], tg_argv[2])
        using old into gone, region, centre;
    insert into removal (entity, entity_id, region_id, centre_id, changed)
    values (tg_table_name, gone,
        case when tg_argv[1] <> 'null' then coalesce(region, nowhere) end,
        case when tg_argv[2] <> 'null' then coalesce(centre, nowhere) end,
        feed_position())
    on conflict on constraint removal_is_told_once_per_place
        do update set changed = excluded.changed, changed_at = excluded.changed_at;
    return null;
end
$$;

-- arguments: the table shown, its key column, the column here that refers to it
create function feed_part_changed() returns trigger
    language plpgsql as
$$
declare
    touch text := format('update %I set changed = 0 where %I = ($1).%I and changed <> feed_position()', variadic tg_argv);
begin
    if tg_op <> 'INSERT' then
        execute touch using old;
    end if;
    if tg_op <> 'DELETE' then
        execute touch using new;
    end if;
    return null;
end
$$;

-- Gives a table a feed.
--   key: its key column, a uuid
--   region, centre: expressions for those of the row $1, such as ($1).region_id; null if rows belong to none
--   unseen: a column whose changes are not shown
create procedure keep_feed(
    target regclass, key text default 'id', region text default 'null', centre text default 'null',
    unseen text default null)
    language plpgsql as
$$
declare
    name text := (select relname from pg_class where oid = target);
begin
    execute format(
        'alter table %s add column changed bigint not null default feed_position(),'
            ' add column changed_at timestamptz not null default now()', target);
    execute format('create index %I on %s (changed, %I)', name || '_feed', target, key);
    execute format('create index %I on %s using brin (changed_at)', name || '_changed_at', target);
    execute format(
        'create trigger feed_changed before update on %s for each row %s execute function feed_changed()',
        target,
        case when unseen is null then '' else format('when (old.%1$I is not distinct from new.%1$I)', unseen) end);
    execute format(
        'create trigger feed_removed after delete on %s for each row execute function feed_removed(%L, %L, %L)',
        target, key, region, centre);
    if region = '($1).region_id' then
        execute format(
            'create trigger feed_moved after update of region_id on %s for each row'
                ' when (old.region_id is distinct from new.region_id) execute function feed_removed(%L, %L, %L)',
            target, key, region, centre);
    end if;
end
$$;

-- Tells the feed of a table that rows of another table, which refer to it by a column, are part of what is shown.
create procedure keep_feed_of_part(part regclass, reference text, whole regclass, key text default 'id')
    language plpgsql as
$$
begin
    execute format(
        'create trigger feed_part_changed after insert or update or delete on %s for each row'
            ' execute function feed_part_changed(%L, %L, %L)',
        part, (select relname from pg_class where oid = whole), key, reference);
end
$$;
