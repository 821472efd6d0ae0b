-- Which rows are seen by whom, see V2026_11_23_01__access.sql. Programmes are seen by everybody.

select registry_know_regions();

-- A line is of the region as it was on the first day of the year.
select registry_limit_rows('allotment',
    registry_seen('region_id', 'make_date(budget_year, 1, 1)', 'make_date(budget_year, 1, 1)'));
select registry_limit_rows('spending', registry_seen_through('allotment a', 'a.id = allotment_id'));
