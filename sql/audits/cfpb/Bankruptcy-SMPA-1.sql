-- id: Bankruptcy-SMPA-1
-- scope: record
-- severity: info
-- finds: a discharged debt with an unpaid status and no scheduled payment
-- why: a discharge changes what may be said about a debt and about whom
-- harm: a discharged debt weighs on a consumer, or one person's petition on another
-- innocent: questionable for open accounts, so information only: guidance asks for zeros after a discharge, and an open account never has a scheduled payment: look at it, do not invent amounts
-- fields: 15, 17A, 38, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
scheduled_monthly_payment_amount <= 0
and account_status not in ('05', '13', '61', '62', '63', '64', '65', 'DA', 'DF')
and (consumer_information_indicator in ('E', 'F', 'G', 'H')
        or list_has_any(associated_consumer_information_indicators, ['E', 'F', 'G', 'H']))
