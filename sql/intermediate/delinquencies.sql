-- One row is an unbroken time in which an account owed a dollar or more that was 30 or more days
-- late.
-- Grain: client_id, delinquency_number.
-- Rule: started_on is the Date of First Delinquency: the day the oldest missed payment became 30
-- days late. It stays while the time lasts, also when that payment is made and another is already
-- late (D-011). ended_on is the day it was cured, null while it runs.
select
    client_id,
    delinquency_number,
    min(step_date) as started_on,
    case when not bool_or(next_step_date is null) then max(next_step_date) end as ended_on,
    max(bucket) as worst_bucket
from intermediate.account_steps
where bucket > 0
group by client_id, delinquency_number
