-- Imports of the register of units, and what registers stated of the people in a unit on a day.

select registry_keep_imports();
-- when it begins and ends, not how it goes on
select audit_table(
    'import', 'id',
    quiet => '{rows_received,rows_recorded,rows_rejected,error_count,tally,columns,tries,next_try_at,touched_at,recorded_at}');

create table import_unit (
    import_id uuid not null references import,
    unit_id uuid not null references unit,
    line integer not null,
    primary key (import_id, unit_id)
);
comment on table import_unit is 'Which line of a running import told of which unit: a second one is refused.';
select registry_limit_rows('import_unit', registry_seen_through('import i', 'i.id = import_id'));

create table stated_count (
    unit_id uuid not null references unit,
    stated_on date not null,
    beds integer check (beds between 0 and 100000),
    residents integer check (residents between 0 and 100000),
    queue integer check (queue between 0 and 100000),
    source text not null check (length(source) <= 500),
    import_id uuid not null references import,
    primary key (unit_id, stated_on)
);
comment on table stated_count is
    'What a register stated of a unit on a day. Never mixed with placements, only compared with them; null: not stated.';
select registry_limit_rows('stated_count', registry_seen_through('unit u', 'u.id = unit_id'));
select audit_table('stated_count', 'unit_id', '(select u.region_id from unit u where u.id = r.unit_id)');
