-- One row is a day on which the amount of an invoice was set or changed; only invoices whose amount
-- was ever seen to differ are here.
-- Grain: invoice_id, event_date.
-- Rule: what was first seen counts from the issue day. A later version with another amount counts
-- from the day of its `updated` (US Eastern, turned into the business's zone), else from the day
-- its page was fetched; never before the issue, never before an older version's day. A draft is
-- no debt, so its amounts are no history of one (D-027).
-- An invoice of which every version has the present amount was never edited: nearly all. A page of
-- which every version is the present one says nothing of an earlier amount.
with version_counts as (
    select page_id, count(*) as version_count
    from staging.invoice_versions
    where account_id = getvariable('account_id')
    group by page_id
),
present_counts as (
    select page_id, count(*) as present_count
    from staging.invoices
    where account_id = getvariable('account_id')
    group by page_id
),
outdated_pages as (
    select page_id
    from version_counts
    left join present_counts using (page_id)
    where version_count > coalesce(present_count, 0)
),
older_versions as (
    select versions.invoice_id, versions.amount
    from staging.invoice_versions as versions
    semi join outdated_pages on outdated_pages.page_id = versions.page_id
    where versions.account_id = getvariable('account_id')
),
doubtful_invoices as (
    select distinct versions.invoice_id
    from older_versions as versions
    join staging.invoices as invoices
        on invoices.account_id = getvariable('account_id')
        and invoices.invoice_id = versions.invoice_id
        and invoices.amount <> versions.amount
),
issued_versions as (
    select
        versions.invoice_id,
        versions.page_id,
        versions.item_index,
        versions.amount,
        versions.updated
    from staging.invoice_versions as versions
    semi join doubtful_invoices on doubtful_invoices.invoice_id = versions.invoice_id
    where versions.account_id = getvariable('account_id')
        and versions.reject_code is null
        and versions.status <> 1
        and versions.v3_status not in ('draft', 'created')
),
edited_invoices as (
    select invoice_id
    from issued_versions
    group by invoice_id
    having min(amount) <> max(amount)
),
amounts as (
    select
        versions.*,
        invoices.create_date,
        lag(versions.amount) over (
            partition by versions.invoice_id order by versions.page_id, versions.item_index)
            as previous_amount
    from issued_versions as versions
    semi join edited_invoices on edited_invoices.invoice_id = versions.invoice_id
    join staging.invoices as invoices
        on invoices.account_id = getvariable('account_id')
        and invoices.invoice_id = versions.invoice_id
),
dated as (
    select
        amounts.invoice_id,
        amounts.page_id,
        amounts.item_index,
        amounts.amount,
        case
            when amounts.previous_amount is null then amounts.create_date
            else greatest(
                amounts.create_date,
                cast(timezone(
                    cast(getvariable('business_time_zone') as varchar),
                    coalesce(timezone('America/New_York', amounts.updated), pages.fetched_at))
                    as date))
        end as event_date
    from amounts
    left join raw.pages as pages on pages.page_id = amounts.page_id
    where amounts.previous_amount is null or amounts.previous_amount <> amounts.amount
),
ordered as (
    select
        invoice_id,
        page_id,
        item_index,
        amount,
        max(event_date) over (
            partition by invoice_id
            order by page_id, item_index
            rows between unbounded preceding and current row) as event_date
    from dated
)
select
    invoice_id,
    event_date,
    arg_max(amount, (page_id, item_index)) as amount
from ordered
where event_date <= getvariable('period_end')
group by invoice_id, event_date
