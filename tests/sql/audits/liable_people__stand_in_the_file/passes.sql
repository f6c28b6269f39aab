-- Alone, joint, made and co-made, a company's guarantor, and one who has died pass.
-- given metro2.base_segments
select * from (values (5, '1'), (6, '2'), (7, '7'), (8, '5'), (9, 'X')) as t(client_id, ecoa_code)
-- given metro2.j1_segments
select * from (values (6, '2'), (8, '5'), (9, '2')) as t(client_id, ecoa_code)
-- given metro2.j2_segments
select * from (values (7, '5'), (7, '5')) as t(client_id, ecoa_code)
-- given intermediate.liable_people
select * from (values (5, 0), (6, 0), (6, 1), (7, 0), (7, 1), (7, 2), (8, 0), (8, 1), (9, 0), (9, 1))
    as t(client_id, position)
-- expect none
