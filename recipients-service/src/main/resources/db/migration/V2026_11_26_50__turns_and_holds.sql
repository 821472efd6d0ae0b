-- The priority group of a request, and until when its place is held.

alter table enrolment
    add priority_group text check (length(priority_group) <= 64),
    add held_until date,
    add constraint enrolment_held_is_placed check (held_until is null or placed_from is not null);
create index enrolment_held on enrolment (held_until, id) where status = 'placed';

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('decline-reasons', 'hold-expired', 'Орын сақталған мерзімде келмеді', 'Не прибыл, пока место удерживалось', 'Did not come while the place was held');
