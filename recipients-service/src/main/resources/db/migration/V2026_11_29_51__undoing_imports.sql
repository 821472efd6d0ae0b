-- An import is undone as a whole: its enrolments never happened, and whom only it brought is erased.

alter table recipient
    add column import_id uuid default nullif(current_setting('registry.import', true), '')::uuid;
comment on column recipient.import_id is 'The import that brought it; null: none, or before that was kept.';
create index recipient_of_import on recipient (import_id, id) where import_id is not null;

create table import_undo (
    import_id uuid primary key references import,
    reason text not null check (length(reason) <= 64),
    asked_by text not null,
    asked_at timestamptz not null,
    stage text not null default 'enrolments' check (stage in ('enrolments', 'recipients', 'done')),
    after_id uuid not null default '00000000-0000-0000-0000-000000000000',
    enrolments_cancelled integer not null default 0,
    enrolments_kept integer not null default 0,
    recipients_removed integer not null default 0,
    recipients_kept integer not null default 0,
    undone_at timestamptz,
    constraint import_undo_is_done_on_a_day check ((stage = 'done') = (undone_at is not null))
);
comment on table import_undo is 'Imports that are being undone, and how far that is: all up to "after_id" of the stage is over.';
create index import_undo_under_way on import_undo (asked_at) where stage <> 'done';
select registry_limit_rows('import_undo', registry_seen_through('import i', 'i.id = import_id'));
select audit_table(
    'import_undo', 'import_id',
    quiet => '{stage,after_id,enrolments_cancelled,enrolments_kept,recipients_removed,recipients_kept}');

-- Those of the rows that rows of other tables refer to, whichever tables there will be.
create function referred_to(target regclass, ids uuid[], besides text[]) returns setof uuid
    language plpgsql as
$$
declare
    reference record;
begin
    for reference in
        select c.conrelid::regclass as source, a.attname as name
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = target and cardinality(c.conkey) = 1
          and c.conrelid::regclass::text <> all (besides)
    loop
        return query execute format(
            'select distinct %1$I from %2$s where %1$I = any ($1)', reference.name, reference.source) using ids;
    end loop;
end
$$;
comment on function referred_to is 'Those of the rows that other tables refer to, besides those named.';

-- Enrolments of an import that cannot be taken back, each with the reason. A term that ended by itself changed nothing.
create function import_undo_hindrances(of_import uuid, of_enrolments uuid[] default null)
    returns table (enrolment_id uuid, line integer, reason text)
    language sql as
$$
    with own as (
        select e.*, i.line from import_enrolment i join enrolment e on e.id = i.enrolment_id
        where i.import_id = of_import and e.status not in ('refused', 'cancelled')
          and (of_enrolments is null or e.id = any (of_enrolments))
    ), used as (
        select distinct r as id
        from referred_to('enrolment', array(select id from own), '{import_enrolment}') r
    ), asked as (
        select distinct on (o.aggregate_id) o.aggregate_id as id, o.payload::jsonb -> 'enrolment' as said
        from outbox o join own on own.id = o.aggregate_id
        where o.topic = 'socialregistry.enrolments' and o.type = 'recipients.enrolment-requested.v1'
        order by o.aggregate_id, o.position
    )
    select own.id, own.line,
        case
            when own.changing then 'change-not-answered'
            when used.id is not null then 'used-since'
            else 'changed-since'
        end
    from own left join used using (id) join asked using (id)
    where own.changing or used.id is not null or own.status = 'suspended'
       or own.status in ('admitted', 'ended')
          and ((said ->> 'admittedOn')::date is distinct from own.admitted_on
               or (said ->> 'endedOn')::date is distinct from own.ended_on and own.end_reason is distinct from 'term-ended')
$$;

-- Those of the recipients whom somebody has used since the import brought them.
create function import_recipients_in_use(ids uuid[]) returns setof uuid
    language sql as
$$
    select r.id from recipient r where r.id = any (ids) and (r.version > 0 or r.held_since is not null)
    union
    select e.recipient_id from enrolment e
    where e.recipient_id = any (ids) and e.status not in ('refused', 'cancelled')
    union
    select e.recipient_id from enrolment e join recipient r on r.id = e.recipient_id
    where e.recipient_id = any (ids)
      and not exists (select from import_enrolment i where i.enrolment_id = e.id and i.import_id = r.import_id)
    union
    select referred_to('recipient', ids, '{enrolment,recipient_access,recipient_name_token,recipient_without_tokens}')
$$;

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('erasure-reasons', 'import-undone', 'Импорт кері қайтарылды', 'Импорт отменён', 'The import was undone'),
('undo-reasons', 'wrong-file', 'Қате файл жіберілді', 'Отправлен не тот файл', 'The wrong file was sent'),
('undo-reasons', 'wrong-data', 'Файлдағы деректер қате', 'Данные в файле неверны', 'The data in the file are wrong'),
('undo-reasons', 'sent-twice', 'Бір мәлімет екі рет жіберілді', 'Одни и те же данные отправлены дважды', 'The same was sent twice'),
('undo-reasons', 'for-trial', 'Сынақ үшін жіберілген', 'Отправлено для пробы', 'It was sent for trial');
