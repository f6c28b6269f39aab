-- id: Type-HCOLA-1
-- scope: record
-- severity: warn
-- finds: no original amount on an account type that has one
-- why: the account type says which amounts and terms exist
-- harm: utilization and payment are computed from fields that mean nothing
-- innocent: an agreement with a bureau about this type
-- fields: 9, 12, 14
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_type in ('00', '0A', '0C', '0F', '2C', '3A', '5A', '5B', '6A', '6B', '6D', '7B',
        '9A', '01', '02', '03', '04', '05', '06', '08', '10', '11', '13', '17', '19', '20',
        '25', '26', '47', '48', '77', '91')
and terms_frequency <> 'D'
and highest_credit <= 0
