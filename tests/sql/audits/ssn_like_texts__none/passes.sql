-- Texts of another FreshBooks account are nothing of this one's.
-- given staging.ssn_like_texts
select 'OTHER' as account_id, 1 as page_id, 1 as item_index, 'clients' as stream, 5 as client_id,
    'note' as field
-- expect none
