-- id: A15
-- severity: block
-- finds: status 71 to 84, 93, 97 without debt or DOFD, or with a closing date that nobody decided
-- why: X04, X08; a delinquency without debt is a false derogatory mark
-- harm: a consumer looks late for nothing
-- innocent: none
-- fields: 17A, 21, 22, 25, 26
-- source: format rules 5.2 (X04, X08)
select
    base.consumer_account_number as account_key,
    base.account_status,
    base.current_balance,
    base.amount_past_due,
    base.original_charge_off_amount,
    base.date_of_first_delinquency,
    base.date_closed
from metro2.base_segments as base
left join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
where base.account_status in ('71', '78', '80', '82', '83', '84', '93', '97')
    and (base.current_balance <= 0
        or base.amount_past_due <= 0
        or base.date_of_first_delinquency is null
        or base.date_closed is distinct from decisions.closed_on
        or base.payment_rating <> ''
        or (base.account_status in ('93', '97') and base.amount_past_due <> base.current_balance)
        or (base.account_status = '97') <> (base.original_charge_off_amount > 0))
