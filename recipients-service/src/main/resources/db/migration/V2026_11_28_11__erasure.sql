-- Erasure takes from a recipient what tells who it is and leaves what totals are made of; a legal hold prevents it.

alter table recipient
    alter column personal drop not null,
    add column erased_on date,
    add column erasure_reason text,
    add column erasure_document text,
    add column held_since timestamptz,
    add column held_by text,
    add column hold_reason text,
    add column hold_document text,
    drop constraint recipient_person_has_iin_or_reason,
    add constraint recipient_person_has_iin_or_reason check (
        kind = 'family' and iin_index is null and iin_missing_reason is null
        or kind = 'person' and (iin_index is null) <> (iin_missing_reason is null)
        or erased_on is not null and iin_index is null and iin_missing_reason is null),
    add constraint recipient_is_whole_or_erased check ((personal is null) = (erased_on is not null)),
    add constraint recipient_hold_says_why check (
        (held_since is null) = (hold_reason is null)
        and (held_since is null) = (hold_document is null)
        and (held_since is null) = (held_by is null)),
    add constraint recipient_held_is_not_erased check (held_since is null or erased_on is null);
create index recipient_erased on recipient (id) where erased_on is not null;
comment on column recipient.erased_on is 'On that day everything personal was taken off the row, and its key destroyed.';
comment on column recipient.erasure_reason is 'Unknown if the row came back from a backup and was erased again.';

-- Whoever asks: an enrolment elsewhere counts as well.
create function recipient_is_under_way(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
    centres constant text := coalesce(current_setting('registry.centres', true), '');
    under_way boolean;
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    under_way := exists (
        select from enrolment e
        where e.recipient_id = recipient and e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended'));
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
    return under_way;
end
$$;

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('erasure-reasons', 'own-request', 'Адамның өз талабы бойынша', 'По требованию субъекта данных', 'Request of the person concerned'),
('erasure-reasons', 'consent-withdrawn', 'Келісім кері қайтарып алынды', 'Согласие отозвано', 'Consent withdrawn'),
('erasure-reasons', 'retention-over', 'Сақтау мерзімі аяқталды', 'Истёк срок хранения', 'Retention period is over'),
('erasure-reasons', 'court-decision', 'Сот шешімі', 'Решение суда', 'Court decision'),
('erasure-reasons', 'entered-unlawfully', 'Деректер заңсыз енгізілген', 'Данные внесены незаконно', 'Data were entered unlawfully'),
('hold-reasons', 'court-case', 'Сот ісі жүріп жатыр', 'Идёт судебное разбирательство', 'Court case'),
('hold-reasons', 'criminal-case', 'Қылмыстық іс қозғалған', 'Возбуждено уголовное дело', 'Criminal case'),
('hold-reasons', 'prosecutor-request', 'Прокурордың талабы', 'Требование прокурора', 'Request of the prosecutor'),
('hold-reasons', 'inspection', 'Тексеру жүріп жатыр', 'Идёт проверка', 'Inspection'),
('hold-reasons', 'complaint', 'Шағым қаралуда', 'Рассматривается жалоба', 'Complaint under review');
