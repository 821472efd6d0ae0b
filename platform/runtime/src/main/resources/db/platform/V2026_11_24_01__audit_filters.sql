-- An auditor asks for what one program did, or one operation, or happened in the own region, and for nothing else.
create index audit_entry_from_client on audit_entry (client, id);
create index audit_entry_of_operation on audit_entry (operation, id);
create index audit_entry_in_region on audit_entry (region_id, id);
