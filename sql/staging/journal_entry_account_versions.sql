-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'journal_entry_accounts')
-- One row is one account of the older ledger as one page showed it; every page that was loaded
-- keeps its rows.
-- Grain: page_id, item_index.
-- Rule: the id is required; what else stands there must read, and what is absent is null. Times
-- are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"journal_entry_accounts": [{"accountid": "VARCHAR",
                "id": "VARCHAR", "account_name": "VARCHAR", "account_number": "VARCHAR",
                "account_type": "VARCHAR", "balance": "VARCHAR", "currency_code": "VARCHAR",
                "created_at": "VARCHAR"}]}}}') as envelope
    from raw.page_texts
    where stream = 'journal_entry_accounts'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.journal_entry_accounts, 1) as item_index,
        unnest(envelope.response.result.journal_entry_accounts) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.accountid, item.id) as id_text,
        item.account_name as account_name_text,
        item.account_number as account_number_text,
        item.account_type as account_type_text,
        item.balance as balance_text,
        item.currency_code as currency_code_text,
        item.created_at as created_at_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as ledger_account_id,
        coalesce(account_name_text, '') as account_name,
        coalesce(account_number_text, '') as account_number,
        coalesce(account_type_text, '') as account_type,
        try_cast(balance_text as decimal(18, 6)) as balance,
        coalesce(currency_code_text, '') as currency_code,
        source_time(replace(substr(created_at_text, 1, 19), 'T', ' ')) as created_at
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('accountid', id_text, ledger_account_id, 'wrong_type'),
            case
                when nullif(balance_text, '') is not null and balance is null
                    then 'balance wrong_type'
            end
        ) as reason
    from typed
)
select
    account_id,
    page_id,
    item_index,
    run_id,
    walk,
    ledger_account_id,
    account_name,
    account_number,
    account_type,
    balance,
    currency_code,
    created_at,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
