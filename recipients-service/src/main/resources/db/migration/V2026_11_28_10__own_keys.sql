-- Personal data is sealed with a key of its own for each person. A value says by its first byte how it was sealed: 1, with
-- a key of the file, as all of them were; 2, with its owner's key.

create index recipient_sealed_by_file on recipient (id) where get_byte(personal, 0) = 1;
comment on index recipient_sealed_by_file is 'What is still to be sealed again in the background.';
comment on column recipient.personal is
    'Name, IIN and exact birth date as one AES-256-GCM value under the id of the row, with the key of its own.';
