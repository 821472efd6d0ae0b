-- Also finds rows of the journal of reads that nobody recorded: put in while the triggers were off. Rows of before the journal
-- came under audit are left out.
create or replace function recipient_access_fault() returns table (id bigint, recipient_id text, kind text)
    language plpgsql set timezone = 'UTC' as
$$
declare
    limits constant text[] := registry_look_past_limits();
begin
    return query
        with recorded as materialized (
            select (e.after ->> 'id')::bigint as number, e.entity_id, e.after
            from audit_entry e
            where e.entity = 'recipient-access' and e.action = 'insert'
        )
        select coalesce(r.number, a.id), coalesce(r.entity_id, a.recipient_id::text),
            case when a.id is null then 'missing' when r.number is null then 'unrecorded' else 'changed' end
        from recorded r
        full join recipient_access a on a.id = r.number
        where a.id is null
           or r.number is null and a.id > (select min(f.number) from recorded f)
           or to_jsonb(a) <> r.after
        order by 1;
    perform registry_keep_limits(limits);
end
$$;

create function recipient_access_count() returns bigint
    language plpgsql as
$$
declare
    limits constant text[] := registry_look_past_limits();
    reads bigint;
begin
    reads := (select count(*) from recipient_access);
    perform registry_keep_limits(limits);
    return reads;
end
$$;
comment on function recipient_access_count is 'How many reads the journal has, whoever asks.';
