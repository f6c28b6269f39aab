-- What the settings of a run made of rules, and which waivers took hits out of its counts.

-- What the rule's own file says; severity is what counted in the run. Null in runs of an older program, where both were one.
alter table etl.audit_results add column stated_severity text;

-- One row is a threshold of the settings that a run was held against.
create table etl.rule_thresholds (
    run_id text not null,
    rule_id text not null,
    kind text not null,                    -- atCount (hits), atShare (percent of the records to be told), atDollars (balances)
    limit_figure decimal(18, 4) not null,  -- the first figure that stops a run
    figure decimal(38, 4) not null,        -- without hits that are waived
    is_reached boolean not null,
    primary key (run_id, rule_id, kind)
);

-- One row is a waiver that accepted hits of a rule in a run. Waivers may overlap, so counts of one rule may add up to more than
-- waived_count in etl.audit_results. A decision to waive with client_id 0 is about the whole rule.
create table etl.rule_waivers (
    run_id text not null,
    rule_id text not null,
    decision_id bigint not null,           -- key of history.decisions
    waived_count bigint not null,
    primary key (run_id, rule_id, decision_id)
);
