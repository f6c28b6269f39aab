-- Alone is 1; joint holders are 2; with co-makers or guarantors the client is 7 and they are 5; a company's guarantors are 5 and it is nobody.
-- given intermediate.consumers
select *,
    true as has_ssn,
    true as has_birth_date,
    date '2024-01-01' as consent_date,
    false as has_opted_out,
    false as is_own_address,
    true as is_name_usable,
    true as is_address_usable
from (values
    (2, 1, 'primary', 'person', false),
    (3, 2, 'primary', 'person', false),
    (4, 2, 'joint', 'person', false),
    (5, 3, 'co_maker', 'person', false),
    (6, 3, 'primary', 'person', false),
    (7, 4, 'primary', 'sole_proprietor', false),
    (8, 4, 'guarantor', 'person', false),
    (9, 4, 'co_maker', 'person', false),
    (10, 5, 'primary', 'company', false),
    (11, 5, 'guarantor', 'person', false),
    (12, 5, 'guarantor', 'person', true),
    (13, 5, 'guarantor', 'person', true),
    (14, 6, 'primary', 'company', false),
    (15, 6, 'co_maker', 'person', true),
    (16, 7, 'primary', 'person', false),
    (17, 7, 'joint', 'person', false),
    (18, 7, 'guarantor', 'person', false),
    (19, 8, 'joint', 'person', false),
    (20, 9, 'primary', 'person', false),
    (21, 9, 'joint', 'person', false),
    (22, 9, 'joint', 'person', false)
) as t(line_number, client_id, role, kind, has_liability_evidence)
-- expect
select * from (values
    (1, 0, 2, '1', false),
    (2, 0, 3, '2', false),
    (2, 1, 4, '2', false),
    (3, 0, 6, '7', false),
    (3, 1, 5, '5', false),
    (4, 0, 7, '7', false),
    (4, 1, 8, '5', false),
    (4, 2, 9, '5', false),
    (5, 0, 12, '5', false),
    (5, 1, 13, '5', false),
    (7, 0, 16, '2', true),
    (7, 1, 17, '2', true),
    (7, 2, 18, '5', true),
    (8, 0, 19, '2', true),
    (9, 0, 20, '2', false),
    (9, 1, 21, '2', false),
    (9, 2, 22, '2', false)
) as t(client_id, position, line_number, ecoa_code, has_mixed_roles)
