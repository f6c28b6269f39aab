-- The currency inside FreshBooks money, or NULL when the value is bare.
create or replace macro money_currency(money) as
    case when json_type(money) = 'OBJECT' then (money ->> '$.code') end;
