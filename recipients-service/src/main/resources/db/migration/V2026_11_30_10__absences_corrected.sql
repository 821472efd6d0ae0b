-- Days away can be other than recorded, like all days of a stay.

alter table enrolment_change
    add absences_before text check (absences_before is json array),
    add absences_asked text check (absences_asked is json array),
    add constraint enrolment_change_of_absences_since check ((absences_before is null) = (absences_asked is null));
comment on column enrolment_change.absences_asked is 'All days away that were asked for; null: those recorded stay.';

-- Audited anew: absences tell reasons.
drop trigger if exists audit_truncate on enrolment_change;
drop function if exists audit_insert_of_enrolment_change() cascade;
drop function if exists audit_update_of_enrolment_change() cascade;
drop function if exists audit_delete_of_enrolment_change() cascade;
select audit_table(
    'enrolment_change', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{end_reason,before_end_reason,reason,group_before,group_asked,absences_before,absences_asked}');

-- Days that are asked for are lent as is asked for.
create or replace view stay_with_bed with (security_invoker) as
select e.id, e.recipient_id, coalesce(r.merged_into, r.id) as person, e.unit_id, s.asked,
    case when s.lent is null then datemultirange(s.days) else datemultirange(s.days) - s.lent end as days,
    case when e.goes_on then e.transfer_of end as goes_on_from
from enrolment e
join recipient r on r.id = e.recipient_id
join known_unit u on u.unit_id = e.unit_id
join reference_code f on f.list = 'bed-formats' and f.code = u.format
cross join lateral (
    select range_agg(daterange(a.away_from, a.return_on)) as lent
    from absence a where a.enrolment_id = e.id and a.place_lent) away
cross join lateral (
    select false as asked, daterange(e.admitted_on, coalesce(e.ended_on, e.wanted_until)) as days, away.lent
    union all
    select true, daterange(c.admitted_on, coalesce(c.ended_on, c.wanted_until)),
        case when c.absences_asked is null then away.lent else (
            select range_agg(daterange(a."from", a."returnOn"))
            from jsonb_to_recordset(c.absences_asked::jsonb) as a ("from" date, "returnOn" date, "placeLent" boolean)
            where a."placeLent") end
    from enrolment_change c
    where e.changing and c.enrolment_id = e.id and c.outcome = 'asked') s
where r.kind = 'person' and e.admitted_on is not null and e.status in ('requested', 'admitted', 'suspended', 'ended');
