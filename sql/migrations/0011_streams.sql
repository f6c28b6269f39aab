-- What the warehouse holds of every stream, and the extractions between month ends.

-- One row is one stream of one FreshBooks account.
create table etl.streams (
    account_id text not null,
    stream text not null,
    state text not null,               -- pending (not all records are here yet), connected, unavailable
    bookmark date,                     -- US Eastern day on which the newest proven read began
    read_at timestamptz,               -- end of the newest proven read of any kind
    swept_at timestamptz,              -- end of the newest proven read of every visibility state
    errno integer,                     -- what FreshBooks said when it is unavailable
    primary key (account_id, stream)
);

-- One row is one extraction outside a run. Its pages stand in raw.pages under its id.
create table etl.syncs (
    sync_id text primary key,          -- <account_id>-sync-<start, yyyyMMddTHHmmss, UTC>
    account_id text not null,
    streams text not null,             -- names in the order of reading, separated by commas
    state text not null,               -- running, failed, cancelled, done
    started_at timestamptz not null,
    finished_at timestamptz,
    exit_code integer
);

-- Requests sent on a UTC day, whoever sent them: the day's budget counts over all processes.
create table etl.request_days (
    day date primary key,
    request_count bigint not null
);
