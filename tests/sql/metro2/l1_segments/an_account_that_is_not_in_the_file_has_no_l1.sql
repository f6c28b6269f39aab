-- An account that is not in the file has no L1.
-- given intermediate.account_numbers
select 5 as client_id, 'NEW77' as l1_new_account_number
-- expect none
