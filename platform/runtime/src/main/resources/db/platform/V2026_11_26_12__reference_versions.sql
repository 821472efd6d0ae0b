-- Codes are added and corrected through the interface: a change needs the version that it was made from.
alter table reference_code add version bigint not null default 0;
