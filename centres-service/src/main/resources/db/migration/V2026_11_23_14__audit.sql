-- Which tables of centres-service are under audit. Outbox, inbox and projections are not: see docs/audit.md.

select audit_table('region', 'id', 'r.id');
select audit_table('region_name', 'region_id', 'r.region_id');
select audit_table('region_code', 'region_id', 'r.region_id');
select audit_table('region_parent', 'region_id', 'r.region_id');
select audit_table('centre', 'id', 'r.region_id');
select audit_table('unit', 'id', 'r.region_id', quiet => '{places_taken}');
select audit_table('unit_capacity', 'unit_id', '(select u.region_id from unit u where u.id = r.unit_id)');
select audit_table('staff_count', 'centre_id', '(select c.region_id from centre c where c.id = r.centre_id)');
select audit_table('placement', 'enrolment_id', '(select u.region_id from unit u where u.id = r.unit_id)');
