-- What left a region or a centre is told to those who see it. Whoever makes it leave notes it, wherever it was.
alter table removal enable row level security;
alter table removal force row level security;
do
$$
begin
    execute 'create policy removal_told on removal for select using ((region_id is null or '
        || registry_seen('region_id', 'null', 'null') || ') and (centre_id is null or '
        || registry_seen_centre('centre_id') || '))';
end
$$;
create policy removal_noted on removal for insert with check (true);
create policy removal_noted_again on removal for update using (true) with check (true);
