-- Acts that change regions: what was entered, and which regions came out of which.

-- Checked when an act has made all its changes: by one act a code passes from one region to another.
alter table region_code drop constraint region_code_means_one_region;
alter table region_code add constraint region_code_means_one_region
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&) deferrable initially immediate;

create table region_act (
    id uuid primary key,
    effective_on date not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    document_number text check (length(document_number) <= 100),
    document_date date,
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check ((document_number is null) = (document_date is null))
);

create table region_act_change (
    act_id uuid not null references region_act,
    position integer not null,
    kind text not null check (kind in ('create', 'rename', 'recode', 'transfer', 'abolish')),
    region_id uuid not null references region,
    name_kk text,
    name_ru text,
    name_en text,
    code text check (code ~ '^[0-9]{9}$'),
    parent_id uuid references region,
    primary key (act_id, position)
);
create index region_act_change_region on region_act_change (region_id);
create index region_act_change_parent on region_act_change (parent_id);

create table region_succession (
    id uuid primary key,
    act_id uuid not null references region_act,
    predecessor_id uuid not null references region,
    successor_id uuid not null references region,
    effective_on date not null,
    check (predecessor_id <> successor_id)
);
create index region_succession_act on region_succession (act_id);
create index region_succession_predecessor on region_succession (predecessor_id);
create index region_succession_successor on region_succession (successor_id);

select audit_table('region_act', 'id');
select audit_table('region_act_change', 'act_id', 'r.region_id');
select audit_table('region_succession', 'id', 'r.predecessor_id');

call keep_feed('region_act');
call keep_feed_of_part('region_act_change', 'act_id', 'region_act');
call keep_feed_of_part('region_succession', 'predecessor_id', 'region');
create trigger feed_successor_changed after insert or update or delete on region_succession for each row
    execute function feed_part_changed('region', 'id', 'successor_id');
