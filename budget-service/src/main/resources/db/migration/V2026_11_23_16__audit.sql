-- Which tables of budget-service are under audit: all that it owns.

select audit_table('programme', 'id');
select audit_table('allotment', 'id', 'r.region_id');
select audit_table('spending', 'id', '(select a.region_id from allotment a where a.id = r.allotment_id)');
