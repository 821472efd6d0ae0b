-- The probe knows regions by events, like a service that does not own them.
select registry_know_regions();
