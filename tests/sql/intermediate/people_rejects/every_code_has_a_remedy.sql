-- The remedy of a code comes with it.
-- given intermediate.consumer_names
select 2 as line_number, 'two_people' as surname_code
-- given intermediate.consumer_addresses
select 2 as line_number
-- given intermediate.consumers
select 2 as line_number, 5 as client_id, true as is_own_address
-- given intermediate.liable_people
select 2 as line_number, 'base' as segment
-- expect
select 'Name one person in a row; a second one who is liable gets a row of their own with the role joint.' as remedy
