-- id: A02
-- severity: block
-- finds: a walk over a stream of which this run holds no attempt with every page from 1 to the last
-- why: a missing page hides payments and debts; every number built on it could be false
-- harm: a payment is missing and a consumer looks late
-- innocent: none; run the same command again, it fetches what is missing
-- fields: all
-- source: own rule
with expected as (
    select streams.stream, walks.walk
    from (values ('clients'), ('invoices'), ('payments'), ('credit_notes')) as streams (stream)
    cross join (values ('listed'), ('deleted')) as walks (walk)
    union all
    select 'account_info', 'listed'
),
attempts as (
    select
        stream,
        -- A run may read what changed since an extraction that read everything.
        case walk when 'changed' then 'listed' else walk end as walk,
        attempt,
        count(distinct page_number) as page_count,
        max(page_number) as last_page,
        greatest(arg_max(pages, page_number), 1) as announced_pages
    from raw.pages as pages
    where run_id = getvariable('run_id') and account_id = getvariable('account_id')
    group by stream, pages.walk, attempt
),
newest_attempts as (
    select *
    from attempts
    qualify row_number() over (partition by stream, walk order by attempt desc) = 1
)
select
    cast(getvariable('account_id') as varchar) as account_key,
    expected.stream,
    expected.walk,
    coalesce(newest.page_count, 0) as page_count,
    newest.announced_pages
from expected
left join newest_attempts as newest
    on newest.stream = expected.stream and newest.walk = expected.walk
where newest.page_count is null
    or newest.page_count < newest.announced_pages
    or newest.page_count < newest.last_page
