-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'balance_sheet')
-- One row is one account of a balance sheet on a day as one answer told it; every answer that was
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
            '{"response": {"result": {"balance_sheet": {
                "currency_code": "VARCHAR", "dates": ["VARCHAR"],
                "data": [{"account_type": "VARCHAR", "accounts": [{
                    "account_name": "VARCHAR", "account_number": "VARCHAR",
                    "balances": [{"date": "VARCHAR", "balance": "JSON"}]}]}]
            }}}}').response.result.balance_sheet as report
    from raw.page_texts
    where stream = 'balance_sheet'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
lists as (
    select
        account_id,
        page_id,
        run_id,
        cast(null as date) as start_date,
        source_date(report.dates[-1]) as end_date,
        report.currency_code as report_currency,
        flatten(list_transform(coalesce(report.data, []), lambda part:
            flatten(list_transform(coalesce(part.accounts, []), lambda account:
                list_transform(coalesce(account.balances, []), lambda day:
                    {'type': part.account_type, 'name': account.account_name,
                        'number': account.account_number, 'date': day.date,
                        'amount': day.balance}))))) as items
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
    source_date(item.date) as balance_date,
    coalesce(item.type, '') as account_type,
    coalesce(item.name, '') as account_name,
    coalesce(item.number, '') as account_number,
    source_amount(money_text(item.amount)) as balance,
    coalesce(money_currency(item.amount), report_currency, '') as currency_code
from lines
