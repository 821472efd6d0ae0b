-- Whom a unit takes, how long it holds a place, and the order of its queue.

alter table unit
    add age_from_months integer check (age_from_months between 0 and 1800),
    add age_to_months integer check (age_to_months between 1 and 1800),
    add admits_sex text check (admits_sex in ('female', 'male')),
    add shifts integer check (shifts between 1 and 10),
    add hold_days integer not null default 14 check (hold_days between 1 and 365),
    add constraint unit_ages_in_order check (age_from_months < age_to_months);
comment on column unit.hold_days is 'Days a place is held for somebody who has not come.';

-- A mixed unit takes everybody.
insert into target_group_fit (target_group, fits_in)
select code, 'mixed' from reference_code where list = 'target-groups' and code <> 'mixed'
on conflict do nothing;

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('priority-groups', 'victims', 'Қатыгездік, адам саудасы құрбандары', 'Пострадавшие от жестокого обращения и торговли людьми', 'Victims of cruel treatment or trafficking'),
('priority-groups', 'orphans', 'Жетім балалар мен ата-анасының қамқорлығынсыз қалған балалар', 'Дети-сироты и дети, оставшиеся без попечения родителей', 'Orphans and children without parental care'),
('priority-groups', 'veterans', 'Ардагерлер және оларға теңестірілген адамдар', 'Ветераны и приравненные к ним лица', 'Veterans and persons equated with them'),
('priority-groups', 'disability-1', 'Бірінші топтағы мүгедектігі бар адамдар', 'Лица с инвалидностью первой группы', 'Persons with disability of group I'),
('priority-groups', 'alone', 'Жалғызбасты адамдар', 'Одинокие', 'Persons who are alone'),
('refusal-reasons', 'priority-group-unknown', 'Мұндай басымдық тобы жоқ', 'Такой приоритетной группы нет', 'There is no such priority group'),
('refusal-reasons', 'target-group-not-served', 'Бөлімше бұл нысаналы топқа қызмет көрсетпейді', 'Отделение не обслуживает эту целевую группу', 'The unit does not serve this target group'),
('refusal-reasons', 'age-not-served', 'Бөлімше бұл жастағы адамдарды қабылдамайды', 'Отделение не принимает людей этого возраста', 'The unit does not take people of this age'),
('refusal-reasons', 'sex-not-served', 'Бөлімше бұл жынысты адамдарды қабылдамайды', 'Отделение не принимает людей этого пола', 'The unit does not take people of this sex'),
('refusal-reasons', 'licence-missing', 'Орталықтың бұл күнге қолданыстағы лицензиясы жоқ', 'У центра нет лицензии, действующей на этот день', 'The centre has no licence that is valid on that day'),
('refusal-reasons', 'centre-suspended', 'Орталықтың жұмысы бұл күні тоқтатылған', 'Работа центра на этот день приостановлена', 'The work of the centre is suspended on that day');

-- The order of the queue by group; who belongs to none comes after all of them.
create table priority_group (
    code text primary key,
    rank integer not null check (rank between 1 and 999)
);
insert into priority_group (code, rank) values
('victims', 10), ('orphans', 20), ('veterans', 30), ('disability-1', 40), ('alone', 50);

alter table placement
    add target_group text,
    add sex text check (sex in ('female', 'male')),
    -- the first day of the month of birth: more is not known here
    add born date check (extract(day from born) = 1),
    add priority_group text,
    add priority_rank integer not null default 1000,
    add held_until date,
    -- whoever was moved has the turn of the place moved to
    add moved_rank integer,
    add moved_day date,
    add moved_arrival bigint,
    add moved_tie numeric,
    add queue_rank integer generated always as (coalesce(moved_rank, priority_rank)) stored,
    add queue_day date generated always as (coalesce(moved_day, requested_on)) stored,
    add queue_arrival bigint generated always as (coalesce(moved_arrival, arrival)) stored,
    add queue_tie numeric generated always as (coalesce(moved_tie, 0)) stored,
    add check ((status = 'assigned') or held_until is null);
drop index placement_queue;
create index placement_queue on placement (known_unit_id, queue_rank, queue_day, queue_arrival, queue_tie)
    where status = 'queued';
-- how long those waited who left a queue
create index placement_left_queue on placement (unit_id, left_queue_on) where queued_on is not null;

-- Whoever moves somebody in a queue says why.
create table queue_move (
    id uuid primary key,
    unit_id uuid not null references unit,
    enrolment_id uuid not null references placement,
    before_enrolment_id uuid references placement,
    moved_at timestamptz not null,
    from_position integer not null check (from_position > 0),
    to_position integer not null check (to_position > 0),
    reason text not null check (length(reason) between 1 and 500),
    document text check (length(document) <= 200)
);
create index queue_move_unit on queue_move (unit_id, id);
create index queue_move_enrolment on queue_move (enrolment_id, id);

select registry_limit_rows('queue_move', registry_seen_through('unit u', 'u.id = unit_id'));
select audit_table('queue_move', 'id', '(select u.region_id from unit u where u.id = r.unit_id)');
select audit_table('priority_group', 'code');

-- The audit of placements anew: the computed columns are no changes, and what is known of a person is not shown.
drop function audit_insert_of_placement, audit_update_of_placement, audit_delete_of_placement cascade;
drop trigger audit_truncate on placement;
select audit_table(
    'placement', 'enrolment_id', '(select u.region_id from unit u where u.id = r.unit_id)', masked => '{sex,born}');
