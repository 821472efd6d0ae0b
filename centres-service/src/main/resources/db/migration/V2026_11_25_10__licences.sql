-- Licences of providers, and from which day the law asks for one.

create table licence (
    id uuid primary key,
    centre_id uuid not null references centre,
    number text not null check (length(number) <= 50),
    issued_by text check (length(issued_by) <= 200),
    valid_from date not null,
    valid_to date,
    formats text[],
    withdrawn_on date,
    withdrawal_reason text check (length(withdrawal_reason) <= 500),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    -- the days on which it holds: none if it was withdrawn from its first day on
    validity daterange generated always as (daterange(valid_from, least(valid_to, withdrawn_on))) stored,
    check (valid_from < valid_to),
    check (valid_from <= withdrawn_on),
    check (withdrawn_on < valid_to),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check (cardinality(formats) > 0)
);
create index licence_centre on licence (centre_id);
-- one that was withdrawn may be entered again: it holds again, or was entered with a wrong day
create unique index licence_number_is_used_once on licence (centre_id, number) where withdrawn_on is null;

select registry_limit_rows('licence', registry_seen_through('centre c', 'c.id = centre_id'));
select audit_table('licence', 'id', '(select c.region_id from centre c where c.id = r.centre_id)');

-- What the law requires of a provider, and on which days: a stay of 2019 needs no licence. The exact day in 2025 is not
-- verified; whoever learns it corrects this row.
insert into reference_code (list, code, name_kk, name_ru, name_en, valid_from) values
('requirements', 'licence', 'Арнаулы әлеуметтік қызметтер көрсетуге лицензия', 'Лицензия на оказание специальных социальных услуг', 'Licence to provide special social services', '2025-01-01');
