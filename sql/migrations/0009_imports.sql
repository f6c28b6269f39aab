-- Files of another product that were taken over as reported history; a file counts once.
create table history.imports (
    sha256 text not null,
    file_name text not null,
    account_id text not null,
    period text not null,
    bureau text not null,
    account_count bigint not null,
    left_out_count bigint not null,        -- accounts that the map leaves out
    imported_at timestamptz not null,
    primary key (account_id, sha256),
    unique (account_id, period, bureau)
);
