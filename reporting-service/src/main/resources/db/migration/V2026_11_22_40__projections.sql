-- What reporting knows of the other services: one row per aggregate, the newest state by (epoch, sequence).
-- No foreign keys: an enrolment may arrive before its unit, a unit before its centre. Lists inside an aggregate
-- (names, codes, parents, capacities over time) stay in its row, so that one upsert replaces all of it at once;
-- the views below unfold them.

create table region (
    region_id uuid primary key,
    level text not null,
    names jsonb not null,
    codes jsonb not null,
    parents jsonb not null,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);

create function half_open(valid_from date, valid_to date) returns daterange
    language sql immutable parallel safe
    return daterange(valid_from, valid_to, '[)');
comment on function half_open is 'From a day until, not including, another; a null end is open.';

create view region_name as
select r.region_id, n.names ->> 'kk' as name_kk, n.names ->> 'ru' as name_ru, n.names ->> 'en' as name_en,
       half_open(n."validFrom", n."validTo") as valid
from region r
cross join lateral jsonb_to_recordset(r.names) as n (names jsonb, "validFrom" date, "validTo" date);

create view region_code as
select r.region_id, c.code, half_open(c."validFrom", c."validTo") as valid
from region r
cross join lateral jsonb_to_recordset(r.codes) as c (code text, "validFrom" date, "validTo" date);

create view region_parent as
select r.region_id, p."regionId" as parent_id, half_open(p."validFrom", p."validTo") as valid
from region r
cross join lateral jsonb_to_recordset(r.parents) as p ("regionId" uuid, "validFrom" date, "validTo" date);

create table centre (
    centre_id uuid primary key,
    number text,
    kind text not null,
    provider_kind text not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    region_id uuid not null,
    opened_on date,
    closed_on date,
    counts_in text[],
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
comment on column centre.counts_in is 'Published totals it counts in; null: not known, empty: in none.';
create index centre_region on centre (region_id);

create table unit (
    unit_id uuid primary key,
    centre_id uuid not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    format text not null,
    target_group text not null,
    region_id uuid not null,
    opened_on date,
    closed_on date,
    counts_in text[],
    capacities jsonb not null,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
create index unit_region on unit (region_id);
create index unit_centre on unit (centre_id);

create table staff_count (
    count_id uuid primary key,
    centre_id uuid not null,
    counted_on date not null,
    headcount integer not null,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
create index staff_count_centre on staff_count (centre_id, counted_on desc);

create table recipient (
    recipient_id uuid primary key,
    kind text not null,
    persons integer not null,
    sex text,
    birth_year integer,
    birth_month integer,
    residence_region_id uuid,
    merged_into uuid,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);

create table enrolment (
    enrolment_id uuid primary key,
    recipient_id uuid not null,
    unit_id uuid not null,
    status text not null,
    target_group text,
    requested_on date not null,
    wanted_from date not null,
    placed_from date,
    admitted_on date,
    ended_on date,
    end_reason text,
    refusal_reason text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
-- A stay is an enrolment that was admitted; a request may carry a day of admission before it is one.
create index enrolment_stay on enrolment (unit_id, admitted_on)
    include (ended_on, recipient_id, target_group, synthetic)
    where status in ('admitted', 'ended') and admitted_on is not null;

create table placement (
    enrolment_id uuid primary key,
    unit_id uuid not null,
    status text not null,
    place_from date,
    place_until date,
    queued_on date,
    reason text,
    epoch bigint not null,
    sequence bigint not null
);
create index placement_unit on placement (unit_id) include (status, place_from, place_until, queued_on);

create table programme (
    programme_id uuid primary key,
    code text not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    instrument text not null,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);

create table allotment (
    allotment_id uuid primary key,
    programme_id uuid not null,
    region_id uuid not null,
    year integer not null,
    funding_source text,
    amount numeric(17, 2),
    half_digit numeric not null,
    printed_as jsonb,
    counts_in text,
    planned_headcount integer,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
comment on column allotment.amount is 'Tenge; null: not known, never 0.';
comment on column allotment.half_digit is 'Tenge by which the true amount may differ from the printed one; 0 if exact.';
create index allotment_region on allotment (region_id, year);

create table spending (
    spending_id uuid primary key,
    allotment_id uuid not null,
    amount numeric(17, 2),
    unknown_reason text,
    half_digit numeric not null,
    printed_as jsonb,
    source text,
    synthetic boolean not null,
    epoch bigint not null,
    sequence bigint not null
);
create index spending_allotment on spending (allotment_id);

create view unit_capacity as
select u.unit_id, half_open(c."validFrom", c."validTo") as valid, c.kind, c.places, c.synthetic
from unit u
cross join lateral jsonb_to_recordset(u.capacities) as c
    ("validFrom" date, "validTo" date, kind text, places integer, synthetic boolean);
