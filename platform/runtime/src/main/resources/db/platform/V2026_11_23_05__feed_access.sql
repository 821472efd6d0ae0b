-- What left a region is told to those who see the region.
select registry_limit_rows('removal', '(region_id is null or ' || registry_seen('region_id', 'null', 'null') || ')');
