-- One row is a source record whose newest version cannot be read; keys and codes only.
-- Grain: account_id, stream, page_id, item_index.
-- Rule: a record with an id is judged by its newest version. One without a readable id cannot be
-- matched with its repaired self, so it counts only while its page belongs to the newest attempt
-- of the newest run of its walk (D-004). client_id is the record's own, else that of the invoice
-- it names, else null.
with versions as (
    select account_id, 'clients' as stream, page_id, item_index, client_id as record_id, client_id,
        cast(null as bigint) as invoice_id, reject_field, reject_code
    from staging.client_versions
    union all
    select account_id, 'invoices', page_id, item_index, invoice_id, client_id,
        cast(null as bigint), reject_field, reject_code
    from staging.invoice_versions
    union all
    select account_id, 'payments', page_id, item_index, payment_id, client_id,
        invoice_id, reject_field, reject_code
    from staging.payment_versions
    union all
    select account_id, 'credit_notes', page_id, item_index, credit_id, client_id,
        cast(null as bigint), reject_field, reject_code
    from staging.credit_note_versions
),
suspects as (
    -- Only records that were a reject at least once; spares the window all others.
    select distinct account_id, stream, record_id
    from versions
    where reject_code is not null and record_id is not null
),
newest_identified as (
    select versions.*
    from versions
    semi join suspects using (account_id, stream, record_id)
    qualify row_number() over (
        partition by account_id, stream, record_id order by page_id desc, item_index desc) = 1
),
walks as (
    select account_id, stream, walk, run_id, attempt, max(page_id) as last_page_id
    from raw.pages
    group by account_id, stream, walk, run_id, attempt
),
newest_walks as (
    select *
    from walks
    qualify row_number() over (
        partition by account_id, stream, walk order by last_page_id desc) = 1
),
newest_pages as (
    select pages.page_id
    from raw.pages as pages
    semi join newest_walks using (account_id, stream, walk, run_id, attempt)
),
unidentified as (
    select versions.*
    from versions
    where reject_code is not null
        and record_id is null
        and page_id in (select page_id from newest_pages)
),
rejected as (
    select * from newest_identified where reject_code is not null
    union all
    select * from unidentified
)
select
    rejected.account_id,
    rejected.stream,
    rejected.page_id,
    rejected.item_index,
    cast(rejected.record_id as varchar) as record_id,
    coalesce(rejected.client_id, invoices.client_id) as client_id,
    rejected.reject_field as field,
    rejected.reject_code as code
from rejected
left join staging.invoices as invoices
    on invoices.account_id = rejected.account_id and invoices.invoice_id = rejected.invoice_id
