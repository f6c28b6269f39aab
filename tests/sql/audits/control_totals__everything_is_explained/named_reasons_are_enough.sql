-- Differences that have a name are no finding.
-- given intermediate.control_totals
select *
from (values
    (1, 'clients', '', 'difference', 'accounts in the file', 2, null, 0, 0.00),
    (2, 'clients', '', 'step', 'accounts in the file', 9, null, 0, 0.00)
) as t(position, chain, subject, kind, step, record_count, amount, unexplained_count, unexplained_amount)
-- expect none
