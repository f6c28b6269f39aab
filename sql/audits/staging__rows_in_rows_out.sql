-- id: A01
-- severity: block
-- finds: a page of this run whose record count differs from the rows that staging made of it
-- why: a record that is in no row is a payment or an invoice that nobody counts
-- harm: a payment is counted for nobody
-- innocent: none; the page's list has another shape than expected, or staging was changed by hand
-- fields: all
-- source: own rule
with staged as (
    select page_id from staging.account_info_versions
    union all
    select page_id from staging.client_versions
    union all
    select page_id from staging.invoice_versions
    union all
    select page_id from staging.payment_versions
    union all
    select page_id from staging.credit_note_versions
),
staged_counts as (
    select page_id, count(*) as staged_count from staged group by page_id
)
select
    pages.account_id as account_key,
    pages.stream,
    pages.page_id,
    pages.row_count as page_row_count,
    coalesce(staged_counts.staged_count, 0) as staged_row_count
from raw.pages as pages
left join staged_counts on staged_counts.page_id = pages.page_id
where pages.run_id = getvariable('run_id')
    and pages.row_count <> coalesce(staged_counts.staged_count, 0)
