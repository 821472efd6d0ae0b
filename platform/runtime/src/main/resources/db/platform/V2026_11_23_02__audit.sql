-- Who changed what: one entry for each row that a statement changed, written by triggers in the transaction of the change,
-- and a chain of hashes over the entries, made behind them, so that a later change of the record shows.

create table audit_entry (
    id bigint generated always as identity primary key,
    xid xid8 not null,
    at timestamptz not null,
    actor text not null,
    client text,
    operation text,
    trace_id text,
    reason text,
    entity text not null,
    entity_id text not null,
    action text not null check (action in ('insert', 'update', 'delete')),
    region_id uuid,
    before jsonb,
    after jsonb
);
comment on table audit_entry is 'Every change of a row of the domain. Only ever added to.';
comment on column audit_entry.actor is 'The subject of the token, or "system" for work that nobody asked for at that moment.';
comment on column audit_entry.region_id is 'Where the row belongs; null: to no region, for auditors of all regions only.';
comment on column audit_entry.before is 'Of an update: the key and what changed. Personal values are "***".';
create index audit_entry_unsealed on audit_entry (xid);
create index audit_entry_of on audit_entry (entity, entity_id, id);
create index audit_entry_by on audit_entry (actor, id);
create index audit_entry_at on audit_entry (at);

create table audit_seal (
    seq bigint primary key,
    entry_id bigint not null constraint audit_sealed_once unique,
    entry_hash bytea not null,
    hash bytea not null
);
comment on table audit_seal is 'The chain: hash = SHA-256 of the hash before and entry_hash = SHA-256 of the entry. See docs/audit.md.';

-- An auditor of some regions reads the entries of these. Writing and sealing have no limit.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_of_ones_regions on audit_entry for select using (
    (select coalesce(current_setting('registry.regions', true), '') = '')
    or region_id = any ((select nullif(current_setting('registry.regions', true), '')::uuid[])::uuid[]));
create policy audit_entry_added on audit_entry for insert with check (true);

create function refuse_audit_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
create trigger audit_seal_stays before update or delete or truncate on audit_seal
    for each statement execute function refuse_audit_change();
-- the owner could grant it to himself again: this stops mistakes, the chain shows intent
revoke update, delete, truncate on audit_entry, audit_seal from current_user;

-- Who changes something, and why, as the service has told the connection; nothing told is the service itself.
create function audit_told(setting text) returns text
    language sql stable parallel safe
    return nullif(current_setting('registry.' || setting, true), '');

-- Puts a table under audit: one statement for each statement that changes rows, however many.
--   id_column  the column that names the entity: its own id or, for a part, that of the whole
--   region     an SQL expression over the row r
--   masked     columns whose values are personal: shown as "***"
--   quiet      columns whose change alone is no change worth an entry
-- The statements are written out for each table, so that their plans are kept. Times are written in UTC whatever the
-- session says.
create function audit_table(
    audited regclass, id_column text, region text default 'null::uuid',
    masked text[] default '{}', quiet text[] default '{}')
    returns void
    language plpgsql as
$$
declare
    name constant text := (select relname from pg_class where oid = audited);
    key constant text[] := (
        select array_agg(a.attname::text order by a.attnum)
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = audited and i.indisprimary);
    -- never shown: columns that are computed, and where the row stands in its feed
    derived constant text[] := array['changed', 'changed_at'] || (
        select coalesce(array_agg(attname::text), '{}') from pg_attribute where attrelid = audited and attgenerated <> '');
    whole constant text := $sql$
        from %1$s r
        cross join lateral (
            select jsonb_object_agg(v.key, case when v.key = any (%2$L::text[]) then '"***"' else v.value end) as told
            from jsonb_each(to_jsonb(r)) v
            where v.value <> 'null' and v.key <> all (%3$L::text[])
        ) c $sql$;
    changed constant text := $sql$
        from new_rows r
        left join old_rows o using (%1$s)
        cross join lateral (select to_jsonb(o) as before, to_jsonb(r) as after offset 0) j
        cross join lateral (
            select jsonb_object_agg(v.key, case when v.masked and v.before <> 'null' then '"***"' else v.before end) as before,
                   jsonb_object_agg(v.key, case when v.masked and v.after <> 'null' then '"***"' else v.after end) as after
            from (
                select a.key, a.value as after, j.before -> a.key as before,
                       a.key = any (%2$L::text[]) as masked, a.key = any (%3$L::text[]) as is_key,
                       a.value is distinct from j.before -> a.key as is_changed
                from jsonb_each(j.after) a
                where a.key <> all (%4$L::text[])
            ) v
            where v.is_key or v.is_changed
            having bool_or(v.is_changed and v.key <> all (%5$L::text[]))
        ) c $sql$;
    operation text;
