alter table import add column idempotency_key uuid;
comment on column import.idempotency_key is 'A hash of the key and its sender; while lines come in, no second import has it.';
create unique index import_received_once on import (idempotency_key) where status = 'receiving';
