-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'cash_flow')
-- One row is one figure of a cash flow report as one answer told it; every answer that was loaded
-- keeps its rows.
-- Grain: page_id, item_index.
-- Rule: a report is a cross-check and no source: an amount that does not read is null, and nothing
-- is rejected. Columns start_date and end_date are null where the answer does not tell them.
with reports as (
    select
        account_id,
        page_id,
        run_id,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"cash_flow": {
                "activities": [{"category": "VARCHAR", "total": "JSON"}],
                "summary": {"starting_balance": "JSON", "gross_cash_inflow": "JSON",
                    "gross_cash_outflow": "JSON", "net_cash_change": "JSON",
                    "ending_balance": "JSON"}
            }}}}').response.result.cash_flow as report
    from raw.page_texts
    where stream = 'cash_flow'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
lists as (
    select
        account_id,
        page_id,
        run_id,
        cast(null as date) as start_date,
        cast(null as date) as end_date,
        cast(null as varchar) as report_currency,
        list_concat(
            list_transform(coalesce(report.activities, []), lambda part:
                {'section': 'activity', 'name': part.category, 'amount': part.total}),
            [
                {'section': 'summary', 'name': 'starting_balance',
                    'amount': report.summary.starting_balance},
                {'section': 'summary', 'name': 'gross_cash_inflow',
                    'amount': report.summary.gross_cash_inflow},
                {'section': 'summary', 'name': 'gross_cash_outflow',
                    'amount': report.summary.gross_cash_outflow},
                {'section': 'summary', 'name': 'net_cash_change',
                    'amount': report.summary.net_cash_change},
                {'section': 'summary', 'name': 'ending_balance',
                    'amount': report.summary.ending_balance}
            ]) as items
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
    item.section as section,
    coalesce(item.name, '') as name,
    source_amount(money_text(item.amount)) as amount,
    coalesce(money_currency(item.amount), report_currency, '') as currency_code
from lines
