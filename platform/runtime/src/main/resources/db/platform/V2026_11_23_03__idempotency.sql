-- What was answered to a request that carried an idempotency key: written in the transaction of its effect.

create table idempotent_answer (
    id uuid primary key,
    fingerprint bytea not null,
    status integer not null check (status between 200 and 299),
    location text,
    etag text,
    body bytea,
    created_at timestamptz not null default now()
);
comment on table idempotent_answer is
    'Removed after a day. Neither the key nor the caller stands here, only a hash of both; where bodies may be personal they are sealed.';
create index idempotent_answer_age on idempotent_answer (created_at);
