-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'accounts_aging')
-- One row is one client of an aging report as one answer told it; every answer that was loaded
-- keeps its rows.
-- Grain: page_id, item_index. Personal data.
-- Rule: a report is a cross-check and no source: an amount that does not read is null, and nothing
-- is rejected. Columns start_date and end_date are null where the answer does not tell them.
with reports as (
    select
        account_id,
        page_id,
        run_id,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"accounts_aging": {
                "end_date": "VARCHAR", "currency_code": "VARCHAR",
                "accounts": [{"userid": "VARCHAR", "0-30": "JSON", "31-60": "JSON",
                    "61-90": "JSON", "91+": "JSON", "total": "JSON"}]
            }}}}').response.result.accounts_aging as report
    from raw.page_texts
    where stream = 'accounts_aging'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
lists as (
    select
        account_id,
        page_id,
        run_id,
        cast(null as date) as start_date,
        source_date(report.end_date) as end_date,
        report.currency_code as report_currency,
        coalesce(report.accounts, []) as items
    from reports
    where report is not null
),
lines as (
    select
        * exclude (items),
        cast(generate_subscripts(items, 1) as integer) as item_index,
        unnest(items) as item
    from lists
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    start_date,
    end_date,
    source_id(item.userid) as client_id,
    source_amount(money_text(item."0-30")) as days_0_to_30,
    source_amount(money_text(item."31-60")) as days_31_to_60,
    source_amount(money_text(item."61-90")) as days_61_to_90,
    source_amount(money_text(item."91+")) as days_91_and_more,
    source_amount(money_text(item.total)) as total,
    coalesce(money_currency(item.total), report_currency, '') as currency_code
from lines
