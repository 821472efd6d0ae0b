-- The centres that a unit belonged to before they were merged into others, each with its first day no longer, in order
-- of time: a report of the past counts it where it was then.
alter table unit add former_centres jsonb not null default '[]';

create function centre_on(former_centres jsonb, centre uuid, day date) returns uuid
    language sql stable parallel safe
    return coalesce(
        (select (f ->> 'centreId')::uuid from jsonb_array_elements(former_centres) f
         where (f ->> 'validTo')::date > day order by (f ->> 'validTo')::date limit 1),
        centre);
comment on function centre_on is 'The centre that a unit belonged to on a day.';
