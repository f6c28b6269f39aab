-- id: A46
-- severity: warn
-- finds: an account whose first person has another SSN, birth date or surname than when it was last reported
-- why: M14; bureaus file the months of one account number under one person, and mix two people's files otherwise
-- harm: two people's files are mixed
-- innocent: a marriage, or a number that was corrected
-- fields: 30 to 33
-- source: format rule 5.4 (M14)
with earlier as (
    select consumers.client_id, consumers.ssn_fingerprint, consumers.birth_date_fingerprint,
        upper(consumers.surname) as surname
    from raw.consumers as consumers
    join intermediate.last_reports as last_reports
        on last_reports.client_id = consumers.client_id
        and consumers.run_id = getvariable('account_id') || '-' || last_reports.period
    where consumers.role = 'primary' and consumers.kind <> 'company'
        and consumers.reject_code is null
),
present as (
    select consumers.client_id, consumers.ssn_fingerprint, consumers.birth_date_fingerprint,
        upper(consumers.surname) as surname
    from raw.consumers as consumers
    where consumers.run_id = getvariable('run_id')
        and consumers.role = 'primary' and consumers.kind <> 'company'
        and consumers.reject_code is null
),
compared as (
    select
        segments.consumer_account_number as account_key,
        -- One that was or is absent is a gap that was filled, not another person.
        earlier.ssn_fingerprint <> '' and present.ssn_fingerprint <> ''
            and earlier.ssn_fingerprint <> present.ssn_fingerprint as is_other_ssn,
        earlier.birth_date_fingerprint <> '' and present.birth_date_fingerprint <> ''
            and earlier.birth_date_fingerprint <> present.birth_date_fingerprint
            as is_other_birth_date,
        earlier.surname <> present.surname as is_other_surname
    from metro2.base_segments as segments
    join earlier on earlier.client_id = segments.client_id
    join present on present.client_id = segments.client_id
)
select account_key, is_other_ssn, is_other_birth_date, is_other_surname
from compared
where is_other_ssn or is_other_birth_date or is_other_surname
