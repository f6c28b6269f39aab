-- id: A08
-- severity: warn
-- finds: a client to whom more credit was applied by the period's end than was issued
-- why: the missing credit note is counted as 0, so the balance may be too high
-- harm: a balance looks smaller than it is
-- innocent: a credit note that was deleted after it was applied
-- fields: 21
-- source: own rule
with changes as (
    select client_id, credit_change from intermediate.credit_changes
    union all
    select client_id, excess_change from intermediate.invoice_ledger where excess_change <> 0
)
select
    cast(client_id as varchar) as account_key,
    cast(-sum(credit_change) as decimal(18, 2)) as overdrawn_amount
from changes
group by client_id
having sum(credit_change) < 0
