-- What was left of the erased, and what auditors saw though it says something of the person.

-- An application of somebody erased keeps where it stood, its region and its days; what tells of the need is taken away.
alter table application
    add column erased boolean not null default false,
    alter column ground drop not null,
    drop constraint application_assessed_by_four_criteria,
    drop constraint application_decided_with_number,
    drop constraint application_decided_if_needed,
    drop constraint application_refused_says_why,
    drop constraint application_nobody_chooses_undecided,
    drop constraint application_referred_somewhere,
    add constraint application_says_why check (erased or ground is not null),
    add constraint application_assessed_by_four_criteria check (erased or
        num_nonnulls(assessed_on, assessed_by, life_activity_limitation, social_maladaptation, social_deprivation,
            unfavourable_environment) = case when assessed_on is null then 0 else 6 end),
    add constraint application_decided_with_number check (erased or (decided_on is null) = (decision_number is null)),
    add constraint application_decided_if_needed check (erased or decided_on is null or decision_needed),
    add constraint application_refused_says_why check (erased or (status = 'refused') = (refusal_reason is not null)),
    add constraint application_nobody_chooses_undecided check (
        erased or unit_id is null or decided_on is not null or not decision_needed),
    add constraint application_referred_somewhere check (erased or
        status <> 'referred' or num_nulls(unit_id, referred_on, referral_number, enrolment_id) = 0);
comment on column application.erased is 'The recipient was erased, and with it what the application told of the need.';

-- Whoever asks: an application in a region that the caller does not see counts as well.
create function recipient_applies(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    under_way boolean;
begin
    under_way := exists (
        select from application a
        where a.recipient_id = recipient and a.status in ('received', 'assessed', 'granted', 'provider-chosen'));
    perform registry_keep_limits(limits);
    return under_way;
end
$$;
comment on function recipient_applies is 'Whether an application of the recipient is still to be decided, or waits for the referral.';

create function recipient_papers_forgotten() returns trigger
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
begin
    update application set
        erased = true, relation = null, ground = null, mistreatment = null, decision_needed = true, assessed_by = null,
        life_activity_limitation = null, social_maladaptation = null, social_deprivation = null,
        unfavourable_environment = null, decision_number = null, refusal_reason = null, referral_number = null,
        version = version + 1
    where recipient_id = new.id and not erased;
    update recipient_merger set document = '', undo_document = case when undo_document is not null then '' end
    where new.id in (recipient_id, into_id);
    perform registry_keep_limits(limits);
    return null;
end
$$;
comment on function recipient_papers_forgotten is 'Takes away what applications and mergers tell of somebody who is erased.';
create trigger papers_forgotten after update of personal on recipient for each row
    when (new.personal is null) execute function recipient_papers_forgotten();

-- Of those who were erased before.
update recipient set personal = null where erased_on is not null;

-- Target group and reasons are shown for a purpose only; so the audit trail masks them too.
drop function audit_insert_of_enrolment() cascade;
drop function audit_update_of_enrolment() cascade;
drop function audit_delete_of_enrolment() cascade;
drop trigger audit_truncate on enrolment;
select audit_table(
    'enrolment', 'id', '(select u.region_id from known_unit u where u.unit_id = r.unit_id)',
    masked => '{target_group,end_reason,decline_reason}', quiet => '{settled_at}');
drop function audit_insert_of_enrolment_change() cascade;
drop function audit_update_of_enrolment_change() cascade;
drop function audit_delete_of_enrolment_change() cascade;
drop trigger audit_truncate on enrolment_change;
select audit_table(
    'enrolment_change', 'enrolment_id',
    '(select u.region_id from enrolment e join known_unit u on u.unit_id = e.unit_id where e.id = r.enrolment_id)',
    masked => '{reason,end_reason,before_end_reason}');
