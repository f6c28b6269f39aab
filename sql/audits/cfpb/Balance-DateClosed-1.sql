-- id: Balance-DateClosed-1
-- scope: record
-- severity: warn
-- finds: a loan or credit line with a closing day and a balance
-- why: what is owed, what is late and whether the account is closed have to tell one story
-- harm: a consumer looks as if more, or longer, were owed
-- innocent: unapplied cash or fees booked after the balance was taken; cannot hit an open (O) account
-- fields: 8, 19, 21, 26, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('C', 'I', 'M')
and current_balance > 0
and special_comment not in ('AH', 'AT', 'O', 'BB', 'BE')
and not has_l1
and date_closed is not null