begin
    foreach operation in array array['insert', 'update', 'delete'] loop
        execute format(
            'create function %I() returns trigger language plpgsql set timezone = %L as %L',
            'audit_' || operation || '_of_' || name, 'UTC',
            format($sql$
            begin
                insert into audit_entry (
                    xid, at, actor, client, operation, trace_id, reason,
                    entity, entity_id, action, region_id, before, after)
                select pg_current_xact_id(), statement_timestamp(), coalesce(audit_told('actor'), 'system'),
                       audit_told('client'), audit_told('operation'), audit_told('trace'), audit_told('reason'),
                       %L, r.%I::text, %L, %s, %s %s;
                return null;
            end
            $sql$,
            replace(name, '_', '-'), id_column, operation, region,
            case operation when 'insert' then 'null, c.told' when 'delete' then 'c.told, null' else 'c.before, c.after' end,
            case operation
                when 'insert' then format(whole, 'new_rows', masked, derived)
                when 'delete' then format(whole, 'old_rows', masked, derived)
                else format(
                    changed, (select string_agg(quote_ident(k), ', ') from unnest(key) k),
                    masked, key, derived, array['version'] || quiet || key)
            end));
        execute format(
            'create trigger %I after %s on %s referencing %s for each statement execute function %I()',
            'audit_' || operation, operation, audited,
            case operation
                when 'insert' then 'new table as new_rows'
                when 'delete' then 'old table as old_rows'
                else 'old table as old_rows new table as new_rows'
            end,
            'audit_' || operation || '_of_' || name);
    end loop;
    execute format(
        'create trigger audit_truncate before truncate on %s for each statement execute function refuse_audit_change()',
        audited);
end
$$;

-- What is hashed of an entry. It must read the same for ever: on another server, in another time zone, after a restore.
create function audit_hash(e audit_entry) returns bytea
    language sql stable
    return sha256(convert_to(
        jsonb_build_array(
            e.id, e.xid::text, (extract(epoch from e.at) * 1000000)::bigint, e.actor, e.client, e.operation, e.trace_id,
            e.reason, e.entity, e.entity_id, e.action, e.region_id, e.before, e.after)::text,
        'UTF8'));

create function audit_link(hash bytea, hash_before bytea, entry_hash bytea) returns bytea
    language sql immutable
    return sha256(coalesce(hash, hash_before) || entry_hash);

-- As a window function: the hashes of a run of entries that follows the hash before.
create aggregate audit_chain(hash_before bytea, entry_hash bytea) (sfunc = audit_link, stype = bytea);

-- Where the chain starts.
create function audit_genesis() returns bytea
    language sql immutable
    return decode(repeat('00', 32), 'hex');

-- Seals entries that have committed. Nobody waits for it: it reads what is there, in any order of commits, and leaves
-- what is still open to a later call. "since" bounds the search: every entry of a transaction before it is sealed.
-- It starts at 0, where all of the table is searched, and goes on with what the call before returned.
create function seal_audit(since xid8, most integer, out sealed integer, out next_since xid8, out seq bigint, out hash bytea)
    language plpgsql as
$$
declare
    horizon xid8;
    ceiling xid8;
    last_xid xid8;
