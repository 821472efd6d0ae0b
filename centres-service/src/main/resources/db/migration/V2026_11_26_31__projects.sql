-- Building projects, and the capacity ledger as what follows from all that was said: entries, and what projects change.

create table unit_capacity_act (
    unit_id uuid not null references unit,
    -- in the order in which it was said
    position integer not null,
    valid_from date,
    valid_to date,
    kind text check (kind in ('limited', 'unlimited', 'unknown')),
    places integer check (places between 0 and 100000),
    change integer check (change between -100000 and 100000),
    reason text,
    document text check (length(document) <= 200),
    project_id uuid,
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    primary key (unit_id, position),
    check (valid_from < valid_to),
    check ((kind is null) = (change is not null)),
    check ((change is null) = (project_id is null)),
    check (coalesce(kind = 'limited', false) = (places is not null))
);
comment on table unit_capacity_act is 'What was said of the capacity of units; unit_capacity follows from it.';

insert into unit_capacity_act (unit_id, position, valid_from, valid_to, kind, places, reason, document, source, synthetic)
select unit_id, position, valid_from, valid_to, kind, places, reason, document, source, synthetic from unit_capacity;

alter table unit_capacity add column project_id uuid;

create table project (
    id uuid primary key,
    centre_id uuid not null references centre,
    kind text not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    status text not null check (status in ('planned', 'under-way', 'finished', 'cancelled')),
    planned_start date,
    planned_finish date,
    started_on date,
    start_document text check (length(start_document) <= 200),
    finished_on date,
    finish_document text check (length(finish_document) <= 200),
    cancelled_on date,
    cancellation_reason text check (length(cancellation_reason) <= 500),
    cost_reference text check (length(cost_reference) <= 500),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check (planned_start <= planned_finish),
    check (started_on <= finished_on),
    check (started_on <= cancelled_on),
    check (finished_on is null or status = 'finished'),
    check ((cancellation_reason is not null) = (status = 'cancelled'))
);
create index project_centre on project (centre_id);

create table project_effect (
    project_id uuid not null references project,
    position integer not null,
    -- null until the unit that is built is opened
    unit_id uuid references unit,
    opens_kk text,
    opens_ru text,
    opens_en text,
    format text,
    target_group text,
    places_away integer check (places_away between 0 and 10000),
    places_added integer check (places_added between 0 and 10000),
    primary key (project_id, position),
    check (unit_id is not null or format is not null)
);
create index project_effect_unit on project_effect (unit_id);

alter table unit_capacity_act add foreign key (project_id) references project;
alter table unit_capacity add foreign key (project_id) references project;

select registry_limit_rows('unit_capacity_act', registry_seen_through('unit u', 'u.id = unit_id'));
select registry_limit_rows('project', registry_seen_through('centre c', 'c.id = centre_id'));
select registry_limit_rows('project_effect', registry_seen_through('project p', 'p.id = project_id'));
select audit_table('unit_capacity_act', 'unit_id', '(select u.region_id from unit u where u.id = r.unit_id)');
select audit_table('project', 'id', '(select c.region_id from centre c where c.id = r.centre_id)');
select audit_table('project_effect', 'project_id',
    '(select c.region_id from project p join centre c on c.id = p.centre_id where p.id = r.project_id)');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('project-kinds', 'new-building', 'Жаңа ғимарат салу', 'Строительство нового здания', 'New building'),
('project-kinds', 'capital-repair', 'Күрделі жөндеу', 'Капитальный ремонт', 'Capital repair'),
('project-kinds', 'extension', 'Инфрақұрылымды кеңейту', 'Расширение инфраструктуры', 'Extension'),
('project-kinds', 'landscaping', 'Аумақты абаттандыру', 'Благоустройство территории', 'Landscaping');
