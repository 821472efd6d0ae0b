-- What holds whoever asks, though the rows may not be for the caller.

create function enrolment_is_left(enrolment uuid) returns boolean
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
    centres constant text := coalesce(current_setting('registry.centres', true), '');
    is_left boolean;
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    is_left := exists (
        select from enrolment e where e.transfer_of = enrolment and e.status not in ('refused', 'cancelled'));
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
    return is_left;
end
$$;
comment on function enrolment_is_left is 'Whether the stay goes on in another unit, or is about to.';

create function recipient_stays_whole(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
    centres constant text := coalesce(current_setting('registry.centres', true), '');
    whole boolean;
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    perform from recipient r where r.id = recipient and r.erased_on is null for key share;
    whole := found;
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
    return whole;
end
$$;
comment on function recipient_stays_whole is 'Whether there is such a recipient, who was not erased and will not be while this transaction lasts.';

-- A stay that is over may be about to go on.
create or replace function recipient_is_under_way(recipient uuid) returns boolean
    language plpgsql as
$$
declare
    regions constant text := coalesce(current_setting('registry.regions', true), '');
    centres constant text := coalesce(current_setting('registry.centres', true), '');
    under_way boolean;
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    under_way := exists (
        select from enrolment e
        where e.recipient_id = recipient
          and (e.changing or e.status in ('requested', 'queued', 'placed', 'admitted', 'suspended')));
    perform set_config('registry.regions', regions, true), set_config('registry.centres', centres, true);
    return under_way;
end
$$;
