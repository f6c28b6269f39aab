-- What the file says about an address stays; only where it is silent is a military address marked.
-- given raw.consumers
select 'TEST-2025-06' as run_id, 5 as client_id, 'person' as kind, 'primary' as role,
    'PSC 3 Box 5120' as street, '' as street2, 'APO' as city, 'AE' as state, '09021' as postal_code, *
from (values (2, 'Y'), (3, '')) as t(line_number, address_indicator)
-- expect
select * from (values (2, true, 'Y'), (3, true, 'M'))
    as t(line_number, is_own_address, address_indicator)
