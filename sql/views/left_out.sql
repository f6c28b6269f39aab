-- One row is a client who is not in the files of the newest month, and the one reason why.
-- Grain: account_id, client_id.
-- Rule: the reasons are those of intermediate.eligibility (D-019).
select
    account_id,
    client_id,
    (select arg_max(period, (pinned_at, period))
    from etl.run_pins
    join etl.runs using (run_id)) as period,
    reason
from intermediate.eligibility
where not is_eligible
