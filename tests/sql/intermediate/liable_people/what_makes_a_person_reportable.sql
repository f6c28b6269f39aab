-- SSN or birth date identifies; consent counts up to the period's end; a company's guarantor needs an address of his own.
-- given intermediate.consumers
select *,
    'person' as kind,
    'primary' as role,
    true as is_name_usable,
    true as is_address_usable,
    false as is_own_address
from (values
    (2, 1, true, false, date '2025-06-30'),
    (3, 2, false, true, date '2025-07-01'),
    (4, 3, false, false, cast(null as date))
) as t(line_number, client_id, has_ssn, has_birth_date, consent_date)
union all by name
select *,
    4 as client_id,
    true as has_ssn,
    true as is_name_usable,
    true as is_address_usable,
    true as has_liability_evidence,
    date '2025-01-01' as consent_date
from (values
    (5, 'primary', 'company', false),
    (6, 'guarantor', 'person', false),
    (7, 'guarantor', 'person', true)
) as t(line_number, role, kind, is_own_address)
-- expect
select * from (values
    (2, true, true, true),
    (3, true, false, true),
    (4, false, false, true),
    (6, true, true, false),
    (7, true, true, true)
) as t(line_number, is_identified, has_consent, is_address_usable)
