-- A waiver of a whole rule and one of a client, which somebody ended since, both with who, why and until when.
-- given etl.runs
select 'A-2025-06' as run_id, 'A' as account_id, '2025-06' as period, 'done' as state, timestamptz '2025-07-02 12:00:00+00' as reported_at, '' as configuration_sha256, '' as consumer_file_sha256, '' as program_version
-- given history.decisions
select i as decision_id, timestamptz '2025-06-02 12:00:00+00' as recorded_at, 'A' as account_id, c as client_id, k as kind, date '2025-06-01' as effective_on, v as value, x as expires_on, 'R. Head' as decided_by, r as reason, m as countermands, 'command' as source from (values (1, 0, 'waive', 'A32', date '2025-08-31', 'known', null), (2, 5, 'waive', 'A32', null, 'seen', null), (3, 5, 'countermand', '', null, 'error', 2)) as t(i, c, k, v, x, r, m)
-- given etl.rule_waivers
select 'A-2025-06' as run_id, 'A32' as rule_id, i as decision_id, n as waived_count from (values (1, 7), (2, 1)) as t(i, n)
-- expect
select * from (values ('A-2025-06', 'A32', 1::bigint, null::bigint, 7::bigint, 'R. Head', 'known', date '2025-08-31', null::bigint), ('A-2025-06', 'A32', 2, 5, 1, 'R. Head', 'seen', null, 3)) as t(run_id, rule_id, decision_id, client_id, waived_count, decided_by, reason, expires_on, ended_by)
