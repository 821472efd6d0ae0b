-- What of a person was shown to whom, and which fields a purpose shows in full.

alter table recipient_access add column fields text[] not null default '{}';
comment on column recipient_access.fields is 'The personal fields shown in full.';
comment on table recipient_access is 'Every read of personal data: who, whose, what for, which fields, when.';

create table purpose_field (
    purpose text not null,
    field text not null check (field in ('name', 'iin', 'birthDate')),
    primary key (purpose, field)
);
comment on table purpose_field is 'The personal fields that a purpose shows in full; of others only a trace is shown.';
insert into purpose_field (purpose, field)
select p.code, f.field
from (values
    ('providing-services', '{name,iin,birthDate}'::text[]),
    ('application', '{name,iin,birthDate}'),
    ('correcting-data', '{name,iin,birthDate}'),
    ('own-data-request', '{name,iin,birthDate}'),
    ('needs-assessment', '{name,birthDate}'),
    ('complaint', '{name,birthDate}')) p (code, fields)
cross join lateral unnest(p.fields) f (field);
select audit_table('purpose_field', 'purpose');

-- The journal of reads is under audit itself: its entries are sealed, so what becomes of a row later is found.
select audit_table(
    'recipient_access', 'recipient_id',
    '(select p.residence_region_id from recipient p where p.id = r.recipient_id)');

create function recipient_access_fault() returns table (id bigint, recipient_id text, kind text)
    language plpgsql set timezone = 'UTC' as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
begin
    perform set_config('registry.regions', '', true);
    return query
        select (e.after ->> 'id')::bigint, e.entity_id, case when a.id is null then 'missing' else 'changed' end
        from audit_entry e
        left join recipient_access a on a.id = (e.after ->> 'id')::bigint
        where e.entity = 'recipient-access' and e.action = 'insert'
          and (a.id is null or to_jsonb(a) <> e.after)
        order by 1;
    perform set_config('registry.regions', regions, true);
end
$$;
comment on function recipient_access_fault is 'Rows of the journal of reads that are gone, or are no longer what was sealed.';
