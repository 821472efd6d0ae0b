-- What budget-service owns: programmes, allotments, spendings. Amounts are exact tenge; what is not known is null, never 0.

create table programme (
    id uuid primary key,
    code text not null constraint programme_code_is_used_once unique,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    instrument text not null,
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null
);

-- Whether a print, such as 3275.0 in millions, can mean an exact amount: the service checks it, and so does each table.
create function print_can_mean(amount numeric, value numeric, unit text, rounding numeric) returns boolean
    language sql immutable
    return case unit
        when 'tenge' then abs(amount - value) <= rounding
        when 'thousand-tenge' then abs(amount - value * 1000) <= rounding * 1000
        when 'million-tenge' then abs(amount - value * 1000000) <= rounding * 1000000
        else false
    end;

create table allotment (
    id uuid primary key,
    programme_id uuid not null references programme,
    -- given by centres-service; a line is known for it and cannot be divided further
    region_id uuid not null,
    budget_year integer not null check (budget_year between 1991 and 2100),
    funding_source text,
    amount numeric(17, 2) check (amount >= 0),
    -- numeric without a scale keeps the decimals of the print
    printed_value numeric check (printed_value >= 0),
    printed_unit text,
    printed_precision numeric check (printed_precision >= 0),
    printed_text text,
    counts_in text,
    planned_headcount integer check (planned_headcount >= 0),
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check (num_nulls(printed_value, printed_unit, printed_precision) in (0, 3)),
    check (printed_text is null or printed_value is not null),
    check (
        printed_value is null
        or (amount is not null and print_can_mean(amount, printed_value, printed_unit, printed_precision))
    )
);
create index allotment_programme on allotment (programme_id);
create index allotment_region_year on allotment (region_id, budget_year);

create table spending (
    id uuid primary key,
    allotment_id uuid not null references allotment,
    amount numeric(17, 2) check (amount >= 0),
    unknown_reason text,
    printed_value numeric check (printed_value >= 0),
    printed_unit text,
    printed_precision numeric check (printed_precision >= 0),
    printed_text text,
    source text check (length(source) <= 500),
    synthetic boolean not null default false,
    version bigint not null,
    check ((amount is null) = (unknown_reason is not null)),
    check (num_nulls(printed_value, printed_unit, printed_precision) in (0, 3)),
    check (printed_text is null or printed_value is not null),
    check (
        printed_value is null
        or (amount is not null and print_can_mean(amount, printed_value, printed_unit, printed_precision))
    )
);
create index spending_allotment on spending (allotment_id);
