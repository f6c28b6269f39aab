-- id: DTCL-DOLP-1
-- scope: record
-- severity: warn
-- finds: a paid loan closed on another day than that of its last payment
-- why: a paid loan closes with the payment that pays it
-- harm: the day from which the closed account ages is wrong
-- innocent: a last payment that took days to clear; cannot hit an open (O) account
-- fields: 8, 17A, 26, 27
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
portfolio_type in ('I', 'M')
and account_status in ('13', '61', '62', '63', '64', '65')
and date_closed is distinct from date_of_last_payment
