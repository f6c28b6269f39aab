-- id: A45
-- severity: block
-- finds: an account number change that was sent before, or that takes a number in use
-- why: M13; a repeated change makes a bureau look for an account that is gone
-- harm: the account stands twice, one of them for ever
-- innocent: none
-- fields: 7, segment L1
-- source: format rule 5.4 (M13)
select
    base.consumer_account_number as account_key,
    renumbered.new_consumer_account_number,
    sent.period as sent_in_period
from metro2.l1_segments as renumbered
join metro2.base_segments as base on base.client_id = renumbered.client_id
left join history.renumberings as sent
    on sent.account_id = getvariable('account_id')
    and sent.period < getvariable('period')
    and sent.old_account_number = base.consumer_account_number
    and sent.new_account_number = renumbered.new_consumer_account_number
where sent.period is not null
    or exists (
        select 1
        from metro2.base_segments as others
        where others.client_id <> base.client_id
            and others.consumer_account_number = renumbered.new_consumer_account_number
    )
