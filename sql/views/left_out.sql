-- One row is a client who is not in the files of a month, and the one reason why.
-- Grain: run_id, client_id.
-- Rule: the reasons are those of intermediate.eligibility (D-019), and record_refused for a record
-- that the format cannot hold. Every month that was told, and the run whose models stand although
-- it told nothing yet (D-173).
with newest as (
    select arg_max(runs.run_id, (pins.pinned_at, runs.period)) as run_id
    from etl.run_pins as pins
    join etl.runs as runs on runs.run_id = pins.run_id
)
select run_id, account_id, client_id, period, reason
from history.left_out
union all
select runs.run_id, eligibility.account_id, eligibility.client_id, runs.period, eligibility.reason
from intermediate.eligibility as eligibility
cross join newest
join etl.runs as runs on runs.run_id = newest.run_id
where not eligibility.is_eligible
    and not exists (select 1 from history.left_out as told where told.run_id = newest.run_id)
