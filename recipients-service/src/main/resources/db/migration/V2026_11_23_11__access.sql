-- Which rows are seen by whom, see V2026_11_23_01__access.sql. Persons are seen by the boundaries of today: whoever was
-- responsible for a region in the past needs its sums, not its people.

select registry_know_regions();

create table known_unit (
    unit_id uuid primary key,
    region_id uuid not null,
    centre_id uuid not null,
    epoch bigint not null,
    sequence bigint not null
);
comment on table known_unit is 'The newest state of each unit that centres-service published, as far as rows are limited by it.';

-- By whom a row was entered: the regions and centres of the token; null: of one without limits. What a worker records
-- later is entered by whoever sent it.
create function registry_entered_in() returns uuid[]
    language sql stable
    return coalesce(nullif(current_setting('registry.entered_in', true), '')::uuid[], registry_regions());
create function registry_entered_for() returns uuid[]
    language sql stable
    return coalesce(nullif(current_setting('registry.entered_for', true), '')::uuid[], registry_centres());

alter table recipient
    add column entered_in uuid[] default registry_entered_in(),
    add column entered_for uuid[] default registry_entered_for();
alter table enrolment
    add column entered_in uuid[] default registry_entered_in(),
    add column entered_for uuid[] default registry_entered_for();
alter table import
    add column entered_in uuid[] default registry_entered_in(),
    add column entered_for uuid[] default registry_entered_for();

create function registry_unlimited() returns boolean
    language sql stable
    return registry_regions() is null and registry_centres() is null;

create function seen_by_entry() returns text
    language sql immutable
    return '((select registry_regions()) is null or entered_in && (select registry_regions()))'
        ' and ((select registry_centres()) is null or entered_for && (select registry_centres()))';

select registry_limit_rows('enrolment', format(
    '(select registry_unlimited())'
    ' or exists (select from known_unit u where u.unit_id = enrolment.unit_id'
    ' and ((select registry_regions()) is null or u.region_id = any ((select registry_regions())::uuid[]))'
    ' and ((select registry_centres()) is null or u.centre_id = any ((select registry_centres())::uuid[])))'
    ' or not exists (select from known_unit u where u.unit_id = enrolment.unit_id) and %s', seen_by_entry()));

select registry_limit_rows('recipient', format(
    '(select registry_unlimited())'
    ' or (select registry_centres()) is null and residence_region_id = any ((select registry_regions())::uuid[])'
    ' or (%s) or exists (select from enrolment e where e.recipient_id = recipient.id)', seen_by_entry()));

select registry_limit_rows('recipient_access', registry_seen_through('recipient r', 'r.id = recipient_id'));

select registry_limit_rows('import', format('(select registry_unlimited()) or %s', seen_by_entry()));
select registry_limit_rows('import_chunk', registry_seen_through('import i', 'i.id = import_id'));
select registry_limit_rows('import_error', registry_seen_through('import i', 'i.id = import_id'));
select registry_limit_rows('import_enrolment', registry_seen_through('import i', 'i.id = import_id'));
select registry_limit_rows('import_seen', registry_seen_through('import i', 'i.id = import_id'));
