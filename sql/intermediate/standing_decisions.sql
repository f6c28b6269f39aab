-- One row is a client about whom decisions stand, and what they say about the account as it is now.
-- Grain: client_id.
-- Rule: of one kind the latest counts, by day and then by id. A reopening ends a closing on or
-- before its day. Disputes, their outcomes, deletions and closings of an earlier account say
-- nothing about the one after it (D-033); a death or a bankruptcy is about the person and stays.
with decisions as (
    select
        in_force.*,
        coalesce(in_force.effective_on >= numbers.opened_from, true) as is_about_this_account,
        numbers.told_after
    from intermediate.decisions_in_force as in_force
    left join intermediate.account_numbers as numbers on numbers.client_id = in_force.client_id
),
latest as (
    select
        client_id,
        max(effective_on) filter (where kind = 'reopen') as reopened_on,
        arg_max(struct_pack(decision_id, effective_on, value), (effective_on, decision_id))
            filter (where kind = 'close' and is_about_this_account) as closing,
        arg_max(struct_pack(decision_id, value), (effective_on, decision_id))
            filter (where kind = 'delete' and is_about_this_account) as deletion,
        arg_max(struct_pack(decision_id, kind, effective_on, value), (effective_on, decision_id))
            filter (where kind in ('dispute', 'resolve') and is_about_this_account) as dispute,
        arg_max(value, (effective_on, decision_id))
            filter (where kind = 'dispute' and is_about_this_account) as disputed_under,
        arg_max(struct_pack(decision_id, effective_on, value), (effective_on, decision_id))
            filter (where kind = 'bankruptcy') as bankruptcy,
        arg_max(decision_id, (effective_on, decision_id)) filter (where kind = 'deceased')
            as deceased_id,
        arg_max(struct_pack(decision_id, effective_on), (effective_on, decision_id))
            filter (where kind = 'restate') as restatement,
        -- To tell what the events say ends what was decided to keep (D-070).
        arg_max(struct_pack(decision_id, kind), (effective_on, decision_id))
            filter (where kind in ('keep_date', 'restate') and is_about_this_account) as first_day
    from decisions
    group by client_id
)
select
    client_id,
    reopened_on,
    case when coalesce(reopened_on < closing.effective_on, true) then closing.decision_id end
        as close_id,
    case when close_id is not null then closing.effective_on end as closed_on,
    case when close_id is not null then closing.value end as closed_by,
    deletion.decision_id as delete_id,
    deletion.value as delete_reason,
    dispute.decision_id as dispute_id,
    dispute.kind as dispute_kind,
    dispute.effective_on as dispute_on,
    dispute.value as dispute_value,
    disputed_under,
    bankruptcy.decision_id as bankruptcy_id,
    bankruptcy.effective_on as petition_on,
    bankruptcy.value as bankruptcy_indicator,
    deceased_id,
    restatement.decision_id as restate_id,
    restatement.effective_on as restated_on,
    case when first_day.kind = 'keep_date' then first_day.decision_id end as keep_date_id
from latest
