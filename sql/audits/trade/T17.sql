-- id: T17
-- scope: file
-- severity: warn
-- finds: two accounts of one person with the same opening day, highest credit and balance
-- why: the same invoices were taken twice
-- harm: one debt counts twice
-- innocent: two accounts that were opened together and never used
-- fields: 10, 12, 21, 32
-- source: own rule
select account_key, count(*) over (
    partition by ssn_digest, date_opened, highest_credit, current_balance) as accounts
from checks.records
where ssn_digest is not null and current_balance > 0
qualify count(*) over (
    partition by ssn_digest, date_opened, highest_credit, current_balance) > 1
