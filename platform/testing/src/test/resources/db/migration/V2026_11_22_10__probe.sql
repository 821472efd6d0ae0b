create table probe_step (
    id bigint generated always as identity primary key,
    enrolment_id uuid not null,
    sequence bigint not null,
    transaction_id bigint not null default txid_current()
);
create table probe_name (name text not null constraint probe_name_unique unique);
