-- id: A22
-- severity: block
-- finds: a Payment History Profile that is not 24 known characters with B only at the right end
-- why: F12; a shifted profile puts a late mark into the wrong month
-- harm: months of history are read as others
-- innocent: none
-- fields: 18
-- source: format rule 5.1 (F12)
select
    consumer_account_number as account_key,
    payment_history_profile
from metro2.base_segments
where payment_history_profile is null
    or length(payment_history_profile) <> 24
    or not regexp_full_match(payment_history_profile, '[0-6DEGHJKL]*B*')
