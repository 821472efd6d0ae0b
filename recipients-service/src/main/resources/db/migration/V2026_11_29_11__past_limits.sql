-- For functions that hold whoever asks: from the one to the other, rows are not limited to those of the caller.
create function registry_look_past_limits() returns text[]
    language plpgsql as
$$
declare
    limits constant text[] := array[
        coalesce(current_setting('registry.regions', true), ''), coalesce(current_setting('registry.centres', true), '')];
begin
    perform set_config('registry.regions', '', true), set_config('registry.centres', '', true);
    return limits;
end
$$;
comment on function registry_look_past_limits is 'Takes the limits of the caller off until they are given back to registry_keep_limits.';

create function registry_keep_limits(limits text[]) returns void
    language plpgsql as
$$
begin
    perform set_config('registry.regions', limits[1], true), set_config('registry.centres', limits[2], true);
end
$$;
