-- id: SCC-Status-5
-- scope: record
-- severity: info
-- finds: sold or transferred with a status that no account has at a transfer
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: questionable for open accounts, so information only: the status stays as it was before the transfer; it hits when paid was set because the account was sold
-- fields: 8, 17A, 19, 21, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment in ('AH', 'AT', 'O')
and current_balance = 0
and not has_l1
and not (account_status in ('11', '71', '78', '80', '82', '83', '84', '93', '97', 'DA',
                'DF')
        or (portfolio_type = 'I' and account_status = '96')
        or (portfolio_type in ('C', 'M') and account_status in ('89', '94')))
