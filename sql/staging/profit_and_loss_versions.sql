-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'profit_and_loss')
-- One row is one line of a profit and loss report as one answer told it; every answer that was
-- loaded keeps its rows.
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
            '{"response": {"result": {"profitloss": {
                "start_date": "VARCHAR", "end_date": "VARCHAR", "currency_code": "VARCHAR",
                "income": [{"description": "VARCHAR", "total": "JSON"}],
                "expenses": [{"description": "VARCHAR", "total": "JSON"}],
                "total_income": {"total": "JSON"}, "total_expenses": {"total": "JSON"},
                "net_profit": {"total": "JSON"}
            }}}}').response.result.profitloss as report
    from raw.page_texts
    where stream = 'profit_and_loss'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
lists as (
    select
        account_id,
        page_id,
        run_id,
        source_date(report.start_date) as start_date,
        source_date(report.end_date) as end_date,
        report.currency_code as report_currency,
        list_concat(
            list_transform(coalesce(report.income, []), lambda line:
                {'section': 'income', 'name': line.description, 'amount': line.total}),
            list_transform(coalesce(report.expenses, []), lambda line:
                {'section': 'expenses', 'name': line.description, 'amount': line.total}),
            [
                {'section': 'total', 'name': 'income', 'amount': report.total_income.total},
                {'section': 'total', 'name': 'expenses', 'amount': report.total_expenses.total},
                {'section': 'total', 'name': 'net_profit', 'amount': report.net_profit.total}
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
