-- One row is a client who has bought on credit terms: a credit account.
-- Grain: client_id.
-- Rule: opened by the first US dollar invoice that was due later than it was issued; once
-- reported, the date stays as reported (D-006).
with first_credit as (
    select client_id, min(create_date) as date_opened
    from intermediate.issued_invoices
    where currency_code = 'USD' and is_on_credit_terms
    group by client_id
)
select
    first_credit.client_id,
    coalesce(last_reports.date_opened, first_credit.date_opened) as date_opened
from first_credit
left join intermediate.last_reports as last_reports
    on last_reports.client_id = first_credit.client_id
