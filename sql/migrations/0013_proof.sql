-- What an auditor asks: that nothing was changed afterwards, that totals tie, and that a past file can be made again.

-- Every event carries the digest of the event before it and its own. The text that is digested is the JSON array
-- [previous_sha256, event_id, run_id, happened_at in microseconds since 1970, stage, event, detail], all as texts.
-- Events of an older program get theirs when the warehouse is opened.
alter table etl.events add column previous_sha256 text;
alter table etl.events add column sha256 text;

-- The SQL that built the models of a run, file by file, and every text once.
create table etl.sql_texts (
    sha256 text primary key,
    text text not null
);

create table etl.run_rules (
    run_id text not null,
    path text not null,                -- sql/layer/name.sql
    sha256 text not null,              -- key of etl.sql_texts
    primary key (run_id, path)
);

-- How far the sources reached when the models of a run were built, and which program built them.
create table etl.run_pins (
    run_id text primary key,
    program_version text not null,
    code_id text not null,             -- changes with the program's code: module ids of program and file format
    sql_sha256 text not null,          -- digest over paths and digests of etl.run_rules
    through_page_id bigint not null,   -- pages up to here were read
    through_decision_id bigint not null,
    through_event_id bigint not null,  -- files that another product wrote count if they were taken over before
    pinned_at timestamptz not null
);

-- Settings of a run that are no rows of raw.mapping_rules, raw.currency_rates or raw.bureaus, by their names in SQL.
create table raw.settings (
    run_id text not null,
    name text not null,
    type text not null,                -- SQL type
    value text,                        -- null: not given
    primary key (run_id, name)
);

create schema if not exists audit;

-- Control totals: a row is a step of a chain, or a named difference between two steps.
create table audit.reconciliation (
    run_id text not null,
    period text not null,
    position integer not null,         -- order of reading, from 1
    chain text not null,               -- pages, clients, invoices, receivables, accounts, file
    subject text not null,             -- stream, bureau, or empty
    kind text not null,                -- step or difference
    step text not null,                -- name of the step, or of the step that the difference leads to
    reason text not null,              -- of a difference; empty for a step
    record_count bigint not null,
    amount decimal(38, 2),             -- US dollars; null where the step has no money
    unexplained_count bigint not null, -- of a step: what the step before and the differences leave unexplained
    unexplained_amount decimal(38, 2) not null,
    primary key (run_id, position)
);
