-- An import writes several tokens for each person: eight bytes of the hash tell words apart as well as all of it, and the
-- recipient was stored by the same transaction, so it need not be looked up for each token.

alter table recipient_name_token
    drop constraint recipient_name_token_recipient_id_fkey,
    alter column token type bigint using ('x' || encode(substring(token from 1 for 8), 'hex'))::bit(64)::bigint;
comment on column recipient_name_token.token is
    'The first eight bytes of a keyed hash of a word of a name, as spelled or as heard, with the year of birth.';

create or replace function recipient_name_forgotten() returns trigger
    language plpgsql as
$$
begin
    delete from recipient_name_token where recipient_id = old.id;
    delete from recipient_without_tokens where recipient_id = old.id;
    return null;
end
$$;
create trigger name_gone after delete on recipient for each row execute function recipient_name_forgotten();
