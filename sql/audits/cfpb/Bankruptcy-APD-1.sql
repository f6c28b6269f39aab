-- id: Bankruptcy-APD-1
-- scope: record
-- severity: info
-- finds: a discharged debt with an unpaid status and nothing past due
-- why: a discharge changes what may be said about a debt and about whom
-- harm: a discharged debt weighs on a consumer, or one person's petition on another
-- innocent: questionable for open accounts, so information only: guidance asks for zeros after a discharge, and an open account never has a scheduled payment: look at it, do not invent amounts
-- fields: 17A, 22, 38, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
amount_past_due <= 0
and account_status not in ('05', '13', '61', '62', '63', '64', '65', 'DA', 'DF')
and (consumer_information_indicator in ('E', 'F', 'G', 'H')
        or list_has_any(associated_consumer_information_indicators, ['E', 'F', 'G', 'H']))
