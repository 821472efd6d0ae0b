-- Two records of one person are merged under one id, and parted again if that was wrong.

alter table recipient
    add column merged_into uuid references recipient,
    add column merged_records integer not null default 0 check (merged_records >= 0),
    -- one level only: what records were merged into is itself not merged, so every reader follows in one step
    add constraint recipient_merger_is_flat check (merged_into is null or merged_records = 0),
    add constraint recipient_merged_into_another check (merged_into <> id);
comment on column recipient.merged_into is 'The record of the same person that goes on.';
comment on column recipient.merged_records is 'How many records were merged into this one; also those that a caller does not see.';
create index recipient_merged_into on recipient (merged_into) where merged_into is not null;

create table recipient_merger (
    id uuid primary key,
    recipient_id uuid not null references recipient,
    into_id uuid not null references recipient,
    reason text not null check (length(reason) <= 64),
    document text not null check (length(document) <= 100),
    merged_at timestamptz not null,
    undo_document text check (length(undo_document) <= 100),
    undone_at timestamptz,
    constraint recipient_merger_of_two check (recipient_id <> into_id),
    constraint recipient_merger_undone_by_document check ((undone_at is null) = (undo_document is null))
);
comment on table recipient_merger is 'Acts that merged two records, and that parted them again.';
create unique index recipient_merged_once on recipient_merger (recipient_id) where undone_at is null;
select registry_limit_rows('recipient_merger', registry_seen_through('recipient r', 'r.id = recipient_id'));
select audit_table(
    'recipient_merger', 'recipient_id',
    '(select p.residence_region_id from recipient p where p.id = r.recipient_id)',
    masked => '{document,undo_document}');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('merger-reasons', 'entered-twice', 'Екі рет енгізілген', 'Внесён дважды', 'Entered twice'),
('merger-reasons', 'papers-restored', 'Құжаттары қалпына келтірілді', 'Документы восстановлены', 'Papers restored'),
('merger-reasons', 'identified', 'Жеке басы анықталды', 'Личность установлена', 'Identified'),
('merger-reasons', 'name-changed', 'Аты-жөнін ауыстырды', 'Сменил имя или фамилию', 'Changed the name'),
('merger-reasons', 'moved-between-registers', 'Екі тізілімнен енгізілген', 'Внесён из двух реестров', 'Came from two registers');
