-- What came in, as it came in. Rows here are never changed or deleted by a run.
create schema if not exists raw;

-- One row is one page of one walk over one stream. page_id grows in the order of commits.
create table raw.pages (
    page_id bigint primary key,
    run_id text not null,
    account_id text not null,          -- FreshBooks account; part of every key, ids repeat between accounts
    stream text not null,              -- clients, invoices, payments, credit_notes
    walk text not null,                -- listed (active and archived) or deleted (vis_state 1)
    attempt integer not null,          -- 1 for the first pass; a walk that does not prove complete is walked again
    page_number integer not null,      -- 1-based
    pages integer not null,            -- as the source reported it on this page
    total integer not null,            -- as the source reported it on this page
    row_count integer not null,        -- records in this page
    fetched_at timestamptz not null,
    body_sha256 text not null,
    body text not null,                -- the response as received, UTF-8 JSON
    unique (run_id, stream, walk, attempt, page_number)
);

-- The consumer file as a run read it. Personal data.
create table raw.consumers (
    run_id text not null,
    line_number integer not null,
    client_id bigint,
    kind text not null,
    surname text not null,
    first_name text not null,
    middle_name text not null,
    generation text not null,
    ssn text not null,                 -- nine digits or empty
    birth_date date,
    street text not null,
    street2 text not null,
    city text not null,
    state text not null,
    postal_code text not null,
    account_group text not null,
    reject_code text,                  -- null: the row can be used
    reject_field text,
    primary key (run_id, line_number)
);

-- The settings of a run that decide values.
create table raw.account_type_rules (
    run_id text not null,
    account_group text not null,       -- '*' stands for every client
    account_type text not null,
    primary key (run_id, account_group)
);

create table raw.bureaus (
    run_id text not null,
    bureau text not null,              -- equifax, experian, transunion
    position integer not null,         -- order of the configuration
    program_id text not null,
    identification_number text not null,
    file_name text not null,
    primary key (run_id, bureau)
);
