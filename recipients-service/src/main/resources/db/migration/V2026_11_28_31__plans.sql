-- After admission: the individual plan with its reviews, and which of the eight kinds of services are given.
create table individual_plan (
    enrolment_id uuid primary key references enrolment,
    version bigint not null,
    made_on date not null,
    next_review_on date not null
);
comment on table individual_plan is 'What is planned for somebody, as far as the registry keeps it: days.';
select registry_limit_rows('individual_plan', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'individual_plan', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)');

create table plan_review (
    enrolment_id uuid not null references individual_plan,
    position integer not null,
    reviewed_on date not null,
    outcome text not null check (length(outcome) <= 64),
    primary key (enrolment_id, position)
);
comment on table plan_review is 'The reviews of a plan, in order of time.';
select registry_limit_rows('plan_review', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'plan_review', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{outcome}');

create table service_given (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references enrolment,
    kind text not null check (length(kind) <= 64),
    payment text not null check (length(payment) <= 64),
    given_from date not null,
    given_until date,
    constraint service_given_in_order check (given_until >= given_from)
);
comment on column service_given.given_until is 'First day on which it is no longer given; null: as long as the stay goes on.';
create index service_given_of on service_given (enrolment_id, id);
select registry_limit_rows('service_given', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'service_given', 'id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{kind}');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('review-outcomes', 'goes-on', 'Жоспар өзгеріссіз жалғасады', 'План продолжается без изменений', 'The plan goes on unchanged'),
('review-outcomes', 'services-changed', 'Қызметтер өзгертілді', 'Услуги изменены', 'The services were changed'),
('review-outcomes', 'aims-reached', 'Мақсаттарға қол жеткізілді', 'Цели достигнуты', 'The aims are reached');
