-- One row is the 24-month Payment History Profile of an account (Base field 18), left the newest
-- month.
-- Grain: client_id.
-- Rule: what was reported stays: the last report's own profile is shifted, its status put before
-- it, and months after it come from events. Never reported: months from events back to the
-- opening, one character a full month, then B (D-015, D-016).
with late_texts as (
    select
        late_clients.client_id,
        string_agg(coalesce(cast(late_months.bucket as varchar), '0'), ''
            order by months.months_ago) as months_text
    from (select distinct client_id from intermediate.late_months) as late_clients
    cross join range(1, 25) as months (months_ago)
    left join intermediate.late_months as late_months
        on late_months.client_id = late_clients.client_id
        and late_months.months_ago = months.months_ago
    group by late_clients.client_id
),
known as (
    select
        positions.client_id,
        coalesce(late_texts.months_text, repeat('0', 24)) as months_text,
        last_reports.months_ago as reported_months_ago,
        last_reports.history_code,
        last_reports.payment_history_profile as reported_profile,
        greatest(least(datesub(
            'month', positions.date_opened, positions.date_of_account_information), 24), 0)
            as open_months
    from intermediate.positions as positions
    left join late_texts on late_texts.client_id = positions.client_id
    left join intermediate.last_reports as last_reports
        on last_reports.client_id = positions.client_id
)
select
    client_id,
    case
        when reported_months_ago is null
        then left(months_text, open_months) || repeat('B', 24 - open_months)
        else left(
            left(months_text, reported_months_ago - 1) || history_code || reported_profile, 24)
    end as payment_history_profile
from known
