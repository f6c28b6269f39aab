-- materialized: view
-- One row is one figure of a cash flow report as the newest answer told it.
-- Grain: account_id, end_date, item_index.
-- Rule: of the answers about one range, the newest counts.
select versions.* exclude (run_id)
from staging.cash_flow_versions as versions
where versions.page_id = (
    select max(newer.page_id)
    from staging.cash_flow_versions as newer
    where newer.account_id = versions.account_id
        and newer.end_date is not distinct from versions.end_date)
