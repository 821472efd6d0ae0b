-- The second line of defence: rows outside the caller's regions and centres do not come out of the database. The service
-- tells each connection who asks (settings "registry.…"); nothing told is work in the background, which sees everything.

create function registry_regions() returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('registry.regions', true), '')::uuid[];
comment on function registry_regions is 'The regions that the caller sees on every day; null: no limit.';

create function registry_past_regions() returns text
    language sql stable parallel safe
    return nullif(nullif(current_setting('registry.past_regions', true), ''), '{}');
comment on function registry_past_regions is 'Regions that the caller sees on some days: {"id": "{[from,until)}"}.';

create function registry_past_parts() returns text
    language sql stable parallel safe
    return nullif(nullif(current_setting('registry.past_parts', true), ''), '{}');
comment on function registry_past_parts is
    'Regions that count in the sums of past regions on some days, without being seen by themselves.';

create function registry_centres() returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('registry.centres', true), '')::uuid[];
comment on function registry_centres is 'The centres that the caller sees; null: no limit.';

create function registry_was_seen(days text, region uuid, first date, last date) returns boolean
    language sql stable parallel safe
    return coalesce((days::jsonb ->> region::text)::datemultirange && daterange(first, last, '[]'), false);
comment on function registry_was_seen is 'Whether one of the days, both included, is among those on which the region is seen.';

-- Expressions for policies. The settings are read once per statement, not once per row.
create function registry_seen(region text, first text, last text) returns text
    language sql immutable
    return format(
        '((select registry_regions()) is null or %1$s = any ((select registry_regions())::uuid[])'
        ' or (select registry_past_regions()) is not null'
        ' and registry_was_seen((select registry_past_regions()), %1$s, %2$s, %3$s))', region, first, last);

create function registry_seen_centre(centre text) returns text
    language sql immutable
    return format('((select registry_centres()) is null or %1$s = any ((select registry_centres())::uuid[]))', centre);

-- A row that hangs on another one is seen with it; without limits nothing is looked up.
create function registry_seen_through(other text, condition text) returns text
    language sql immutable
    return format(
        '((select registry_regions()) is null and (select registry_centres()) is null'
        ' or exists (select from %s where %s))', other, condition);

create function registry_limit_rows(limited regclass, seen text) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', limited);
    execute format('alter table %s force row level security', limited);
    execute format('create policy seen_by_the_caller on %s using (%s) with check (%2$s)', limited, seen);
end
$$;
comment on function registry_limit_rows is 'Limits the rows of a table, for its owner too, to those that meet the expression.';

-- For services that know regions by events only: their tables, filled by KnownRegions.
create function registry_know_regions() returns void
    language plpgsql as
$$
begin
    create table known_region (
        region_id uuid primary key,
        codes jsonb not null,
        parents jsonb not null,
        epoch bigint not null,
        sequence bigint not null
    );
    comment on table known_region is 'The newest state of each region that centres-service published.';

    create view region_code_validity as
    select r.region_id, c.code, daterange(c."validFrom", c."validTo") as valid
    from known_region r
    cross join lateral jsonb_to_recordset(r.codes) as c (code text, "validFrom" date, "validTo" date);

    create view region_parent_validity as
    select r.region_id, p."regionId" as parent_id, daterange(p."validFrom", p."validTo") as valid
    from known_region r
    cross join lateral jsonb_to_recordset(r.parents) as p ("regionId" uuid, "validFrom" date, "validTo" date);
end
$$;

create function registry_entered(entered uuid[], seen text) returns boolean
    language sql immutable
    return coalesce(entered && seen::uuid[], false);
comment on function registry_entered is 'Whether a row was entered for one of those seen; false if nobody knows for which.';
