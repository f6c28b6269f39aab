-- Paid collection, paid charge-off, and paid by a bankrupt person.
-- given metro2.base_segments
select *
from (values
    (5, 'TESTC5', '62', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '', date '2025-03-11', ''),
    (6, 'TESTC5', '64', 0, 0, 0, date '2025-06-17', date '2025-06-17', 100, '', date '2025-03-11', ''),
    (7, 'TESTC5', '13', 0, 0, 0, date '2025-06-17', date '2025-06-17', 0, '0', date '2025-03-11', 'A'),
    (8, 'TESTC5', '13', 0, 0, 0, date '2025-06-05', date '2025-06-17', 0, '0', cast(null as date), '')
) as t(client_id, consumer_account_number, account_status, current_balance, amount_past_due, scheduled_monthly_payment_amount, date_closed, date_of_account_information, original_charge_off_amount, payment_rating, date_of_first_delinquency, consumer_information_indicator)
-- expect none
