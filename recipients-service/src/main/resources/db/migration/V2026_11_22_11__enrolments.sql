-- Enrolments. The rules of the aggregate are repeated here as far as one row can tell.

create table enrolment (
    id uuid primary key,
    version bigint not null,
    recipient_id uuid not null references recipient,
    unit_id uuid not null,
    status text not null check (
        status in ('requested', 'queued', 'placed', 'admitted', 'ended', 'refused', 'cancelled')),
    target_group text,
    requested_on date not null,
    wanted_from date not null,
    placed_from date,
    admitted_on date,
    ended_on date,
    end_reason text,
    decline_reason text,
    refusal_reason text,
    synthetic boolean not null,
    settled_at timestamptz,
    constraint enrolment_wanted_after_request check (wanted_from >= requested_on),
    constraint enrolment_placed_knows_since check (status not in ('placed', 'admitted', 'ended') or placed_from is not null),
    constraint enrolment_admitted_knows_since check (status not in ('admitted', 'ended') or admitted_on is not null),
    constraint enrolment_ended_knows_since check (status <> 'ended' or ended_on is not null),
    constraint enrolment_stay_in_order check (ended_on is null or admitted_on is not null and ended_on >= admitted_on),
    constraint enrolment_refused_says_why check ((status = 'refused') = (refusal_reason is not null)),
    constraint enrolment_declined_is_cancelled check (decline_reason is null or status = 'cancelled'),
    constraint enrolment_answered_is_settled check (settled_at is not null or status in ('requested', 'cancelled'))
);
comment on column enrolment.unit_id is 'A unit of centres-service; whether there is one, that service says.';
comment on column enrolment.settled_at is 'When the last answer of centres-service was taken.';
create index enrolment_of_recipient on enrolment (recipient_id, id);
create index enrolment_in_unit on enrolment (unit_id, id);
create index enrolment_standing on enrolment (status, id);
