-- id: Bankruptcy-DOFD-1
-- scope: record
-- severity: info
-- finds: a bankruptcy indicator without a date of first delinquency
-- why: a discharge changes what may be said about a debt and about whom
-- harm: a discharged debt weighs on a consumer, or one person's petition on another
-- innocent: questionable for open accounts, so information only: a current account of somebody in bankruptcy breaks this rule or its opposite, whatever is reported; the bankruptcy rule goes first
-- fields: 25, 38, segment J1, segment J2
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
date_of_first_delinquency is null
and (consumer_information_indicator in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Z',
                'V', '1A', 'R')
        or list_has_any(associated_consumer_information_indicators, ['A', 'B', 'C', 'D',
                'E', 'F', 'G', 'H', 'Z', 'V', '1A', 'R']))
