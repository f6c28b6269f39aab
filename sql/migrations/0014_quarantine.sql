-- What the rules hit, run by run, and the life of an account that a rule of severity quarantine keeps out of the files.

-- One row is a hit of an audit or a rule. Of severity info the first hits only: the count stands in etl.audit_results. No personal data.
create table etl.rule_hits (
    run_id text not null,
    rule_id text not null,
    severity text not null,                -- in that run: block, quarantine, warn or info
    account_key text not null,             -- as the rule names it: mostly the consumer account number
    client_id bigint,                      -- null: the key is none of one client's
    is_waived boolean not null
);

-- One row is an account that is kept out of the files of a run, and one rule that keeps it out.
create table etl.quarantined (
    run_id text not null,
    client_id bigint not null,
    rule_id text not null,
    account_key text not null,             -- the number under which it would have been told
    current_balance bigint,                -- whole dollars that would have been told; null when no model tells
    was_reported boolean not null,         -- the bureaus know it as open
    primary key (run_id, client_id, rule_id)
);

-- One row is an account that the run before kept out by a rule and this one does not.
create table etl.quarantine_releases (
    run_id text not null,
    client_id bigint not null,
    rule_id text not null,
    outcome text not null,                 -- waived, or the reason of intermediate.eligibility: reported, quarantined (by another rule), decided, ...
    primary key (run_id, client_id, rule_id)
);

-- Who looks after an account in quarantine. A row is added and never changed; the newest stands.
create table etl.quarantine_owners (
    assignment_id bigint primary key,      -- grows by one
    recorded_at timestamptz not null,
    account_id text not null,
    client_id bigint not null,
    owner text not null,
    assigned_by text not null,
    reason text not null
);

-- One row is a stay of an account in quarantine by one rule: from the first run that kept it out to the last one without a gap.
-- Runs count once their rules were judged. It is open while no later run of its FreshBooks account was.
create view etl.quarantine as
with judged as (
    select
        runs.run_id,
        runs.account_id,
        runs.period,
        runs.reported_at,
        row_number() over (partition by runs.account_id order by runs.period) as place
    from etl.runs as runs
    semi join etl.audit_results as results on results.run_id = runs.run_id
),
kept as (
    select
        judged.account_id,
        quarantined.*,
        judged.period,
        judged.reported_at,
        judged.place,
        judged.place - row_number() over (
            partition by judged.account_id, quarantined.client_id, quarantined.rule_id
            order by judged.place) as stay
    from etl.quarantined as quarantined
    join judged on judged.run_id = quarantined.run_id
),
stays as (
    select
        account_id,
        client_id,
        rule_id,
        arg_max(account_key, place) as account_key,
        arg_max(current_balance, place) as current_balance,
        bool_or(was_reported) as was_reported,
        arg_min(run_id, place) as first_seen_run,
        min(period) as first_seen_period,
        min(reported_at) as first_seen_at,
        arg_max(run_id, place) as last_seen_run,
        max(period) as last_seen_period,
        max(reported_at) as last_seen_at,
        max(place) as last_place,
        count(*) as run_count
    from kept
    group by account_id, client_id, rule_id, stay
),
owners as (
    select account_id, client_id, arg_max(owner, assignment_id) as owner
    from etl.quarantine_owners
    group by account_id, client_id
)
select
    stays.account_id,
    stays.client_id,
    stays.rule_id,
    stays.account_key,
    stays.current_balance,
    stays.was_reported,
    stays.first_seen_run,
    stays.first_seen_period,
    stays.first_seen_at,
    stays.last_seen_run,
    stays.last_seen_period,
    stays.run_count,
    released.run_id as released_run,
    released.period as released_period,
    releases.outcome,
    -- As of the newest run that kept it out, or of the one that let it go.
    cast(date_diff('day', stays.first_seen_at, coalesce(released.reported_at, stays.last_seen_at)) as integer)
        as age_days,
    cast(date_diff('month', cast(stays.first_seen_period || '-01' as date),
        cast(coalesce(released.period, stays.last_seen_period) || '-01' as date)) as integer) as age_months,
    coalesce(owners.owner, '') as owner
from stays
left join judged as released
    on released.account_id = stays.account_id
    and released.place = stays.last_place + 1
left join etl.quarantine_releases as releases
    on releases.run_id = released.run_id
    and releases.client_id = stays.client_id
    and releases.rule_id = stays.rule_id
left join owners on owners.account_id = stays.account_id and owners.client_id = stays.client_id;
