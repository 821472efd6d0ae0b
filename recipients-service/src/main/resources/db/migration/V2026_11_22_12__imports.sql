-- Bulk imports: counters, and the lines that are still to be recorded, encrypted under the id of the import.

create table import (
    id uuid primary key,
    dry_run boolean not null,
    status text not null check (status in ('receiving', 'running', 'recorded', 'failed')),
    failure text check (failure in ('interrupted', 'internal')),
    rows_received integer not null default 0,
    rows_recorded integer not null default 0,
    rows_rejected integer not null default 0,
    error_count integer not null default 0,
    iin_mismatches integer not null default 0,
    tries integer not null default 0,
    next_try_at timestamptz,
    started_at timestamptz not null default now(),
    touched_at timestamptz not null default now(),
    recorded_at timestamptz,
    constraint import_failed_says_why check ((status = 'failed') = (failure is not null)),
    constraint import_counts_each_row_once check (rows_recorded + rows_rejected <= rows_received),
    constraint import_recorded_is_complete check (status <> 'recorded' or rows_recorded + rows_rejected = rows_received)
);
create index import_unfinished on import (started_at) where status in ('receiving', 'running');

create table import_chunk (
    import_id uuid not null references import,
    first_line integer not null,
    sealed bytea not null,
    primary key (import_id, first_line)
);
comment on table import_chunk is 'Lines to be recorded. A chunk is deleted in the transaction that records it.';

create table import_error (
    id bigint generated always as identity primary key,
    import_id uuid not null references import,
    line integer not null,
    pointer text not null,
    code text not null,
    arguments text not null
);
comment on table import_error is 'What is wrong with the first lines that were rejected: places and codes, never values.';
create index import_error_of on import_error (import_id, line);

create table import_enrolment (
    enrolment_id uuid primary key references enrolment,
    import_id uuid not null references import,
    line integer not null,
    item integer not null
);
comment on table import_enrolment is 'Which line asked for which enrolment: a refusal is shown as an error of its line.';
create index import_enrolment_of on import_enrolment (import_id);

create table import_seen (
    import_id uuid not null references import,
    iin_index bytea not null,
    primary key (import_id, iin_index)
);
comment on table import_seen is 'Numbers that a running dry run met so far, as keyed hashes.';
