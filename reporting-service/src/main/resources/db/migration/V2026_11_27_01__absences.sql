-- Days away, as the enrolment tells them. On days on which the place is lent nobody is covered by the stay.

alter table enrolment
    add absences jsonb not null default '[]',
    add lent boolean not null generated always as (absences @> '[{"placeLent": true}]') stored;
comment on column enrolment.lent is 'There are days on which the place was lent; only then need its absences be read.';

drop index enrolment_stay;
create index enrolment_stay on enrolment (unit_id, admitted_on)
    include (ended_on, recipient_id, target_group, synthetic, lent, enrolment_id)
    where status in ('admitted', 'suspended', 'ended') and admitted_on is not null;
create index enrolment_lent on enrolment (enrolment_id) where lent;

create function lent_days(enrolment uuid, since date, until date) returns integer
    language sql stable
    return (
        select coalesce(sum(greatest(0, least(a."returnOn", until) - greatest(a."from", since))), 0)
        from enrolment e,
            jsonb_to_recordset(e.absences) as a ("from" date, "returnOn" date, "placeLent" boolean)
        where e.enrolment_id = enrolment and a."placeLent");
comment on function lent_days is 'On how many days from since until, not including, until the place of this enrolment is lent.';
