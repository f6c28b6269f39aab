-- The delinquency bucket 0 to 6 of six overdue amounts, each the open amount that is at least 30,
-- 60, 90, 120, 150, 180 days late after unapplied credit. Decided on whole dollars: less than a
-- dollar is current.
create or replace macro days_late_bucket(late_30, late_60, late_90, late_120, late_150, late_180) as
    case
        when late_180 >= 1 then 6
        when late_150 >= 1 then 5
        when late_120 >= 1 then 4
        when late_90 >= 1 then 3
        when late_60 >= 1 then 2
        when late_30 >= 1 then 1
        else 0
    end;
