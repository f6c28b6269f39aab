-- id: A13
-- severity: block
-- finds: an account number that is not 1 to 30 letters and digits
-- why: F11; bureaus match months by it. One that holds the person's SSN is refused by the writer,
-- harm: a bureau refuses the record or files it under another number
-- the only one who can see it
-- innocent: none
-- fields: 7
-- source: format rule 5.1 (F11)
select consumer_account_number as account_key
from metro2.base_segments
where not regexp_full_match(consumer_account_number, '[A-Z0-9]{1,30}')
