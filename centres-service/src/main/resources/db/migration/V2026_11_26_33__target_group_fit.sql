-- Which target groups are included in wider ones: a unit for the wider group can take who waits for a unit of the group.
-- A reading of the names of the groups; whoever knows better corrects these rows.
create table target_group_fit (
    target_group text not null,
    fits_in text not null,
    primary key (target_group, fits_in),
    check (target_group <> fits_in)
);
select audit_table('target_group_fit', 'target_group', 'null::uuid');

insert into target_group_fit (target_group, fits_in) values
('children-psychoneurological', 'psychoneurological-all-ages'),
('children-psychoneurological', 'children-disabled'),
('adults-psychoneurological', 'psychoneurological-all-ages'),
('children-musculoskeletal', 'musculoskeletal'),
('children-musculoskeletal', 'children-disabled'),
('disability-1-2-no-self-care', 'elderly-and-disabled'),
('elderly-alone', 'elderly-and-disabled'),
('disability-1-2-no-self-care', 'mixed'),
('elderly-alone', 'mixed'),
('elderly-and-disabled', 'mixed');
