create table probe_thing (id uuid primary key, region_id uuid, value integer not null, unseen integer not null default 0);
create table probe_part (thing_id uuid not null references probe_thing on delete cascade, value integer not null);
call keep_feed('probe_thing', region => '($1).region_id', unseen => 'unseen');
call keep_feed_of_part('probe_part', 'thing_id', 'probe_thing');
