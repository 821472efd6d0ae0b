-- The format of units heard of before is in events that were read already. They are read once more: whoever hears of
-- centres keeps the newest state, so that nothing else changes.
update known_unit set sequence = -1 where format is null;
update inbox_offset set next_offset = 0
where topic = 'socialregistry.centres' and exists (select from known_unit where format is null);
