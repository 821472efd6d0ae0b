-- Persons and families. What identifies a person is in "personal", encrypted with the id as associated data; the rest is
-- what events tell as well.

create table recipient (
    id uuid primary key,
    version bigint not null,
    kind text not null check (kind in ('person', 'family')),
    persons integer not null check (persons between 1 and 30),
    sex text check (sex in ('male', 'female')),
    birth_year integer,
    birth_month integer check (birth_month between 1 and 12),
    residence_region_id uuid,
    iin_missing_reason text,
    iin_mismatch boolean not null,
    iin_index bytea,
    personal bytea not null,
    synthetic boolean not null,
    registered_at timestamptz not null,
    constraint recipient_iin_once unique (iin_index),
    constraint recipient_family_has_members check ((kind = 'family') = (persons > 1)),
    constraint recipient_person_has_iin_or_reason check (
        kind = 'family' and iin_index is null and iin_missing_reason is null
        or kind = 'person' and (iin_index is null) <> (iin_missing_reason is null))
);
comment on column recipient.iin_index is 'Keyed hash (HMAC-SHA256) of the IIN: equal for equal numbers, meaningless without the key.';
comment on column recipient.personal is 'Name, IIN and exact birth date as one AES-256-GCM value under the id of the row.';

create table recipient_access (
    id bigint generated always as identity primary key,
    recipient_id uuid not null references recipient,
    reader text not null,
    purpose text not null,
    read_at timestamptz not null
);
comment on table recipient_access is 'Every read of personal data: who, whose, what for, when.';
create index recipient_access_of on recipient_access (recipient_id, read_at);
