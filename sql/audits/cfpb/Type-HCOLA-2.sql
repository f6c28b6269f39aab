-- id: Type-HCOLA-2
-- scope: record
-- severity: info
-- finds: no highest credit on a card or credit line
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: questionable for open accounts, so information only: an account that was never used has a highest credit of zero
-- fields: 9, 12, 14
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_type in ('0G', '2A', '7A', '8A', '9B', '07', '15', '18', '37', '43', '47', '89')
and terms_frequency <> 'D'
and highest_credit = 0
