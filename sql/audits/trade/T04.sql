-- id: T04
-- scope: file
-- severity: warn
-- finds: an account that vanished while another of the same person, opened on the same day, is new
-- why: a number changes through a renumbering segment
-- harm: the account stands twice, one of them for ever
-- innocent: a person who opened two accounts on one day
-- fields: 7, 10, segment L1
-- source: own rule
-- A history may keep no SSN: then there is nothing to look for, and the engine sees it.
select records.account_key, previous.account_key as vanished_account_key
from checks.previous_records as previous
join checks.records as records
    on records.ssn_digest = previous.ssn_digest and records.date_opened = previous.date_opened
anti join checks.records as present on present.account_link = previous.account_link
anti join checks.previous_records as told on told.account_link = records.account_link
where previous.is_newest
    and previous.account_status not in ('13', '61', '62', '63', '64', '65', 'DA', 'DF')
    and previous.ssn_digest is not null
