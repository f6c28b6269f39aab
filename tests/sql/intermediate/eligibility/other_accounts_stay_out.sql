-- Clients of another FreshBooks account have no row.
-- given staging.clients
select *, '' as mobile_phone,
    '' as home_phone,
    '' as business_phone,
    '12 Oak Ave' as street,
    '' as street2,
    'Dallas' as city,
    'TX' as province,
    '75201' as postal_code,
    'USA' as country,
    0 as vis_state,
    'OTHER' as account_id
from (values
    (5)
) as t(client_id)
-- expect
select * from (values (null, null)) as t(client_id,reason) where false
