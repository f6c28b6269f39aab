-- id: A29
-- severity: block
-- finds: an account that is reported again after it was reported as paid, closed or deleted
-- why: M05, M07; the end of an account is told once
-- harm: a debt that ended comes back
-- innocent: none; a paid account may still be withdrawn, once
-- fields: 17A
-- source: format rules 5.4 (M05, M07)
select
    base.consumer_account_number as account_key,
    last_reports.period as last_reported_period,
    last_reports.account_status as last_account_status,
    base.account_status
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where last_reports.is_final
    and (last_reports.account_status in ('DA', 'DF') or base.account_status not in ('DA', 'DF'))
