-- Who is away for a while keeps the place or lends it; and a stay may be agreed for a term.

alter table known_unit add lends boolean not null default false;
comment on column known_unit.lends is 'Whether the place of somebody who is away is lent, by the rule of the unit.';

alter table enrolment
    add wanted_until date,
    drop constraint enrolment_status_check,
    add constraint enrolment_status_check check (
        status in ('requested', 'queued', 'placed', 'admitted', 'suspended', 'ended', 'refused', 'cancelled')),
    drop constraint enrolment_placed_knows_since,
    add constraint enrolment_placed_knows_since check (
        status not in ('placed', 'admitted', 'suspended', 'ended') or placed_from is not null),
    drop constraint enrolment_admitted_knows_since,
    add constraint enrolment_admitted_knows_since check (
        status not in ('admitted', 'suspended', 'ended') or admitted_on is not null),
    add constraint enrolment_term_in_order check (wanted_until > wanted_from),
    add constraint enrolment_stay_within_term check (admitted_on < wanted_until and coalesce(ended_on, wanted_until) <= wanted_until);
comment on column enrolment.wanted_until is 'First day on which the stay is over by agreement; null: no term.';
create index enrolment_term on enrolment (wanted_until, id)
    where status in ('queued', 'placed', 'admitted', 'suspended');

create table absence (
    enrolment_id uuid not null references enrolment,
    position integer not null,
    away_from date not null,
    return_on date,
    returned_on date,
    place_lent boolean not null,
    reason text not null check (length(reason) <= 64),
    primary key (enrolment_id, position),
    constraint absence_in_order check (return_on > away_from and coalesce(returned_on, away_from) >= away_from),
    constraint absence_lent_until_a_day check (not place_lent or return_on is not null),
    constraint absence_lent_is_binding check (not place_lent or coalesce(returned_on, return_on) >= return_on)
);
comment on table absence is 'Days away during a stay, in order of time.';
create unique index absence_once_at_a_time on absence (enrolment_id) where returned_on is null;

select registry_limit_rows('absence', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'absence', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{reason}');
call keep_feed_of_part('absence', 'enrolment_id', 'enrolment');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('absence-reasons', 'hospital', 'Ауруханада емделу', 'Лечение в больнице', 'In hospital'),
('absence-reasons', 'sanatorium', 'Санаторийде емделу', 'Санаторно-курортное лечение', 'In a sanatorium'),
('absence-reasons', 'rehabilitation', 'Оңалту', 'Реабилитация', 'Rehabilitation'),
('absence-reasons', 'leave', 'Демалыс', 'Отпуск', 'On leave'),
('absence-reasons', 'with-relatives', 'Туыстарында болу', 'Пребывание у родственников', 'With relatives'),
('absence-reasons', 'studies', 'Оқу', 'Учёба', 'Away to study'),
('absence-reasons', 'other', 'Басқа себеп', 'Другая причина', 'Another reason'),
('decline-reasons', 'term-over', 'Сұралған мерзім өтіп кетті', 'Запрошенный срок прошёл', 'The term asked for is over');
