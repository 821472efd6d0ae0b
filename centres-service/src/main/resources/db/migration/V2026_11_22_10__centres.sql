-- What centres-service owns: regions, centres, units, their capacity, staff. All intervals are half-open; a null end is open.

-- equality inside exclusion constraints
create extension if not exists btree_gist;

create table region (
    id uuid primary key,
    level text not null check (level in ('region', 'district')),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null
);

create table region_name (
    region_id uuid not null references region,
    position integer not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    valid_from date,
    valid_to date,
    primary key (region_id, position),
    check (valid_from < valid_to)
);

create table region_code (
    region_id uuid not null references region,
    position integer not null,
    code text not null check (code ~ '^[0-9]{9}$'),
    valid_from date,
    valid_to date,
    primary key (region_id, position),
    check (valid_from < valid_to),
    -- codes are re-used over time, but on one day a code means one region
    constraint region_code_means_one_region exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create table region_parent (
    region_id uuid not null references region,
    position integer not null,
    parent_id uuid not null references region,
    valid_from date,
    valid_to date,
    primary key (region_id, position),
    check (valid_from < valid_to),
    constraint region_parent_is_one_at_a_time
        exclude using gist (region_id with =, daterange(valid_from, valid_to) with &&)
);
create index region_parent_parent on region_parent (parent_id);

create table centre (
    id uuid primary key,
    number text,
    kind text not null,
    provider_kind text not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    bin text check (bin ~ '^[0-9]{12}$'),
    region_id uuid not null references region,
    opened_on date,
    closed_on date,
    counts_in text[],
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check (opened_on < closed_on)
);
create index centre_region on centre (region_id);
create unique index centre_number_is_used_once on centre (region_id, number) where closed_on is null;

create table unit (
    id uuid primary key,
    centre_id uuid not null references centre,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    format text not null,
    target_group text not null,
    region_id uuid not null references region,
    opened_on date,
    closed_on date,
    counts_in text[],
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    -- raised by every statement that takes places: see the place invariant
    places_taken bigint not null default 0,
    -- equal: its centre was closed before the unit ever worked
    check (opened_on <= closed_on)
);
create index unit_centre on unit (centre_id);
create index unit_region on unit (region_id);

create table unit_capacity (
    unit_id uuid not null references unit,
    position integer not null,
    valid_from date,
    valid_to date,
    kind text not null check (kind in ('limited', 'unlimited', 'unknown')),
    places integer check (places between 0 and 100000),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    validity daterange generated always as (daterange(valid_from, valid_to)) stored,
    primary key (unit_id, position),
    check (valid_from < valid_to),
    check ((kind = 'limited') = (places is not null)),
    -- deferred: a new entry cuts the one in force, row after row
    constraint unit_capacity_is_one_at_a_time
        exclude using gist (unit_id with =, validity with &&) deferrable initially deferred
);

create table staff_count (
    id uuid primary key,
    centre_id uuid not null references centre,
    counted_on date not null,
    headcount integer not null check (headcount between 0 and 100000),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    constraint staff_is_counted_once_a_day unique (centre_id, counted_on)
);
