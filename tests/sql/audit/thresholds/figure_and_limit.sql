-- A threshold stands beside the figure of the run.
-- given etl.runs
select 'A-2025-06' as run_id, 'A' as account_id, '2025-06' as period, 'blocked' as state, timestamptz '2025-07-02 12:00:00+00' as reported_at, '' as configuration_sha256, '' as consumer_file_sha256, '' as program_version
-- given etl.rule_thresholds
select 'A-2025-06' as run_id, 'A32' as rule_id, 'atShare' as kind, 2.5 as limit_figure, 2.5001 as figure, true as is_reached
-- expect
select 'A' as account_id, '2025-06' as period, 'A32' as rule_id, 'atShare' as kind, 2.5::decimal(18, 4) as limit_figure, 2.5001::decimal(38, 4) as figure, true as is_reached
