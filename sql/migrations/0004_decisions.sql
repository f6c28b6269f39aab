-- What people decided about accounts. A row is never changed and never removed; another decision countermands it.
create table history.decisions (
    decision_id bigint primary key,        -- grows by one
    recorded_at timestamptz not null,
    account_id text not null,              -- FreshBooks account
    client_id bigint not null,
    kind text not null,                    -- a word of seeds.decision_kinds
    effective_on date not null,            -- the day from which it holds
    value text not null default '',        -- the kind's own word: fraud, XB, a rule id, a new account number, ...
    amount decimal(18, 2),                 -- charge_off: what was written off; null is the balance of that day
    subject text not null default '',      -- '', invoice, payment, credit_note
    subject_id bigint,                     -- FreshBooks id of that record
    expires_on date,                       -- suppress, waive: the last day on which it holds
    decided_by text not null,
    reason text not null,
    countermands bigint,                   -- decision that this one ends as if it had never been made
    source text not null                   -- 'command', or the digest of the CSV file and its line
);

-- Which fields of which file a decision caused, written when the file is.
create table history.decision_effects (
    decision_id bigint not null,
    period text not null,
    account_id text not null,
    client_id bigint not null,
    consumer_account_number text not null,
    field text not null,                   -- column of metro2.base_segments, or the segment's name
    value text not null,                   -- codes, dates and amounts; never personal data
    primary key (decision_id, period, consumer_account_number, field)
);

-- L1 as it was sent, and which correction of an old month a file carried.
create table history.renumberings (
    period text not null,
    account_id text not null,
    client_id bigint not null,
    old_account_number text not null,
    new_account_number text not null,
    decision_id bigint not null,
    primary key (period, account_id, old_account_number)
);

create table history.corrections (
    period text not null,                  -- of the file that carries the correction
    account_id text not null,
    client_id bigint not null,
    consumer_account_number text not null,
    corrected_period text not null,        -- the month that is told anew
    reported_code text not null,
    corrected_code text not null,
    cause text not null,
    decision_id bigint,
    primary key (period, account_id, consumer_account_number, corrected_period)
);

-- Where the reported month came from: a run of this program, or the file of another product.
alter table history.reported_accounts add column origin text default 'run';
