-- One row is a value of this file that a decision caused.
-- Grain: decision_id, field. Fields are columns of metro2.base_segments, or the L1 segment.
-- Rule: what would read otherwise without the decision; values are codes, dates and amounts, never
-- personal data (D-043). A write-off lowers no balance by itself, so it names the balance that it
-- left standing.
with segments as (
    select * from metro2.base_segments
),
statuses as (
    select
        applied.decision_id,
        applied.client_id,
        unnest(['account_status', 'date_of_first_delinquency', 'original_charge_off_amount'])
            as field,
        unnest([
            segments.account_status,
            cast(segments.date_of_first_delinquency as varchar),
            nullif(cast(segments.original_charge_off_amount as varchar), '0')]) as "value"
    from intermediate.applied_decisions as applied
    join segments
        on segments.client_id = applied.client_id
        and segments.account_status in ('62', '64', '93', '97')
    where applied.is_applied
        and (applied.kind = 'charge_off') = (segments.account_status in ('64', '97'))
),
standing as (
    select decisions.*, segments.*
    from intermediate.standing_decisions as decisions
    join segments on segments.client_id = decisions.client_id
),
effects as (
    select decision_id, client_id, field, "value" from statuses
    union all
    select close_id, client_id, 'date_closed', cast(date_closed as varchar)
    from standing
    union all
    select close_id, client_id, 'special_comment', special_comment from standing
    union all
    select close_id, client_id, 'account_status', account_status
    from standing
    where account_status = '13'
    union all
    select close_id, client_id, 'compliance_condition_code', compliance_condition_code
    from standing
    where closed_by = 'consumer'
    union all
    select dispute_id, client_id, 'compliance_condition_code', compliance_condition_code
    from standing
    where dispute_id is not null
    union all
    select
        bankruptcy_id, client_id, 'consumer_information_indicator', consumer_information_indicator
    from standing
    union all
    select
        bankruptcy_id, client_id, 'date_of_first_delinquency',
        cast(date_of_first_delinquency as varchar)
    from standing
    where consumer_information_indicator <> ''
        and (account_status = '11' or (account_status = '13' and payment_rating = '0'))
    union all
    select deceased_id, client_id, 'ecoa_code', ecoa_code from standing
    union all
    select delete_id, client_id, 'account_status', account_status
    from standing
    where account_status in ('DA', 'DF')
    union all
    select restate_id, client_id, 'payment_history_profile', payment_history_profile
    from standing
    where client_id in (
        select client_id from intermediate.restatements where action = 'corrected')
    union all
    select standing.keep_date_id, standing.client_id, 'date_of_first_delinquency',
        cast(standing.date_of_first_delinquency as varchar)
    from standing
    join intermediate.positions as positions on positions.client_id = standing.client_id
    where standing.date_of_first_delinquency <> positions.ledger_first_delinquency
    union all
    select decisions.decision_id, decisions.client_id, 'current_balance',
        cast(segments.current_balance as varchar)
    from intermediate.decisions_in_force as decisions
    join segments on segments.client_id = decisions.client_id
    where decisions.kind = 'write_off'
    union all
    select decisions.decision_id, decisions.client_id, 'consumer_account_number',
        segments.consumer_account_number
    from intermediate.decisions_in_force as decisions
    join intermediate.account_numbers as numbers
        on numbers.client_id = decisions.client_id
        and numbers.generation > 1
        and decisions.effective_on <= numbers.opened_from
    join segments on segments.client_id = decisions.client_id
    where decisions.kind = 'reopen'
    union all
    select numbers.renumber_decision_id, renumbered.client_id, 'l1_segment',
        renumbered.new_consumer_account_number
    from metro2.l1_segments as renumbered
    join intermediate.account_numbers as numbers on numbers.client_id = renumbered.client_id
)
select decision_id, client_id, field, max("value") as "value"
from effects
where decision_id is not null and coalesce("value", '') <> ''
group by decision_id, client_id, field
