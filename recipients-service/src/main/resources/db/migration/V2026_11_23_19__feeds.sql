-- The feed of enrolments.
call keep_feed('enrolment');
