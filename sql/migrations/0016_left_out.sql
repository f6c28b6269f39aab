-- Who was not in the files of a month, so that the question can be answered for any month and not for the newest only.

-- One row is a client without a record in the files of a run that told the bureaus something. Months that an older program told have none.
create table history.left_out (
    period text not null,                  -- yyyy-MM
    run_id text not null,
    account_id text not null,
    client_id bigint not null,
    reason text not null,                  -- of intermediate.eligibility, or record_refused: the format could not hold the record
    primary key (run_id, client_id)
);
