-- The target group of a stay may be another from a day on.

create table enrolment_group (
    enrolment_id uuid not null references enrolment,
    position integer not null,
    target_group text,
    until date not null,
    primary key (enrolment_id, position)
);
comment on table enrolment_group is 'Target groups of stays before that of the enrolment, each until a day.';
comment on column enrolment_group.target_group is 'Code of centres-service; null: that of the unit.';

select registry_limit_rows('enrolment_group', registry_seen_through('enrolment e', 'e.id = enrolment_id'));
select audit_table(
    'enrolment_group', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{target_group}');
call keep_feed_of_part('enrolment_group', 'enrolment_id', 'enrolment');

alter table enrolment_change
    add group_from date,
    add group_before text,
    add group_asked text,
    add constraint enrolment_change_of_group_since check (group_from is not null or (group_before is null and group_asked is null));
comment on column enrolment_change.group_from is 'First day of the group asked for; null: the group stays as it is.';

-- Audited anew: why, and which groups, is masked as well.
drop trigger if exists audit_truncate on enrolment_change;
drop function if exists audit_insert_of_enrolment_change() cascade;
drop function if exists audit_update_of_enrolment_change() cascade;
drop function if exists audit_delete_of_enrolment_change() cascade;
select audit_table(
    'enrolment_change', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{end_reason,before_end_reason,reason,group_before,group_asked}');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('change-reasons', 'came-of-age', 'Кәмелетке толды', 'Достиг совершеннолетия', 'Came of age'),
('change-reasons', 'condition-changed', 'Жағдайы өзгерді', 'Изменилось состояние', 'The condition changed'),
('change-reasons', 'wrong-group-entered', 'Санаты қате енгізілген', 'Категория внесена ошибочно', 'A wrong group was entered');
