-- One row is the end of one of the 24 months before the period at which an account was delinquent.
-- Grain: client_id, months_ago (1 is the month before the period).
-- Rule: the bucket at the end of the month's last day, from dated events alone.
with month_ends as (
    select
        cast(months_ago as integer) as months_ago,
        last_day(cast(getvariable('period_start') as date) - to_months(cast(months_ago as integer)))
            as month_end
    from range(1, 25) as months (months_ago)
),
late_spans as (
    select client_id, bucket, step_date, next_step_date
    from intermediate.account_steps
    where bucket > 0 and (next_step_date is null or next_step_date > step_date)
)
select late_spans.client_id, month_ends.months_ago, late_spans.bucket
from late_spans
join month_ends
    on month_ends.month_end >= late_spans.step_date
    and month_ends.month_end < coalesce(late_spans.next_step_date, date '9999-12-31')
