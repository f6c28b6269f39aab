-- The chain stands beside the event.
-- given etl.events
select * from (values (1, 'R1', 'begun', '', 'x')) as t(event_id, run_id, event, previous_sha256, sha256)
-- expect
select * from (values (1, 'begun', '', 'x')) as t(event_id, event, previous_sha256, sha256)
