-- id: A31
-- severity: warn
-- finds: an account whose last payment is earlier than the last report said, or gone
-- why: M12; a payment that was told about no longer exists
-- harm: a consumer looks as if they had stopped paying
-- innocent: a payment was returned and deleted
-- fields: 27
-- source: format rule 5.4 (M12)
select
    base.consumer_account_number as account_key,
    base.date_of_last_payment,
    last_reports.date_of_last_payment as last_date_of_last_payment
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where last_reports.date_of_last_payment is not null
    and coalesce(base.date_of_last_payment < last_reports.date_of_last_payment, true)
