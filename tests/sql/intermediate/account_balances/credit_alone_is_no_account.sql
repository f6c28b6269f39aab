-- A client with credit and no invoice on credit terms has no balance.
-- given staging.credit_notes
select *, 'TEST' as account_id, 'USD' as currency_code, 0 as vis_state
from (values
    (33, 5, date '2025-05-20', 60.00)
) as t(credit_id, client_id, create_date, amount)
-- expect none
