-- id: SCC-AccountChange-1
-- scope: record
-- severity: info
-- finds: comment O (moved to another servicer) without a renumbering
-- why: a special comment is read together with status, amounts and days
-- harm: a settled or sold debt looks as if it were still owed
-- innocent: questionable for open accounts, so information only: a renumbering is announced within one furnisher, and a move to another servicer needs none
-- fields: 19, segment L1
-- source: CFPB Metro 2 Evaluator Tool (CC0 1.0)
special_comment = 'O' and not (has_l1 and l1_change_indicator in ('1', '2', '3'))
