-- Which rows are seen by whom, see V2026_11_23_01__access.sql. Regions and programmes are seen by everybody; a recipient
-- is a row of statistics that is only ever reached through its enrolments.

create view region_code_validity as select region_id, code, valid from region_code;
create view region_parent_validity as select region_id, parent_id, valid from region_parent;

-- The report of a past region counts all that lay in it then.
create function seen_in_reports(region text, first text, last text) returns text
    language sql immutable
    return format(
        '(%s or (select registry_past_parts()) is not null'
        ' and registry_was_seen((select registry_past_parts()), %s, %s, %s))',
        registry_seen(region, first, last), region, first, last);

select registry_limit_rows('centre',
    seen_in_reports('region_id', 'opened_on', 'closed_on') || ' and ' || registry_seen_centre('centre_id'));
select registry_limit_rows('unit',
    '(' || seen_in_reports('region_id', 'opened_on', 'closed_on')
        || ' or exists (select from centre c where c.centre_id = unit.centre_id)) and '
        || registry_seen_centre('centre_id'));
select registry_limit_rows('staff_count', registry_seen_through('centre c', 'c.centre_id = staff_count.centre_id'));
select registry_limit_rows('placement', registry_seen_through('unit u', 'u.unit_id = placement.unit_id'));
select registry_limit_rows('enrolment', registry_seen_through('unit u', 'u.unit_id = enrolment.unit_id'));

select registry_limit_rows('allotment',
    seen_in_reports('region_id', 'make_date(year, 1, 1)', 'make_date(year, 1, 1)'));
select registry_limit_rows('spending',
    registry_seen_through('allotment a', 'a.allotment_id = spending.allotment_id'));

create function region_named(name text, on_day date) returns uuid
    language sql stable
    return coalesce(
        (select c.region_id from region_code_validity c where c.code = name and c.valid @> on_day),
        case when name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then name::uuid end);
comment on function region_named is 'The region that an id, or a code on the day, means; null if none.';

select registry_limit_rows('published_report',
    registry_seen('region_named(region, period_to)', 'period_to', 'period_to'));
