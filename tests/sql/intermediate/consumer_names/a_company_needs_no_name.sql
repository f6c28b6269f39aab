-- A company's own row has no name of a person, and that is no fault; other runs and rejected rows stay out.
-- given raw.consumers
select *, '' as surname, '' as first_name, '' as middle_name, '' as generation
from (values
    ('TEST-2025-06', 2, 5, 'company', cast(null as varchar)),
    ('TEST-2025-05', 2, 5, 'company', null),
    ('TEST-2025-06', 3, 5, 'person', 'minor'),
    ('TEST-2025-06', 4, null, 'person', null)
) as t(run_id, line_number, client_id, kind, reject_code)
-- expect
select 2 as line_number, cast(null as varchar) as surname_code
