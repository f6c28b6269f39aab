-- id: A18
-- severity: block
-- finds: a status, portfolio type or terms that this program never derives, or a charge-off amount out of place
-- why: a code out of place says something about a person that nobody decided
-- harm: a status is shown that no ledger supports
-- innocent: none
-- fields: 8, 13, 17A, 23
-- source: own rule
select
    consumer_account_number as account_key,
    account_status,
    portfolio_type,
    terms_duration,
    original_charge_off_amount
from metro2.base_segments
where account_status not in
    ('11', '13', '62', '64', '71', '78', '80', '82', '83', '84', '93', '97', 'DA', 'DF')
    or portfolio_type <> 'O'
    or terms_duration <> '001'
    or scheduled_monthly_payment_amount <> 0
    or (original_charge_off_amount <> 0 and account_status not in ('64', '97', 'DA', 'DF'))
