-- id: A37
-- severity: warn
-- finds: a decision recorded after the file of the month in which it takes effect
-- why: that file said something else; this one tells the decision for the first time
-- harm: a month was told without what had been decided
-- innocent: decided at a meeting in the next month; months of lateness are in restatements
-- fields: all
-- source: own rule
select
    cast(in_force.client_id as varchar) as account_key,
    in_force.decision_id,
    in_force.kind,
    in_force.effective_on,
    last_reports.period as last_reported_period
from intermediate.decisions_in_force as in_force
join history.decisions as made on made.decision_id = in_force.decision_id
join intermediate.last_reports as last_reports on last_reports.client_id = in_force.client_id
join etl.runs as runs on runs.run_id = last_reports.run_id
where in_force.kind not in ('waive', 'restate', 'suppress')
    and in_force.effective_on <= last_reports.date_of_account_information
    and made.recorded_at > coalesce(runs.finished_at, runs.reported_at)
