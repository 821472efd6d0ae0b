-- For services that take files: counters of each import, and the lines that are still to be recorded.

create function registry_keep_imports() returns void
    language plpgsql as
$$
declare
    seen text := '(select registry_regions()) is null and (select registry_centres()) is null'
        ' or ((select registry_regions()) is null or entered_in && (select registry_regions()))'
        ' and ((select registry_centres()) is null or entered_for && (select registry_centres()))';
begin
    create table import (
        id uuid primary key,
        dry_run boolean not null,
        all_or_nothing boolean not null,
        options text not null,
        columns text not null default '{}',
        tally text not null default '{}',
        status text not null check (status in ('receiving', 'running', 'recorded', 'failed')),
        failure text check (failure in ('interrupted', 'internal')),
        rows_received integer not null default 0,
        rows_recorded integer not null default 0,
        rows_rejected integer not null default 0,
        error_count integer not null default 0,
        tries integer not null default 0,
        next_try_at timestamptz,
        started_at timestamptz not null default now(),
        touched_at timestamptz not null default now(),
        recorded_at timestamptz,
        idempotency_key uuid,
        entered_in uuid[] default registry_regions(),
        entered_for uuid[] default registry_centres(),
        constraint import_failed_says_why check ((status = 'failed') = (failure is not null)),
        constraint import_counts_each_row_once check (rows_recorded + rows_rejected <= rows_received),
        constraint import_recorded_is_complete
            check (status <> 'recorded' or rows_recorded + rows_rejected = rows_received)
    );
    create index import_unfinished on import (started_at) where status in ('receiving', 'running');
    create unique index import_received_once on import (idempotency_key) where status = 'receiving';
    comment on column import.idempotency_key is
        'A hash of the key and its sender; while lines come in, no second import has it.';
    comment on column import.entered_in is 'The regions of the sender; null: without limits.';

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
    comment on table import_error is
        'What is wrong with the first lines that were rejected: places and codes, never values.';
    create index import_error_of on import_error (import_id, id);

    perform registry_limit_rows('import', seen);
    perform registry_limit_rows('import_chunk', registry_seen_through('import i', 'i.id = import_id'));
    perform registry_limit_rows('import_error', registry_seen_through('import i', 'i.id = import_id'));
end
$$;
comment on function registry_keep_imports is 'Makes the tables of imports; the class Imports fills them.';
