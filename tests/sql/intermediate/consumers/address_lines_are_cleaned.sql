-- A line keeps letters, digits, space, slash, hyphen and period; # becomes APT or goes; nothing is cut.
-- given raw.consumers
select *, 'TEST-2025-06' as run_id, 'person' as kind,
    'primary' as role, date '2024-01-01' as consent_date,
    'TANDY' as surname,
    'MARISOL' as first_name,
    '' as middle_name,
    '' as generation,
    '772010001' as ssn,
    '' as birth_date,
    '' as street2,
    'Dallas' as city,
    'TX' as state,
    '75201' as postal_code,
    'telecom' as account_group,
    5 as client_id
from (values
    (1, '12 Oak Ave'),
    (2, '100 Main St, Apt #4B'),
    (3, '100 Main St #4B'),
    (4, 'Unit # 7'),
    (5, '#7'),
    (6, '5 St. Mary''s Rd'),
    (7, '7 1/2 Höhe-Weg'),
    (8, 'N/A'),
    (9, 'Unknown'),
    (10, 'A & B Street'),
    (11, '1 Elm (rear)'),
    (12, '11111111111111111111111111111111'),
    (13, '111111111111111111111111111111111'),
    (15, 'PO Box 12'),
    (16, 'Straße 5'),
    (17, '- 5')
) as t(line_number, street)
-- expect
select * from (values
    (1, '12 OAK AVE'),
    (2, '100 MAIN ST APT 4B'),
    (3, '100 MAIN ST APT 4B'),
    (4, 'UNIT 7'),
    (5, 'APT 7'),
    (6, '5 ST. MARYS RD'),
    (7, '7 1/2 HOHE-WEG'),
    (8, null),
    (9, null),
    (10, null),
    (11, null),
    (12, '11111111111111111111111111111111'),
    (13, null),
    (15, 'PO BOX 12'),
    (16, 'STRASSE 5'),
    (17, null)
) as t(line_number,first_line_of_address)
