-- What every service keeps beside its own tables: the outbox (also the journal of everything it ever published),
-- the inbox (how far each topic was read, and what could not be applied yet) and its reference codes.

create table publisher_epoch (
    only_row boolean primary key default true check (only_row),
    epoch bigint not null check (epoch > 0)
);
comment on table publisher_epoch is 'Raised when the database is restored from a backup: order of events is (epoch, sequence).';
insert into publisher_epoch (epoch) values (1);

create table outbox (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    type text not null,
    aggregate_id uuid not null,
    epoch bigint not null,
    sequence bigint not null check (sequence > 0),
    occurred_at timestamptz not null,
    payload text not null,
    published_at timestamptz,
    unique (topic, aggregate_id, sequence)
);
comment on column outbox.published_at is 'Set only after the broker acknowledged the record.';
create index outbox_unpublished on outbox (position) where published_at is null;

create table inbox_offset (
    topic text not null,
    partition integer not null,
    topic_id text not null,
    next_offset bigint not null,
    last_event_at timestamptz,
    primary key (topic, partition)
);
comment on table inbox_offset is 'The next record to apply. Moves in the transaction of the effects, by compare-and-set.';

create table inbox_position (
    topic text not null,
    aggregate_id uuid not null,
    epoch bigint not null,
    sequence bigint not null,
    primary key (topic, aggregate_id)
);
comment on table inbox_position is 'The last event of an aggregate that a step of the saga was taken for.';

create table inbox_held (
    id bigint generated always as identity primary key,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    aggregate_id uuid,
    epoch bigint,
    sequence bigint,
    reason text not null check (reason in ('waiting', 'failed', 'undecodable')),
    detail text not null,
    headers jsonb not null,
    payload bytea,
    received_at timestamptz not null default now(),
    unique (topic, partition, record_offset)
);
comment on table inbox_held is
    'Events not applied: waiting for a predecessor, or dead until an operator retries or discards them.';
create index inbox_held_aggregate on inbox_held (topic, aggregate_id);

create table reference_code (
    list text not null,
    code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    valid_from date,
    valid_to date,
    primary key (list, code),
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);
comment on table reference_code is 'Codes that law and practice change: data with validity, never an enum in the code.';
