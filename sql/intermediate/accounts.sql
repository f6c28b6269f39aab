-- One row is a client who has bought on credit terms: a credit account.
-- Grain: client_id.
-- Rule: opened by the first invoice that was due later than it was issued, in US dollars or in a
-- currency with a pinned rate; once reported, the date stays as reported (D-006). After a final
-- report only invoices from the reopening on are on the account (D-033): opened_from, else null.
with first_credit as (
    select
        issued.client_id,
        min(issued.create_date) as date_opened,
        any_value(reopened.opened_from) as opened_from
    from intermediate.issued_invoices as issued
    left join (
        select client_id, opened_from
        from intermediate.account_numbers
        where opened_from is not null
    ) as reopened
        on reopened.client_id = issued.client_id
    where issued.exchange_rate is not null
        and issued.is_on_credit_terms
        and coalesce(issued.create_date >= reopened.opened_from, true)
    group by issued.client_id
)
select
    first_credit.client_id,
    coalesce(told.date_opened, first_credit.date_opened) as date_opened,
    first_credit.opened_from
from first_credit
left join intermediate.last_reports as told on told.client_id = first_credit.client_id
union all
-- An account that was told stays one, though its invoices are said to be due on receipt now.
select told.client_id, told.date_opened, numbers.opened_from
from intermediate.last_reports as told
anti join first_credit on first_credit.client_id = told.client_id
semi join (
    select client_id from intermediate.issued_invoices where exchange_rate is not null
) as issued
    on issued.client_id = told.client_id
left join intermediate.account_numbers as numbers on numbers.client_id = told.client_id
