-- The amount inside FreshBooks money, as text: {"amount": "12.00", "code": "USD"} or a bare value.
create or replace macro money_text(money) as
    case when json_type(money) = 'OBJECT' then (money ->> '$.amount') else (money ->> '$') end;
