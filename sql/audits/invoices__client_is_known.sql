-- id: A06
-- severity: warn
-- finds: an invoice whose client is in no list of clients, active, archived or deleted
-- why: it is debt without a debtor; it is in no balance
-- harm: a debt is reported for nobody, or not at all
-- innocent: the client was made while the lists were read; the next run has both
-- fields: 7, 21
-- source: own rule
select
    cast(invoices.client_id as varchar) as account_key,
    invoices.invoice_id
from staging.invoices as invoices
anti join (
    select client_id from staging.clients where account_id = getvariable('account_id')
) as clients
    on clients.client_id = invoices.client_id
where invoices.account_id = getvariable('account_id') and invoices.vis_state <> 1
