-- id: A14
-- severity: block
-- finds: a client to be reported without exactly one whole record, or a record of another client
-- why: a row that a join lost or doubled is a consumer reported wrongly
-- harm: somebody is reported who must not be
-- innocent: none
-- fields: all
-- source: own rule
-- A record is whole when every table that gives it a part had a row.
with records as (
    select
        client_id,
        count(*) filter (
            where consumer_account_number is not null
                and payment_history_profile is not null
                and account_type is not null
                and surname is not null
                and social_security_number is not null) as record_count,
        count(*) as row_count
    from metro2.base_segments
    group by client_id
),
eligible as (
    select client_id from intermediate.eligibility where is_eligible
)
select
    cast(coalesce(eligible.client_id, records.client_id) as varchar) as account_key,
    eligible.client_id is not null as is_eligible,
    coalesce(records.record_count, 0) as record_count
from eligible
full join records on records.client_id = eligible.client_id
where eligible.client_id is null
    or coalesce(records.record_count, 0) <> 1
    or records.row_count <> 1
