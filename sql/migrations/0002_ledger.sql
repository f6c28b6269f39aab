-- Who did what, how far, and with which result.
create schema if not exists etl;

create table etl.runs (
    run_id text primary key,           -- <account_id>-<period>
    account_id text not null,
    period text not null,              -- yyyy-MM
    state text not null,               -- running, blocked, failed, cancelled, done
    reported_at timestamptz not null,  -- recorded once when the run is born; dates in files come from here
    configuration_sha256 text not null,
    consumer_file_sha256 text not null,
    program_version text not null,
    exit_code integer,
    finished_at timestamptz,
    unique (account_id, period)
);

-- One row is one stage of one run.
create table etl.stages (
    run_id text not null,
    stage text not null,               -- extract, load, transform, write
    state text not null,               -- running, done, failed
    started_at timestamptz not null,
    finished_at timestamptz,
    record_count bigint,
    primary key (run_id, stage)
);

-- How far a stage got. version grows by one with every save: compare-and-set.
create table etl.checkpoints (
    run_id text not null,
    stage text not null,
    key text not null,                 -- for example invoices/listed, model staging.invoices, equifax
    version bigint not null,
    state text not null,               -- open or complete
    position text not null,            -- JSON, keys and counts only
    saved_at timestamptz not null,
    primary key (run_id, stage, key)
);

-- Everything that happened, in order; never changed.
create table etl.events (
    event_id bigint primary key,
    run_id text,
    happened_at timestamptz not null,
    stage text not null,
    event text not null,
    detail text not null               -- JSON, keys and counts only
);

-- Which SQL built a relation; another digest means: build it anew.
create table etl.models (
    relation text primary key,
    sql_sha256 text not null,
    through_page_id bigint not null,   -- incremental models: pages up to here are in; others 0
    row_count bigint not null,
    built_at timestamptz not null
);

-- Records that could not be read or reported. Never the value itself.
create table etl.rejects (
    run_id text not null,
    stage text not null,               -- consumers, staging, write
    source text not null,              -- consumer file, or the stream, or base_segments
    record_key text not null,          -- line number, page and item, or account key
    field text not null,
    code text not null,
    remedy text not null
);

create table etl.audit_results (
    run_id text not null,
    audit_id text not null,
    severity text not null,
    failing_count bigint not null,
    sample text not null,              -- JSON array of at most 20 failing rows: keys and evidence
    checked_at timestamptz not null,
    primary key (run_id, audit_id)
);

create table etl.files (
    run_id text not null,
    period text not null,
    bureau text not null,
    file_name text not null,
    base_record_count bigint not null,
    byte_count bigint not null,
    sha256 text not null,
    written_at timestamptz not null,
    primary key (run_id, bureau)
);
