-- What the relay has still to publish stands apart from the journal of all that was ever said: to mark an event there
-- wrote it, and its entries in four indexes, a second time.

drop index outbox_unpublished;
create table outbox_unpublished (position bigint primary key);
comment on table outbox_unpublished is 'Positions of events that the broker has not acknowledged. A row goes once it has.';
insert into outbox_unpublished select position from outbox where published_at is null order by position;
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
