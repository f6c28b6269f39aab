-- One row is a threshold of the settings in a run, with the figure that the run came to.
-- Grain: run_id, rule_id, kind.
-- Rule: D-151. atCount counts hits, atShare is percent of the records to be told, atDollars sums the
-- balances of the accounts that are hit; waived findings count in none of them.
select
    runs.account_id,
    runs.period,
    thresholds.run_id,
    thresholds.rule_id,
    thresholds.kind,
    thresholds.limit_figure,
    thresholds.figure,
    thresholds.is_reached
from etl.rule_thresholds as thresholds
join etl.runs as runs on runs.run_id = thresholds.run_id
