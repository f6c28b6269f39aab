-- id: A13
-- severity: block
-- finds: an account number that is not 1 to 30 letters and digits, or holds the person's SSN
-- why: F11; an SSN in an account number would be shown to everyone who reads the report
-- innocent: a client id that happens to hold the nine digits
select
    -- The key itself would show the SSN.
    case
        when social_security_number = '' then consumer_account_number
        else replace(consumer_account_number, social_security_number, '*********')
    end as account_key,
    case
        when not regexp_full_match(consumer_account_number, '[A-Z0-9]{1,30}') then 'shape'
        else 'holds_ssn'
    end as finding
from metro2.base_segments
where not regexp_full_match(consumer_account_number, '[A-Z0-9]{1,30}')
    or (social_security_number <> ''
        and contains(consumer_account_number, social_security_number))
