create table audited_thing (
    id uuid primary key,
    name text,
    secret text,
    region_id uuid,
    ticks integer not null default 0,
    seen_at timestamptz,
    size double precision,
    upper_name text generated always as (upper(name)) stored
);
select audit_table('audited_thing', 'id', 'r.region_id', masked => '{secret}', quiet => '{ticks}');

create table audited_part (
    thing_id uuid not null references audited_thing,
    position integer not null,
    text text,
    primary key (thing_id, position)
);
select audit_table('audited_part', 'thing_id', '(select t.region_id from audited_thing t where t.id = r.thing_id)');
