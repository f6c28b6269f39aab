-- id: M04
-- scope: pair
-- severity: warn
-- finds: a late status that rose faster than time passes, or fell without money
-- why: lateness grows by days and falls by money or credit
-- harm: an account looks older or cleaner than it is
-- innocent: a credit note or a corrected invoice; a month of 31 days lifts a status by two steps and is allowed for
-- fields: 16, 17A, 27
-- source: format rule 5.4
-- in runs: A42
late_step > 0
and prev_late_step > 0
and (late_step > prev_late_step + months_since_prev + 1
    or (late_step < prev_late_step
        and actual_payment_amount = 0
        and date_of_last_payment is not distinct from prev_date_of_last_payment
        and current_balance >= prev_current_balance))
