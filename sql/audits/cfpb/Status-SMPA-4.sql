-- id: Status-SMPA-4
-- scope: record
-- severity: info
-- finds: a current card or credit line without a scheduled payment
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: questionable for open accounts, so information only: open accounts have no scheduled payment; the rule reads types 18, 37, 43, 2A and 8A as cards
-- fields: 8, 9, 14, 15, 17A, 20
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status = '11'
and compliance_condition_code <> 'XA'
and terms_frequency <> 'D'
and scheduled_monthly_payment_amount = 0
and ((portfolio_type = 'C' and account_type in ('15', '43', '47', '89', '7A', '9B'))
        or (portfolio_type in ('O', 'R')
                and account_type in ('18', '37', '43', '2A', '8A')))
