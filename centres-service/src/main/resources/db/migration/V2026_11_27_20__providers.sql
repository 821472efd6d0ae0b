-- Providers as rows of their own: until now their number and ownership stood with each of their centres only.

create table provider (
    id uuid primary key,
    bin text not null check (bin ~ '^[0-9]{12}$'),
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    ownership text not null,
    branch_of uuid references provider,
    phone text check (length(phone) <= 40),
    email text check (length(email) <= 200),
    site text check (length(site) <= 300),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check (branch_of <> id),
    constraint provider_bin_is_used_once unique (bin)
);
create index provider_branch_of on provider (branch_of);
comment on table provider is 'Organisations, which everybody sees: no rows of a region.';

-- One for each number there is, with the names and the ownership of the centre that was entered first. Its id is as old as
-- that centre's.
insert into provider (id, bin, name_kk, name_ru, name_en, ownership, synthetic, version)
select distinct on (bin)
       (substr(id::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid,
       bin, name_kk, name_ru, name_en, provider_kind, synthetic, 0
from centre where bin is not null
order by bin, id;

alter table centre add provider_id uuid;
update centre c set provider_id = p.id, version = c.version + 1 from provider p where p.bin = c.bin;
alter table centre add constraint centre_shows_its_provider check ((provider_id is null) = (bin is null));

-- A centre shows the number and the ownership of its provider, and no others. Not asked of centres that were entered with
-- an ownership other than that of the first centre with the number: somebody has to find out which is right.
alter table provider add constraint provider_as_shown unique (id, bin, ownership);
alter table centre add constraint centre_is_as_its_provider
    foreign key (provider_id, bin, provider_kind) references provider (id, bin, ownership)
    deferrable initially deferred not valid;
create index centre_provider on centre (provider_id);

call keep_feed('provider');
select audit_table('provider', 'id');

create function provider_centres(provider uuid) returns bigint
    language plpgsql volatile as
$$
declare
    regions text := coalesce(current_setting('registry.regions', true), '');
    centres text := coalesce(current_setting('registry.centres', true), '');
    found bigint;
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    select count(*) into found from centre c where c.provider_id = provider;
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
    return found;
end
$$;
comment on function provider_centres is 'How many centres it runs, those included that the caller does not see.';
