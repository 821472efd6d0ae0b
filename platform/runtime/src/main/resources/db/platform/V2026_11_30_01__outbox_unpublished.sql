-- What the relay has still to publish stands apart from the journal of all that was ever said: to mark an event there
-- wrote it, and its entries in four indexes, a second time.

-- the index finds them in a journal of any length, so it goes after them
alter index outbox_unpublished rename to outbox_to_publish;
create table outbox_unpublished (position bigint primary key);
comment on table outbox_unpublished is 'Positions of events that the broker has not acknowledged. A row goes once it has.';
lock table outbox in access exclusive mode;
insert into outbox_unpublished select position from outbox where published_at is null order by position;
drop index outbox_to_publish;
alter table outbox drop column published_at;

-- By the database, so that an instance of an older version, which runs on while this one starts, loses nothing.
create function outbox_enter() returns trigger
    language plpgsql as
$$
begin
    insert into outbox_unpublished select position from added;
    return null;
end
$$;
create trigger outbox_entered after insert on outbox
    referencing new table as added for each statement execute function outbox_enter();
