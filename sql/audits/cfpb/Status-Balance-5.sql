-- id: Status-Balance-5
-- scope: record
-- severity: info
-- finds: a current card or credit line without a balance
-- why: the status is the word that the other fields explain
-- harm: a score follows a status that the amounts deny
-- innocent: questionable for open accounts, so information only: an open account between two invoices owes nothing; that is its ordinary state
-- fields: 8, 9, 17A, 21
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
account_status = '11'
and current_balance = 0
and ((portfolio_type = 'C' and account_type in ('15', '43', '47', '89', '7A', '9B'))
        or (portfolio_type in ('O', 'R')
                and account_type in ('18', '37', '43', '2A', '8A')))
