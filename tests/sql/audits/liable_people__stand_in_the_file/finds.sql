-- A person who is missing, one without an account, a lonely joint holder and a maker without co-maker are found.
-- given metro2.base_segments
select * from (values (5, '2'), (6, '2'), (7, '7'), (8, '1')) as t(client_id, ecoa_code)
-- given metro2.j1_segments
select * from (values (6, '5'), (9, '2')) as t(client_id, ecoa_code)
-- given intermediate.liable_people
select * from (values (5, 0), (5, 1), (6, 0), (6, 1), (7, 0), (8, 0), (9, 0)) as t(client_id, position)
-- expect
select * from (values ('5', 1, 2), ('6', 2, 2), ('7', 1, 1), ('9', 1, 1))
    as t(account_key, told_people, liable_people)
