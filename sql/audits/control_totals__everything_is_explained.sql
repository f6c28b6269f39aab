-- id: A70
-- severity: block
-- finds: a control total that the one before it and the named differences do not explain
-- why: a record or a cent that nobody can account for is missing from the file, or in it too much
-- harm: somebody's account is left out, doubled or told with money that nobody owes
-- innocent: none; a source changed while it was read, or a rule counts something twice
-- fields: all, and the trailer
-- source: own rule
select
    chain || ' ' || subject as account_key,
    step,
    record_count,
    amount,
    unexplained_count,
    unexplained_amount
from intermediate.control_totals
where unexplained_count <> 0 or unexplained_amount <> 0
