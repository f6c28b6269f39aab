-- materialized: incremental
-- only if: (select count(*) > 0 from raw.pages where stream = 'journal_entry_details')
-- One row is one line of a journal entry as one page showed it; every page that was loaded keeps
-- its rows.
-- Grain: page_id, item_index.
-- Rule: the id, entry_date are required; what else stands there must read, and what is absent is
-- null. Times are as FreshBooks wrote them, in the zone of the field.
with pages as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        from_json(
            case when json_valid(body) then body else '{}' end,
            '{"response": {"result": {"journal_entry_details": [{"detailid": "VARCHAR",
                "id": "VARCHAR", "user_entered_date": "VARCHAR", "detail_type": "VARCHAR",
                "debit": "JSON", "credit": "JSON", "account": {"accountid": "VARCHAR"},
                "sub_account": {"sub_accountid": "VARCHAR"}, "entry": {"entryid": "VARCHAR",
                "invoiceid": "VARCHAR", "paymentid": "VARCHAR", "creditid": "VARCHAR",
                "clientid": "VARCHAR"}}]}}}') as envelope
    from raw.page_texts
    where stream = 'journal_entry_details'
        and page_id > getvariable('after_page_id')
        and page_id <= getvariable('through_page_id')
),
items as (
    select
        account_id,
        page_id,
        run_id,
        walk,
        generate_subscripts(envelope.response.result.journal_entry_details, 1) as item_index,
        unnest(envelope.response.result.journal_entry_details) as item
    from pages
),
read_texts as (
    select
        account_id,
        page_id,
        cast(item_index as integer) as item_index,
        run_id,
        walk,
        coalesce(item.detailid, item.id) as id_text,
        item.user_entered_date as entry_date_text,
        item.detail_type as detail_type_text,
        money_text(item.debit) as debit_text,
        money_currency(item.debit) as debit_currency,
        money_text(item.credit) as credit_text,
        money_currency(item.credit) as credit_currency,
        item.account.accountid as ledger_account_id_text,
        item.sub_account.sub_accountid as sub_account_id_text,
        item.entry.entryid as entry_id_text,
        item.entry.invoiceid as invoice_id_text,
        item.entry.paymentid as payment_id_text,
        item.entry.creditid as credit_id_text,
        item.entry.clientid as client_id_text
    from items
),
typed as (
    select
        *,
        source_id(id_text) as detail_id,
        source_date(entry_date_text) as entry_date,
        coalesce(detail_type_text, '') as detail_type,
        source_amount(debit_text) as debit,
        source_amount(credit_text) as credit,
        source_id(ledger_account_id_text) as ledger_account_id,
        source_id(sub_account_id_text) as sub_account_id,
        source_id(entry_id_text) as entry_id,
        source_id(invoice_id_text) as invoice_id,
        source_id(payment_id_text) as payment_id,
        source_id(credit_id_text) as credit_id,
        source_id(client_id_text) as client_id
    from read_texts
),
judged as (
    select
        *,
        coalesce(
            reject_reason('detailid', id_text, detail_id, 'wrong_type'),
            reject_reason('user_entered_date', entry_date_text, entry_date, 'bad_date'),
            case
                when nullif(debit_text, '') is not null and debit is null
                    then 'debit bad_amount'
            end,
            case
                when nullif(credit_text, '') is not null and credit is null
                    then 'credit bad_amount'
            end,
            case
                when nullif(nullif(ledger_account_id_text, ''), '0') is not null and ledger_account_id is null
                    then 'accountid wrong_type'
            end,
            case
                when nullif(nullif(sub_account_id_text, ''), '0') is not null and sub_account_id is null
                    then 'sub_accountid wrong_type'
            end,
            case
                when nullif(nullif(entry_id_text, ''), '0') is not null and entry_id is null
                    then 'entryid wrong_type'
            end,
            case
                when nullif(nullif(invoice_id_text, ''), '0') is not null and invoice_id is null
                    then 'invoiceid wrong_type'
            end,
            case
                when nullif(nullif(payment_id_text, ''), '0') is not null and payment_id is null
                    then 'paymentid wrong_type'
            end,
            case
                when nullif(nullif(credit_id_text, ''), '0') is not null and credit_id is null
                    then 'creditid wrong_type'
            end,
            case
                when nullif(nullif(client_id_text, ''), '0') is not null and client_id is null
                    then 'clientid wrong_type'
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
    detail_id,
    entry_date,
    detail_type,
    debit,
    coalesce(debit_currency, '') as debit_currency_code,
    credit,
    coalesce(credit_currency, '') as credit_currency_code,
    ledger_account_id,
    sub_account_id,
    entry_id,
    invoice_id,
    payment_id,
    credit_id,
    client_id,
    nullif(split_part(reason, ' ', 2), '') as reject_code,
    nullif(split_part(reason, ' ', 1), '') as reject_field
from judged
