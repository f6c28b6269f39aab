-- One row is the L1 segment behind an account's Base segment: its new number.
-- Grain: account_id, client_id.
-- Rule: sent once, in the first file after the decision, while the Base segment still has the old
-- number (D-034). An account that is withdrawn needs no new number.
select
    segments.account_id,
    segments.client_id,
    '1' as change_indicator,
    numbers.l1_new_account_number as new_consumer_account_number,
    '' as new_identification_number
from metro2.base_segments as segments
join intermediate.account_numbers as numbers
    on numbers.client_id = segments.client_id and numbers.l1_new_account_number is not null
where segments.account_status not in ('DA', 'DF')
