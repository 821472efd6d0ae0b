-- Acts on centres: what was entered, what a centre was called and where it stood before, and when it takes nobody in.

alter table centre add address text check (length(address) <= 300);
alter table centre add successor_id uuid references centre;
alter table centre add check (successor_id is null or closed_on is not null);
alter table centre add check (successor_id <> id);
create index centre_successor on centre (successor_id);

create table centre_former (
    centre_id uuid not null references centre,
    position integer not null,
    valid_to date not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    address text check (length(address) <= 300),
    primary key (centre_id, position)
);
comment on table centre_former is 'What was so of a centre until, not including, a day, and after the entry before.';

create table suspension (
    centre_id uuid not null references centre,
    position integer not null,
    valid_from date not null,
    valid_to date,
    reason text not null check (length(reason) <= 500),
    document text check (length(document) <= 200),
    validity daterange generated always as (daterange(valid_from, valid_to)) stored,
    primary key (centre_id, position),
    check (valid_from < valid_to),
    constraint centre_is_suspended_once_at_a_time exclude using gist (centre_id with =, validity with &&)
);

create table centre_act (
    id uuid primary key,
    centre_id uuid not null references centre,
    kind text not null check (kind in ('rename', 'move', 'suspend', 'reopen', 'merge', 'close')),
    effective_on date not null,
    name_kk text,
    name_ru text,
    name_en text,
    address text check (length(address) <= 300),
    until date,
    successor_id uuid references centre,
    reason text check (length(reason) <= 500),
    document text check (length(document) <= 200),
    source text check (length(source) <= 500),
    synthetic boolean not null,
    check ((kind = 'rename') = (name_kk is not null)),
    check ((kind = 'move') = (address is not null)),
    check ((kind = 'merge') = (successor_id is not null)),
    check (until is null or kind = 'suspend')
);
create index centre_act_centre on centre_act (centre_id);
create index centre_act_successor on centre_act (successor_id);

select registry_limit_rows('centre_former', registry_seen_through('centre c', 'c.id = centre_id'));
select registry_limit_rows('suspension', registry_seen_through('centre c', 'c.id = centre_id'));
select registry_limit_rows('centre_act', registry_seen_through('centre c', 'c.id in (centre_id, successor_id)'));
select audit_table('centre_former', 'centre_id', '(select c.region_id from centre c where c.id = r.centre_id)');
select audit_table('suspension', 'centre_id', '(select c.region_id from centre c where c.id = r.centre_id)');
select audit_table('centre_act', 'id', '(select c.region_id from centre c where c.id = r.centre_id)');
call keep_feed_of_part('suspension', 'centre_id', 'centre');
