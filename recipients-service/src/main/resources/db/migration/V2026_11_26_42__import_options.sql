-- What the imports of all services have.
alter table import
    add column all_or_nothing boolean not null default false,
    add column options text not null default '{}',
    add column columns text not null default '{}',
    add column tally text not null default '{}';
