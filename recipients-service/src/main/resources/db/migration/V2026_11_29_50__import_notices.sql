-- What is no error of a line of an import, but worth a look.

create table import_notice (
    id bigint generated always as identity primary key,
    import_id uuid not null references import,
    line integer not null,
    pointer text not null,
    code text not null check (code in ('possible-duplicate', 'unit-unknown')),
    recipients uuid[]
);
comment on table import_notice is 'Lines whose recipient may be known already, or whose unit is not known: places, codes and ids.';
create index import_notice_of on import_notice (import_id, id);
select registry_limit_rows('import_notice', registry_seen_through('import i', 'i.id = import_id'));

-- Those with the same token of name and birth date, as far as the sender of the import sees them; two with different
-- numbers are two people. Five are enough to look at, however many have the name.
create function import_look_alikes(of_import uuid, tokens bigint[], numbered boolean[], own uuid[])
    returns table (nr bigint, recipient_id uuid)
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
    centres constant text := coalesce(current_setting('registry.centres', true), '');
begin
    perform set_config('registry.regions', coalesce(i.entered_in::text, ''), true),
            set_config('registry.centres', coalesce(i.entered_for::text, ''), true)
    from import i where i.id = of_import;
    return query
        select l.nr, a.id
        from unnest(tokens, numbered, own) with ordinality as l (token, numbered, own, nr)
        cross join lateral (
            select coalesce(r.merged_into, r.id) as id
            from recipient_name_token t
            join recipient r on r.id = t.recipient_id and not (l.numbered and r.iin_index is not null)
            where t.token = l.token and t.recipient_id is distinct from l.own
            limit 5) a
        order by l.nr, a.id;
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
end
$$;

-- The tokens of those entered before lack that of name and birth date: they are made anew in the background.
insert into recipient_without_tokens select id from recipient where personal is not null on conflict do nothing;