begin
    -- in a statement before the search: what had ended by then, the search sees
    select pg_snapshot_xmin(s), case when since = '0' then '18446744073709551615' else pg_snapshot_xmax(s) end
        into horizon, ceiling
        from pg_current_snapshot() s;
    if not pg_try_advisory_xact_lock(2836) then
        select 0, since into sealed, next_since;
        return;
    end if;
    select s.seq, s.hash into seq, hash from audit_seal s order by s.seq desc limit 1;
    with open_entry as (
        select e.xid, e.id, audit_hash(e) as entry_hash
        from audit_entry e
        where e.xid >= since and e.xid < ceiling
          and not exists (select from audit_seal s where s.entry_id = e.id)
        order by e.xid, e.id
        limit most
    ), added as (
        insert into audit_seal (seq, entry_id, entry_hash, hash)
        select coalesce(seal_audit.seq, 0) + row_number() over in_order, o.id, o.entry_hash,
               audit_chain(coalesce(seal_audit.hash, audit_genesis()), o.entry_hash) over in_order
        from open_entry o
        window in_order as (order by o.xid, o.id)
        returning audit_seal.seq, audit_seal.hash
    )
    select (select count(*) from added), (select max(o.xid) from open_entry o),
           coalesce((select max(a.seq) from added a), seal_audit.seq),
           coalesce((select a.hash from added a order by a.seq desc limit 1), seal_audit.hash)
        into sealed, last_xid, seq, hash;
    next_since := case
        when sealed < most then horizon
        when since = '0' then since
        else least(last_xid, horizon)
    end;
end
$$;

-- The first fault of a part of the chain, if there is one. Sees the whole trail, whoever asks: it tells numbers only.
create function audit_fault(first_seq bigint, last_seq bigint, out seq bigint, out entry_id bigint, out kind text)
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
begin
    perform set_config('registry.regions', '', true);
    select f.seq, f.entry_id, f.kind into seq, entry_id, kind
    from (
        select case when c.seq <> c.seq_before + 1 then c.seq_before + 1 else c.seq end as seq,
               case when c.seq = c.seq_before + 1 then c.entry_id end as entry_id,
               case
                   when c.seq <> c.seq_before + 1 or e.id is null then 'missing'
                   when audit_hash(e) <> c.entry_hash then 'changed'
                   when audit_link(null, c.hash_before, c.entry_hash) <> c.hash then 'out-of-order'
               end as kind
        from (
            select s.seq, s.entry_id, s.entry_hash, s.hash,
                   lag(s.seq, 1, greatest(first_seq, 2) - 2) over in_order as seq_before,
                   lag(s.hash, 1, audit_genesis()) over in_order as hash_before
            from audit_seal s
            where s.seq between first_seq - 1 and last_seq + 1
            window in_order as (order by s.seq)
        ) c
        left join audit_entry e on e.id = c.entry_id
        where c.seq >= first_seq
    ) f
    where f.kind is not null and f.seq <= last_seq
    order by f.seq
    limit 1;
    perform set_config('registry.regions', regions, true);
end
$$;

-- How long the trail is, how far it is sealed, and an entry that should be sealed by now, if there is one.
create function audit_state(
    overdue_after interval,
    out entries bigint, out sealed bigint, out seq bigint, out hash bytea, out overdue_id bigint)
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
begin
    perform set_config('registry.regions', '', true);
    select (select count(*) from audit_entry), (select count(*) from audit_seal), head.seq, head.hash,
           (select min(e.id) from audit_entry e
            where e.at < now() - overdue_after and not exists (select from audit_seal s where s.entry_id = e.id))
        into entries, sealed, seq, hash, overdue_id
        from (select 1) one left join (select s.seq, s.hash from audit_seal s order by s.seq desc limit 1) head on true;
    perform set_config('registry.regions', regions, true);
end
$$;

select audit_table('reference_code', 'code');
select audit_table('publisher_epoch', 'only_row');
-- what an operator gives up is lost: who did it is kept
select audit_table('inbox_held', 'id', masked => '{headers,payload}');
