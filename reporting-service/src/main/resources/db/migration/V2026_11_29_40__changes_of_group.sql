-- The target group of a stay may be another from a day on, as the enrolment tells it.

alter table enrolment
    add former_groups jsonb not null default '[]',
    add regrouped boolean not null generated always as (former_groups <> '[]') stored;
comment on column enrolment.regrouped is 'The target group was another once; only then need its former groups be read.';

drop index enrolment_stay;
create index enrolment_stay on enrolment (unit_id, admitted_on)
    include (ended_on, recipient_id, target_group, synthetic, lent, enrolment_id)
    where status in ('admitted', 'suspended', 'ended') and admitted_on is not null and not regrouped;
create index enrolment_regrouped on enrolment (unit_id, admitted_on)
    where status in ('admitted', 'suspended', 'ended') and admitted_on is not null and regrouped;

create function group_days(enrolment uuid) returns table (target_group text, since date, until date)
    language sql stable as
$$
    select f."targetGroup", lag(f.until) over (order by f.until), f.until
    from enrolment e, jsonb_to_recordset(e.former_groups) as f ("targetGroup" text, until date)
    where e.enrolment_id = enrolment
    union all
    select e.target_group, max(f.until), null
    from enrolment e, jsonb_to_recordset(e.former_groups) as f ("targetGroup" text, until date)
    where e.enrolment_id = enrolment
    group by e.target_group
$$;
comment on function group_days is 'The target groups of a stay, each from a day (null: from the beginning) until, not including, a day (null: to the end).';
