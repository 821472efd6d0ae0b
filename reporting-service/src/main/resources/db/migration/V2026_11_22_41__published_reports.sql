-- Official reports, entered as they are printed. A report is a document: entered once, never changed, read whole.
create table published_report (
    report_id uuid primary key,
    code text not null,
    region text not null,
    period_from date not null,
    period_to date not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    source text not null,
    figures jsonb not null check (jsonb_typeof(figures) = 'array'),
    entered_at timestamptz not null,
    constraint published_report_code unique (code),
    check (period_from <= period_to)
);
comment on column published_report.region is 'Id or nine-digit KATO code as entered; looked up when the report is compared.';
