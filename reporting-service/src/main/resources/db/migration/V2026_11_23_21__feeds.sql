-- The feed of published reports; of those alone, because all else is assembled from events.
call keep_feed('published_report', key => 'report_id');
