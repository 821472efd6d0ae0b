-- What is known of a recipient beside the name: facts that begin and end on a day. None is overwritten: what was recorded
-- before a change stays in recipient_fact_before.
create extension if not exists btree_gist;

create table recipient_fact (
    id uuid primary key,
    version bigint not null,
    recipient_id uuid not null references recipient,
    kind text not null check (
        kind in ('document', 'residence', 'representative', 'disability', 'trait', 'member')),
    once text check (length(once) <= 128),
    code text check (length(code) <= 64),
    region_id uuid,
    other_recipient_id uuid references recipient,
    begins_on date not null,
    ends_on date,
    sealed bytea,
    withdrawal text check (length(withdrawal) <= 64),
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint recipient_fact_in_order check (ends_on > begins_on),
    constraint recipient_fact_of_another check (other_recipient_id <> recipient_id),
    constraint recipient_fact_residence_is_somewhere check ((kind = 'residence') = (region_id is not null)),
    constraint recipient_fact_says_what check ((kind = 'residence') = (code is null)),
    constraint recipient_fact_once exclude using gist (
        recipient_id with =, once with =, daterange(begins_on, ends_on) with &&)
        where (once is not null and withdrawal is null)
);
comment on table recipient_fact is 'What is known of a recipient, as dated facts: what is said now.';
comment on column recipient_fact.once is 'Of facts of a recipient with the same value here, one holds at a time; null: any number.';
comment on column recipient_fact.ends_on is 'First day on which it no longer holds; null: until further notice.';
comment on column recipient_fact.sealed is
    'Numbers, issuer, address, name, contact and birth date as one AES-256-GCM value under the id of the recipient, with its key.';
comment on column recipient_fact.withdrawal is 'Why it was taken back as wrong: code of the list fact-withdrawals.';
create index recipient_fact_of on recipient_fact (recipient_id, id);
create index recipient_fact_counted on recipient_fact (kind, code) where kind in ('trait', 'disability');

create table recipient_fact_before (
    fact_id uuid not null references recipient_fact,
    position integer not null,
    code text,
    region_id uuid,
    other_recipient_id uuid,
    begins_on date not null,
    ends_on date,
    sealed bytea,
    withdrawal text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (fact_id, position)
);
comment on table recipient_fact_before is 'What was recorded of facts before they were ended, corrected or withdrawn, the oldest first.';

select registry_limit_rows('recipient_fact', registry_seen_through('recipient r', 'r.id = recipient_id'));
select registry_limit_rows('recipient_fact_before', registry_seen_through('recipient_fact f', 'f.id = fact_id'));
select audit_table(
    'recipient_fact', 'id', '(select p.residence_region_id from recipient p where p.id = r.recipient_id)',
    masked => '{kind,once,code,region_id,other_recipient_id,sealed,withdrawal}');
select audit_table(
    'recipient_fact_before', 'fact_id',
    '(select p.residence_region_id from recipient_fact f join recipient p on p.id = f.recipient_id where f.id = r.fact_id)',
    masked => '{code,region_id,other_recipient_id,sealed,withdrawal}');

-- With the name goes what is known of its bearer. What people are counted by stays: kind, code, region and days.
create function recipient_facts_forgotten() returns trigger
    language plpgsql as
$$
begin
    delete from recipient_fact_before b using recipient_fact f where f.id = b.fact_id and f.recipient_id = new.id;
    delete from recipient_fact
    where recipient_id = new.id
      and (withdrawal is not null or kind not in ('residence', 'disability', 'trait'));
    update recipient_fact set sealed = null, version = version + 1 where recipient_id = new.id and sealed is not null;
    return null;
end
$$;
create trigger facts_forgotten after update of personal on recipient for each row
    when (new.personal is null) execute function recipient_facts_forgotten();

-- What a purpose shows of facts in full.
alter table purpose_field
    drop constraint purpose_field_field_check,
    add constraint purpose_field_field_check check (
        field in ('name', 'iin', 'birthDate', 'number', 'issuer', 'address', 'contact'));
insert into purpose_field (purpose, field)
select p.code, f.field
from (values
    ('providing-services', '{number,issuer,address,contact}'::text[]),
    ('application', '{number,issuer,address,contact}'),
    ('correcting-data', '{number,issuer,address,contact}'),
    ('own-data-request', '{number,issuer,address,contact}'),
    ('needs-assessment', '{address,contact}'),
    ('complaint', '{contact}')) p (code, fields)
