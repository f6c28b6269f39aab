-- materialized: view
-- One row is one account of a balance sheet on a day as the newest answer told it.
-- Grain: account_id, end_date, item_index.
-- Rule: of the answers about one range, the newest counts.
select versions.* exclude (run_id)
from staging.balance_sheet_versions as versions
where versions.page_id = (
    select max(newer.page_id)
    from staging.balance_sheet_versions as newer
    where newer.account_id = versions.account_id
        and newer.end_date is not distinct from versions.end_date)
