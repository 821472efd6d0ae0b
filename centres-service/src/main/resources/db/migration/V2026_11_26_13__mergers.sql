-- Which centre a unit belonged to before that was merged into another, and whether it serves a district of its own.

create table unit_former_centre (
    unit_id uuid not null references unit,
    position integer not null,
    centre_id uuid not null references centre,
    valid_to date not null,
    primary key (unit_id, position)
);
comment on table unit_former_centre is 'The centre of a unit until, not including, a day, and after the entry before.';

select registry_limit_rows('unit_former_centre', registry_seen_through('unit u', 'u.id = unit_id'));
select audit_table('unit_former_centre', 'unit_id', '(select u.region_id from unit u where u.id = r.unit_id)');
call keep_feed_of_part('unit_former_centre', 'unit_id', 'unit');

-- Whether a district was named for a unit is known only where it is another one than that of its centre.
alter table unit add own_region boolean not null default false;
update unit u set own_region = true from centre c where c.id = u.centre_id and c.region_id <> u.region_id;
