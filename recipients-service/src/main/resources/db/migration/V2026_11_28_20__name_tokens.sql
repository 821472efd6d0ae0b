-- People are found by name without a name in the clear: keyed hashes of its words, each with the year of birth.

create table recipient_name_token (
    token bytea not null,
    recipient_id uuid not null references recipient on delete cascade,
    primary key (token, recipient_id)
);
comment on table recipient_name_token is 'Keyed hash (HMAC-SHA256) of a word of a name, as spelled or as heard, with the year of birth.';
create index recipient_name_token_of on recipient_name_token (recipient_id);
select registry_limit_rows('recipient_name_token', registry_seen_through('recipient r', 'r.id = recipient_id'));

create table recipient_without_tokens (
    recipient_id uuid primary key references recipient on delete cascade
);
comment on table recipient_without_tokens is 'Who was entered before there were tokens: a row goes when its tokens are there.';
insert into recipient_without_tokens select id from recipient;
select registry_limit_rows('recipient_without_tokens', registry_seen_through('recipient r', 'r.id = recipient_id'));

-- Who is no longer to be known is no longer to be found, whoever takes the name away.
create function recipient_name_forgotten() returns trigger
    language plpgsql as
$$
begin
    delete from recipient_name_token where recipient_id = new.id;
    delete from recipient_without_tokens where recipient_id = new.id;
    return null;
end
$$;
create trigger name_forgotten after update of personal on recipient for each row
    when (new.personal is null) execute function recipient_name_forgotten();

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('purposes', 'finding-duplicates', 'Қайталанған жазбаларды іздеу', 'Поиск повторных записей', 'Looking for duplicates');
