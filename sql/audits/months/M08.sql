-- id: M08
-- scope: file
-- severity: warn
-- finds: an open account of the last file that is missing now
-- why: an account leaves by being paid or deleted
-- harm: the last status stays on the consumer's file for years
-- innocent: an account held back by a decision
-- fields: all
-- source: format rule 5.4
-- in runs: A11
select previous.account_key, previous.month as last_month, previous.account_status as last_status
from checks.previous_records as previous
where previous.is_newest
    and previous.is_awaited
    and previous.account_status not in ('13', '61', '62', '63', '64', '65', 'DA', 'DF')
    and not exists (
        select 1
        from checks.records as records
        where records.account_link = previous.account_link
    )
