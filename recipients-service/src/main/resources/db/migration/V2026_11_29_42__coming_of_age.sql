-- Who turns 18 while a place is wanted or taken. Of the birthday only the month is known outside of what is sealed.
create function month_of_majority(person uuid) returns date
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    month date;
begin
    select make_date(r.birth_year + 18, r.birth_month, 1) into month from recipient r where r.id = person;
    perform registry_keep_limits(limits);
    return month;
end
$$;
comment on function month_of_majority is 'In which the person turns 18; null: not known. For who sees a record that was merged into this one.';

create view coming_of_age with (security_invoker) as
select e.id, e.recipient_id, e.unit_id, e.entered_in, e.entered_for, e.status,
    birth.month
from enrolment e
join recipient r on r.id = e.recipient_id
cross join lateral (
    select case when r.merged_into is null then make_date(r.birth_year + 18, r.birth_month, 1)
        else month_of_majority(r.merged_into) end as month) birth
where e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended')
    and birth.month >= date_trunc('month', coalesce(e.admitted_on, e.wanted_from))
    and not exists (
        select from enrolment_change c
        where c.enrolment_id = e.id and c.reason = 'came-of-age' and c.outcome = 'done' and c.group_from >= birth.month);
comment on view coming_of_age is 'Enrolments under way of people who turn 18 in a month during them, until somebody says which group they are in since.';
