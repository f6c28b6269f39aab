-- id: A21
-- severity: block
-- finds: money received in the period without a date of last payment in it
-- why: the two fields tell one story
-- harm: a consumer who pays looks as if they did not
-- innocent: none; the reverse, a payment below one dollar, is lawful and not looked for
-- fields: 16, 27
-- source: format rule 4.6
select
    consumer_account_number as account_key,
    actual_payment_amount,
    date_of_last_payment
from metro2.base_segments
where actual_payment_amount > 0
    and coalesce(date_of_last_payment < getvariable('period_start'), true)
