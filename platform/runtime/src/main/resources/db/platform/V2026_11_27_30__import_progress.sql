-- How far an import is whose lines are entered in one transaction, for services that take files.
do
$$
begin
    if to_regclass('import') is not null then
        create table import_progress (
            import_id uuid primary key references import on delete cascade,
            rows_read integer not null check (rows_read >= 0)
        );
        comment on table import_progress is
            'Lines read of a dry run, or of what is all or nothing: told while the transaction that enters them is open.';
        perform registry_limit_rows('import_progress', registry_seen_through('import i', 'i.id = import_id'));
    end if;
end
$$;
