-- Which rows are seen by whom, see V2026_11_23_01__access.sql. Regions are seen by everybody.

create view region_code_validity as
select region_id, code, daterange(valid_from, valid_to) as valid from region_code;

create view region_parent_validity as
select region_id, parent_id, daterange(valid_from, valid_to) as valid from region_parent;

select registry_limit_rows('centre',
    registry_seen('region_id', 'opened_on', 'closed_on') || ' and ' || registry_seen_centre('id'));

-- Whoever sees a centre sees all of it; whoever sees the district a unit serves sees the unit.
select registry_limit_rows('unit',
    '(' || registry_seen('region_id', 'opened_on', 'closed_on')
        || ' or exists (select from centre c where c.id = centre_id)) and ' || registry_seen_centre('centre_id'));

select registry_limit_rows('unit_capacity', registry_seen_through('unit u', 'u.id = unit_id'));
select registry_limit_rows('placement', registry_seen_through('unit u', 'u.id = unit_id'));
select registry_limit_rows('staff_count', registry_seen_through('centre c', 'c.id = centre_id'));