cross join lateral unnest(p.fields) f (field);

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('document-kinds', 'identity-card', 'Жеке куәлік', 'Удостоверение личности', 'Identity card'),
('document-kinds', 'passport', 'Паспорт', 'Паспорт', 'Passport'),
('document-kinds', 'birth-certificate', 'Туу туралы куәлік', 'Свидетельство о рождении', 'Birth certificate'),
('document-kinds', 'residence-permit', 'Ықтиярхат', 'Вид на жительство', 'Residence permit'),
('document-kinds', 'stateless-certificate', 'Азаматтығы жоқ адамның куәлігі', 'Удостоверение лица без гражданства', 'Certificate of a stateless person'),
('document-kinds', 'refugee-certificate', 'Босқын куәлігі', 'Удостоверение беженца', 'Refugee certificate'),
('document-kinds', 'pension-certificate', 'Зейнетақы куәлігі', 'Пенсионное удостоверение', 'Pension certificate'),
('document-kinds', 'release-certificate', 'Босату туралы анықтама', 'Справка об освобождении', 'Certificate of release'),
('document-kinds', 'other', 'Басқа құжат', 'Иной документ', 'Another document'),
('disability-groups', 'group-1', 'Бірінші топтағы мүгедектік', 'Инвалидность первой группы', 'Disability of group I'),
('disability-groups', 'group-2', 'Екінші топтағы мүгедектік', 'Инвалидность второй группы', 'Disability of group II'),
('disability-groups', 'group-3', 'Үшінші топтағы мүгедектік', 'Инвалидность третьей группы', 'Disability of group III'),
('disability-groups', 'child', 'Мүгедектігі бар бала', 'Ребёнок с инвалидностью', 'Child with a disability'),
('traits', 'lonely', 'Жалғызілікті', 'Одинокий', 'Without relatives'),
('traits', 'living-alone', 'Жалғыз тұратын', 'Одиноко проживающий', 'Living alone'),
('traits', 'pensioner', 'Зейнеткер', 'Пенсионер', 'Pensioner'),
('traits', 'homeless', 'Баспанасыз', 'Лицо без определённого места жительства', 'Homeless'),
('traits', 'domestic-violence', 'Тұрмыстық зорлық-зомбылықтан жапа шеккен', 'Пострадавший от бытового насилия', 'Victim of domestic violence'),
('traits', 'trafficking', 'Адам саудасының құрбаны', 'Жертва торговли людьми', 'Victim of human trafficking'),
('traits', 'orphan', 'Жетім', 'Сирота', 'Orphan'),
('traits', 'without-parental-care', 'Ата-анасының қамқорлығынсыз қалған', 'Оставшийся без попечения родителей', 'Without parental care'),
('traits', 'released-from-prison', 'Бас бостандығынан айыру орнынан босаған', 'Освобождённый из места лишения свободы', 'Released from prison'),
('traits', 'on-probation', 'Пробация қызметінің есебінде тұрған', 'Состоящий на учёте службы пробации', 'On probation'),
('family-relations', 'spouse', 'Жұбайы', 'Супруг или супруга', 'Spouse'),
('family-relations', 'parent', 'Ата-анасы', 'Родитель', 'Parent'),
('family-relations', 'child', 'Баласы', 'Сын или дочь', 'Son or daughter'),
('family-relations', 'sibling', 'Бауыры', 'Брат или сестра', 'Brother or sister'),
('family-relations', 'grandparent', 'Атасы немесе әжесі', 'Дедушка или бабушка', 'Grandparent'),
('family-relations', 'grandchild', 'Немересі', 'Внук или внучка', 'Grandchild'),
('family-relations', 'ward', 'Қамқорлығындағы адам', 'Подопечный', 'Ward'),
('family-relations', 'other-relative', 'Басқа туысы', 'Другой родственник', 'Another relative'),
('fact-withdrawals', 'entered-wrong', 'Қате енгізілген', 'Внесено ошибочно', 'Entered by mistake'),
('fact-withdrawals', 'other-person', 'Басқа адамға қатысты', 'Относится к другому лицу', 'It is of another person'),
('fact-withdrawals', 'not-proven', 'Құжатпен расталмады', 'Не подтверждено документом', 'No document proves it');
