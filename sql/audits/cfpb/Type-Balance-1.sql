-- id: Type-Balance-1
-- scope: record
-- severity: warn
-- finds: a prepaid lease with a balance
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: an agreement with a bureau about this type; cannot hit an open (O) account
-- fields: 8, 9, 17A, 19, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type = 'I'
and account_status = '11'
and account_type in ('00', '01', '02', '03', '04', '05', '06', '10', '11', '13', '17', '20',
        '29', '65', '66', '67', '68', '69', '70', '71', '72', '73', '74', '75', '91', '95',
        '0A', '0F', '3A', '6A', '6D', '7B', '9A')
and special_comment = 'BS'
and current_balance > 0
