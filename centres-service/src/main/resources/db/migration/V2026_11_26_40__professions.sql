-- A headcount by profession. What is not broken down is known by its sum alone.

create table staff_group (
    count_id uuid not null references staff_count,
    position integer not null,
    profession text not null,
    headcount integer not null check (headcount between 0 and 100000),
    certified integer check (certified between 0 and headcount),
    unit_id uuid references unit,
    primary key (count_id, position),
    constraint staff_group_is_named_once unique nulls not distinct (count_id, profession, unit_id)
);

select registry_limit_rows('staff_group', registry_seen_through('staff_count s', 's.id = count_id'));
select audit_table('staff_group', 'count_id',
    '(select c.region_id from staff_count s join centre c on c.id = s.centre_id where s.id = r.count_id)');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('professions', 'social-worker', 'Әлеуметтік қызметкер', 'Социальный работник', 'Social worker'),
('professions', 'social-work-specialist', 'Әлеуметтік жұмыс жөніндегі маман', 'Специалист по социальной работе', 'Specialist in social work'),
('professions', 'doctor', 'Дәрігер', 'Врач', 'Doctor'),
('professions', 'nurse', 'Мейіргер', 'Медицинская сестра', 'Nurse'),
('professions', 'care-assistant', 'Күтім жөніндегі санитар', 'Санитар по уходу', 'Care assistant'),
('professions', 'psychologist', 'Психолог', 'Психолог', 'Psychologist'),
('professions', 'teacher', 'Педагог', 'Педагог', 'Teacher'),
('professions', 'speech-therapist', 'Логопед', 'Логопед', 'Speech therapist'),
('professions', 'rehabilitation-specialist', 'Оңалту маманы', 'Специалист по реабилитации', 'Rehabilitation specialist'),
('professions', 'labour-instructor', 'Еңбек нұсқаушысы', 'Инструктор по труду', 'Labour instructor'),
('professions', 'lawyer', 'Заңгер', 'Юрист', 'Lawyer'),
('professions', 'other', 'Басқа', 'Другая', 'Other');
