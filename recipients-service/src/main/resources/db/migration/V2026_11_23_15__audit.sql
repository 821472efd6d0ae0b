-- Which tables of recipients-service are under audit. Who somebody is never shows; that it was changed, does.

select audit_table(
    'recipient', 'id', 'r.residence_region_id', masked => '{personal,iin_index,birth_year,birth_month}');
select audit_table(
    'enrolment', 'id', '(select u.region_id from known_unit u where u.unit_id = r.unit_id)',
    quiet => '{settled_at}');
-- when it begins and ends, not how it goes on
select audit_table(
    'import', 'id',
    quiet => '{rows_received,rows_recorded,rows_rejected,error_count,iin_mismatches,tries,next_try_at,touched_at,recorded_at}');
