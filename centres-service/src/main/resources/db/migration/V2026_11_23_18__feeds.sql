-- Feeds of what centres-service shows in lists. Taking a place raises a counter of the unit that nobody is shown.
call keep_feed('region');
call keep_feed_of_part('region_name', 'region_id', 'region');
call keep_feed_of_part('region_code', 'region_id', 'region');
call keep_feed_of_part('region_parent', 'region_id', 'region');
call keep_feed('centre', region => '($1).region_id', centre => '($1).id');
call keep_feed('unit', region => '($1).region_id', centre => '($1).centre_id', unseen => 'places_taken');
call keep_feed_of_part('unit_capacity', 'unit_id', 'unit');
