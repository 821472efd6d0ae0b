-- Days of a stay that were wrong, terms that are prolonged, stays that never happened, and transfers.

alter table enrolment
    add changing boolean not null default false,
    add transfer_of uuid references enrolment,
    add goes_on boolean not null default false,
    add constraint enrolment_goes_on_from check (not goes_on or transfer_of is not null),
    add constraint enrolment_transfer_of_another check (transfer_of <> id);
comment on column enrolment.changing is 'Other days were asked for, and centres-service has not answered yet.';
comment on column enrolment.transfer_of is 'The enrolment that ends on the day on which this one begins.';
create unique index enrolment_left_for_one on enrolment (transfer_of)
    where status not in ('refused', 'cancelled');
comment on column enrolment.goes_on is 'The other one is still to be ended.';
create index enrolment_takes_over on enrolment (id) where goes_on and status in ('admitted', 'suspended', 'ended');

create table enrolment_change (
    enrolment_id uuid not null references enrolment,
    position integer not null,
    before_admitted_on date not null,
    before_ended_on date,
    before_end_reason text,
    before_wanted_until date,
    admitted_on date not null,
    ended_on date,
    end_reason text,
    wanted_until date,
    reason text not null check (length(reason) <= 64),
    asked_at timestamptz not null,
    outcome text not null check (outcome in ('asked', 'done', 'refused')),
    refusal_reason text,
    primary key (enrolment_id, position),
    constraint enrolment_change_refused_says_why check ((outcome = 'refused') = (refusal_reason is not null)),
    constraint enrolment_change_in_order check (coalesce(ended_on, admitted_on) >= admitted_on and wanted_until > admitted_on)
);
comment on table enrolment_change is 'Changes of the days of stays, with those that were recorded before.';
create unique index enrolment_change_once_at_a_time on enrolment_change (enrolment_id) where outcome = 'asked';

select registry_limit_rows('enrolment_change', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'enrolment_change', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{end_reason,before_end_reason}');
call keep_feed_of_part('enrolment_change', 'enrolment_id', 'enrolment');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('change-reasons', 'wrong-day-entered', 'Күні қате енгізілген', 'День внесён ошибочно', 'A wrong day was entered'),
('change-reasons', 'late-news', 'Хабар кеш келді', 'Сведения поступили поздно', 'The news came late'),
('change-reasons', 'prolonged', 'Мерзімі ұзартылды', 'Срок продлён', 'The term was prolonged'),
('change-reasons', 'shortened', 'Мерзімі қысқартылды', 'Срок сокращён', 'The term was shortened'),
('change-reasons', 'court-decision', 'Сот шешімі', 'Решение суда', 'By decision of a court'),
('decline-reasons', 'never-happened', 'Қате енгізілген, болмаған', 'Внесено ошибочно, не состоялось', 'Entered by mistake, it never happened');
