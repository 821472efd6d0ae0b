-- What reporting-service owns are published reports; all else is projected from events and audited where it is made.
-- A code in a report means the region that has it at the end of its period.

select audit_table('published_report', 'report_id', $$(
    select coalesce(
        (select g.region_id from region g where g.region_id::text = lower(r.region)),
        (select c.region_id from region_code c where c.code = r.region and c.valid @> r.period_to limit 1)))$$);
