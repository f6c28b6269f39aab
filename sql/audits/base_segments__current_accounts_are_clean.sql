-- id: A16
-- severity: block
-- finds: status 11 with an amount past due or a rating, or a DOFD or closing date that nobody decided
-- why: X01, X05, X08; the record would contradict itself
-- harm: a late mark on a clean account
-- innocent: none
-- fields: 17A, 17B, 22, 25, 26
-- source: format rules 5.2 (X05, X08)
select
    base.consumer_account_number as account_key,
    base.amount_past_due,
    base.date_of_first_delinquency,
    base.payment_rating,
    base.date_closed
from metro2.base_segments as base
left join intermediate.standing_decisions as decisions on decisions.client_id = base.client_id
left join intermediate.decided_codes as codes on codes.client_id = base.client_id
where base.account_status = '11'
    and (base.amount_past_due <> 0
        -- Of a bankrupt person the day of the petition.
        or base.date_of_first_delinquency is distinct from codes.petition_on
        or base.payment_rating <> ''
        or (base.date_closed is not null
            and base.date_closed is distinct from decisions.closed_on))
