-- A key for each owner of personal data. A database of its own, so that its backups may end sooner than those of the
-- data: a key that is destroyed here, and in no backup, takes every copy of the data with it.

create table owner_key (
    owner_id uuid primary key,
    kind text not null check (kind in ('recipient', 'import', 'answers')),
    wrapped bytea,
    wrapped_by bigint,
    made_at timestamptz,
    destroyed_on date,
    constraint owner_key_is_there_or_destroyed check (
        destroyed_on is null and wrapped is not null and wrapped_by is not null and made_at is not null
        or destroyed_on is not null and wrapped is null and wrapped_by is null and made_at is null)
)
-- the file of a table keeps what was destroyed until it is vacuumed
with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
comment on column owner_key.owner_id is 'A recipient, an import, or a day of answers kept for retries.';
comment on column owner_key.wrapped is 'An AES-256-GCM key, encrypted with a key of the keyset file under the id of its owner.';
comment on column owner_key.wrapped_by is 'The id of that key in the keyset file.';
comment on column owner_key.destroyed_on is 'There is no key any more, and never will be one for this owner.';
create index owner_key_wrapped_by on owner_key (wrapped_by);
create index owner_key_of_kind on owner_key (kind, owner_id);
