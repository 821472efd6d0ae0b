-- How a centre is reached: contacts of the organisation, never of a person.
alter table centre add phone text check (length(phone) <= 40);
alter table centre add email text check (length(email) <= 200);
alter table centre add site text check (length(site) <= 300);
