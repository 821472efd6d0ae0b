-- Feeds of what budget-service shows in lists.
call keep_feed('programme');
call keep_feed('allotment', region => '($1).region_id');
call keep_feed('spending', region => '(select region_id from allotment where id = ($1).allotment_id)');
