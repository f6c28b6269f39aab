-- id: A55
-- severity: warn
-- finds: a write-off that names no payment or credit note of its client, or a credit note that was applied already
-- why: it changes nothing, so the balance is still reported as paid
-- harm: a debt is written off that is somebody else's
-- innocent: the record was deleted in FreshBooks after it was written off
-- fields: 21
-- source: own rule
select
    cast(write_offs.client_id as varchar) as account_key,
    write_offs.decision_id,
    write_offs.subject,
    write_offs.subject_id
from intermediate.decisions_in_force as write_offs
left join staging.payments as payments
    on payments.account_id = getvariable('account_id')
    and payments.client_id = write_offs.client_id
    and payments.vis_state <> 1
    and (write_offs.subject = 'payment' and payments.payment_id = write_offs.subject_id
        or write_offs.subject = 'credit_note' and payments.credit_id = write_offs.subject_id
            and payments.from_credit)
left join staging.credit_notes as credit_notes
    on credit_notes.account_id = getvariable('account_id')
    and credit_notes.client_id = write_offs.client_id
    and credit_notes.vis_state <> 1
    and write_offs.subject = 'credit_note'
    and credit_notes.credit_id = write_offs.subject_id
where write_offs.kind = 'write_off'
group by all
having case
    when write_offs.subject = 'payment' then count(payments.payment_id) = 0
    else count(credit_notes.credit_id) = 0 or count(payments.payment_id) > 0
end
