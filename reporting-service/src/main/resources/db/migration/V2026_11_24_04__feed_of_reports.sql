-- A published report belongs to the region that its text means at the end of its period. No operation removes one; what
-- is removed by hand is told in its region.
drop trigger feed_removed on published_report;
create trigger feed_removed after delete on published_report for each row
    execute function feed_removed('report_id', 'region_named(($1).region, ($1).period_to)', 'null');

-- A code that becomes known shows the reports that name it.
create function feed_reports_of_codes() returns trigger
    language plpgsql as
$$
begin
    update published_report set changed = 0
    where region in (select c ->> 'code' from jsonb_array_elements(new.codes) c) and changed <> feed_position();
    return null;
end
$$;
create trigger feed_code_known after insert on region for each row execute function feed_reports_of_codes();
create trigger feed_code_changed after update of codes on region for each row
    when (old.codes is distinct from new.codes) execute function feed_reports_of_codes();
