-- id: X17
-- scope: record
-- severity: quarantine
-- finds: roles of the persons that do not fit together
-- why: who is liable follows from all codes of the record together
-- harm: a person is held liable alone, or for nobody
-- innocent: one of two joint holders was taken off or died
-- fields: 37, segments J1 and J2
-- source: format rules 5.2 and 3.11
case
    when len(associated_ecoa_codes) = 0 then ecoa_code in ('2', '7')
    else (len(list_filter(ecoa_codes, lambda code: code = '2')) = 1
            and not list_has_any(ecoa_codes, ['T', 'X', 'Z']))
        or (list_contains(ecoa_codes, '5') <> list_contains(ecoa_codes, '7')
            and not list_has_any(ecoa_codes, ['T', 'X', 'Z'])
            and not (ecoa_code = '5' and not list_contains(ecoa_codes, '7')))
        or (ecoa_code = '1' and list_contains(ecoa_codes, '2'))
end
