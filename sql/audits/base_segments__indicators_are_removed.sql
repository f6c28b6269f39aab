-- id: A59
-- severity: warn
-- finds: a bankruptcy indicator or special comment that was told and is gone without a removal
-- why: M17; a bureau keeps an indicator until one that removes it is sent
-- harm: an indicator stays on a consumer's file although nobody reports it
-- innocent: the decision was countermanded: decide Q, S or U so that the bureau hears of it
-- fields: 19, 38
-- source: format rule 5.4 (M17)
select
    base.consumer_account_number as account_key,
    last_reports.consumer_information_indicator as last_consumer_information_indicator,
    base.consumer_information_indicator,
    last_reports.special_comment as last_special_comment,
    base.special_comment
from metro2.base_segments as base
join intermediate.last_reports as last_reports on last_reports.client_id = base.client_id
where (last_reports.consumer_information_indicator not in ('', 'Q', 'S', 'U')
        and base.consumer_information_indicator = '')
    or (last_reports.special_comment <> '' and base.special_comment = ''
        and base.account_status in ('11', '71', '78', '80', '82', '83', '84'))
