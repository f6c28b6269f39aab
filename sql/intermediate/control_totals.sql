-- One row is a step of a chain of control totals, or a named difference on the way to a step.
-- Grain: position. What is unexplained at a step is the step before, less the differences that lead
-- to it, less itself; 0 and 0.00 when everything is accounted for (D-110).
-- Rule: pages are those of this run; records are all that the warehouse knows; invoices, receivables
-- and payments are those up to the period's end, in US dollars (without a rate: 0.00). Each figure
-- is computed from the nearest source and not from the step it is held against: what is owed on
-- reported accounts comes from invoices and payments one way and from their events the other way.
-- A client who is not reported takes the reason of `eligibility` along, whatever it is.
with run_pages as (
    select
        stream, walk, attempt, page_id, page_number, total, row_count,
        attempt = max(attempt) over (partition by stream, walk) as is_proving,
        dense_rank() over (order by stream, walk) as walk_number
    from raw.pages
    where run_id = getvariable('run_id')
        and stream in ('clients', 'invoices', 'payments', 'credit_notes')
),
walk_totals as (
    select
        stream,
        walk_number,
        arg_max(total, page_number) filter (where is_proving) as reported,
        sum(row_count) filter (where is_proving) as proving_rows,
        coalesce(sum(row_count) filter (where not is_proving), 0) as earlier_rows
    from run_pages
    group by stream, walk_number
),
-- Every version of a first month goes through here: a walk is a number, made distinct faster than
-- two texts.
run_versions as (
    select pages.walk_number, pages.is_proving, versions.record_id, versions.reject_code
    from (
        select page_id, client_id as record_id, reject_code
        from staging.client_versions
        where account_id = getvariable('account_id')
        union all
        select page_id, invoice_id, reject_code
        from staging.invoice_versions
        where account_id = getvariable('account_id')
        union all
        select page_id, payment_id, reject_code
        from staging.payment_versions
        where account_id = getvariable('account_id')
        union all
        select page_id, credit_id, reject_code
        from staging.credit_note_versions
        where account_id = getvariable('account_id')
    ) as versions
    join run_pages as pages on pages.page_id = versions.page_id
),
-- One without a readable id is a record of its own.
repeated as (
    select walk_totals.stream, sum(counts.version_count - counts.id_count) as repeated_count
    from (
        select
            walk_number,
            count(record_id) as version_count,
            coalesce(bit_count(bit_or(id_bit(record_id))), 0) as id_count
        from run_versions
        where is_proving
        group by walk_number, id_word(record_id)
    ) as counts
    join walk_totals on walk_totals.walk_number = counts.walk_number
    group by walk_totals.stream
),
typed as (
    select walk_totals.stream, counts.reject_code, sum(counts.version_count) as version_count
    from (
        select walk_number, reject_code, count(*) as version_count
        from run_versions
        group by walk_number, reject_code
    ) as counts
    join walk_totals on walk_totals.walk_number = counts.walk_number
    group by walk_totals.stream, counts.reject_code
),
pages as (
    select 1 as chain_order, 'pages' as chain, stream as subject, 1 as step_order, 'step' as kind,
        'reported by FreshBooks' as step, '' as reason,
        cast(sum(reported) as bigint) as record_count, cast(null as decimal(38, 2)) as amount
    from walk_totals
    group by stream
    union all
    select 1, 'pages', stream, 2, 'difference', 'read from pages', 'on two pages of a walk',
        -cast(repeated_count as bigint), null
    from repeated
    union all
    select 1, 'pages', stream, 2, 'difference', 'read from pages', 'of a walk begun anew',
        -cast(sum(earlier_rows) as bigint), null
    from walk_totals
    group by stream
    union all
    select 1, 'pages', stream, 2, 'step', 'read from pages', '',
        cast(sum(row_count) as bigint), null
    from run_pages
    group by stream
    union all
    select 1, 'pages', stream, 3, 'step', 'typed', '', sum(version_count), null
    from typed
    group by stream
    union all
    select 1, 'pages', stream, 4, 'difference', 'readable', 'unreadable: ' || reject_code,
        version_count, null
    from typed
    where reject_code is not null
    union all
    select 1, 'pages', stream, 4, 'step', 'readable', '',
        coalesce(sum(version_count) filter (where reject_code is null), 0), null
    from typed
    group by stream
),
-- Ids are counted as sets (see the macro id_bit): made distinct one by one they take ten times as long.
version_sets as (
    select
        'clients' as stream,
        count(*) as version_count,
        count(client_id) as identified_count,
        bit_or(id_bit(client_id)) as bits
    from staging.client_versions
    where account_id = getvariable('account_id')
    group by id_word(client_id)
    union all
    select 'invoices', count(*), count(invoice_id), bit_or(id_bit(invoice_id))
    from staging.invoice_versions
    where account_id = getvariable('account_id')
    group by id_word(invoice_id)
    union all
    select 'payments', count(*), count(payment_id), bit_or(id_bit(payment_id))
    from staging.payment_versions
    where account_id = getvariable('account_id')
    group by id_word(payment_id)
    union all
    select 'credit_notes', count(*), count(credit_id), bit_or(id_bit(credit_id))
    from staging.credit_note_versions
    where account_id = getvariable('account_id')
    group by id_word(credit_id)
),
version_totals as (
    select
        stream,
        cast(sum(version_count) as bigint) as version_count,
        cast(sum(identified_count) as bigint) as identified_count,
        cast(coalesce(sum(bit_count(bits)), 0) as bigint) as known_count
    from version_sets
    group by stream
),
current_records as (
    select 'clients' as stream, count(*) as record_count
    from staging.clients where account_id = getvariable('account_id')
    union all
    select 'invoices', count(*)
    from staging.invoices where account_id = getvariable('account_id')
    union all
    select 'payments', count(*)
    from staging.payments where account_id = getvariable('account_id')
    union all
    select 'credit_notes', count(*)
    from staging.credit_notes where account_id = getvariable('account_id')
),
records as (
    select 2 as chain_order, 'records' as chain, stream as subject, 1 as step_order,
        'step' as kind, 'versions kept' as step, '' as reason, version_count as record_count,
        cast(null as decimal(38, 2)) as amount
    from version_totals
    union all
    select 2, 'records', stream, 2, 'difference', 'records', 'older version of a record',
        identified_count - known_count, null
    from version_totals
    union all
    select 2, 'records', stream, 2, 'difference', 'records', 'unreadable, without an id',
        version_count - identified_count, null
    from version_totals
    union all
    select 2, 'records', stream, 2, 'difference', 'records', 'unreadable: ' || code, count(*), null
    from staging.rejects
    where account_id = getvariable('account_id') and record_id is not null
    group by stream, code
    union all
    select 2, 'records', current_records.stream, 2, 'step', 'records', '',
        current_records.record_count, null
    from current_records
    semi join version_totals on version_totals.stream = current_records.stream
),
outcomes as (
    select
        eligibility.client_id,
        case
            when eligibility.reason = 'reported' and positions.is_withdrawn then 'withdrawn'
            else eligibility.reason
        end as outcome
    from intermediate.eligibility as eligibility
    left join intermediate.positions as positions on positions.client_id = eligibility.client_id
),
seen_sets as (
    select bit_or(id_bit(client_id)) as bits
    from (
        select client_id from staging.clients where account_id = getvariable('account_id')
        union all
        select client_id from staging.invoices where account_id = getvariable('account_id')
        union all
        select client_id
        from staging.rejects
        where account_id = getvariable('account_id')
            and client_id is not null
            and stream in ('clients', 'invoices')
    ) as seen
    group by id_word(client_id)
),
reported as (
    select client_id, current_balance, actual_payment_amount from metro2.base_segments
),
clients as (
    select 3 as chain_order, 'clients' as chain, '' as subject, 1 as step_order, 'step' as kind,
        'clients seen' as step, '' as reason,
        cast(coalesce(sum(bit_count(bits)), 0) as bigint) as record_count,
        cast(null as decimal(38, 2)) as amount
    from seen_sets
    union all
    select 3, 'clients', '', 2, 'difference', 'accounts in the file', reason, count(*), null
    from intermediate.eligibility
    where reason <> 'reported'
    group by reason
    union all
    select 3, 'clients', '', 2, 'step', 'accounts in the file', '', count(*), null
    from reported
),
known_invoices as (
    select reason, count(*) as invoice_count, sum(amount) as amount
    from (
        select
            coalesce(in_dollars(invoices.amount, rates.rate), 0) as amount,
            case
                when invoices.vis_state = 1 then 'deleted'
                when invoices.status = 1 or invoices.v3_status in ('draft', 'created')
                    then 'draft'
                when invoices.create_date > getvariable('period_end') then 'after the period'
            end as reason
        from staging.invoices as invoices
        left join intermediate.exchange_rates as rates
            on rates.currency_code = invoices.currency_code
        where invoices.account_id = getvariable('account_id')
    ) as known
    group by reason
),
set_amounts as (
    select invoice_id, arg_max(amount, event_date) as amount
    from intermediate.invoice_amounts
    where event_date <= getvariable('period_end')
    group by invoice_id
),
open_invoices as not materialized (
    select
        issued.client_id,
        issued.create_date,
        issued.is_on_credit_terms,
        coalesce(in_dollars(issued.amount, issued.exchange_rate), 0) as amount,
        coalesce(in_dollars(
            greatest(coalesce(set_amounts.amount, issued.amount) - issued.paid_amount, 0),
            issued.exchange_rate), 0) as open_amount
    from intermediate.issued_invoices as issued
    left join set_amounts on set_amounts.invoice_id = issued.invoice_id
),
balances as (
    select
        balances.client_id,
        balances.open_amount,
        greatest(balances.open_amount - balances.credit_amount, 0) as balance_amount,
        balances.balance_dollars,
        positions.closing
    from intermediate.account_balances as balances
    join intermediate.positions as positions on positions.client_id = balances.client_id
    semi join reported on reported.client_id = balances.client_id
    where not positions.is_withdrawn
),
issued as (
    select
        coalesce(clients.outcome, 'of no known client') as outcome,
        coalesce(clients.has_record, false) as has_record,
        coalesce(clients.has_balance, false) as has_balance,
        count(*) as invoice_count,
        sum(invoices.amount) as amount,
        sum(invoices.open_amount) as open_amount
    from open_invoices as invoices
    left join (
        select
            outcomes.client_id,
            outcomes.outcome,
            reported.client_id is not null as has_record,
            balances.client_id is not null as has_balance
        from outcomes
        left join reported on reported.client_id = outcomes.client_id
        left join balances on balances.client_id = outcomes.client_id
    ) as clients
        on clients.client_id = invoices.client_id
    group by all
),
-- Bought before the account that is reported. On credit terms only one before a reopening can be,
-- which keeps most invoices out of the joins; so does that one which is paid adds nothing.
early_invoices as (
    select client_id, create_date, is_on_credit_terms, open_amount
    from open_invoices
    where not is_on_credit_terms and open_amount <> 0
    union all
    select
        invoices.client_id, invoices.create_date, invoices.is_on_credit_terms,
        invoices.open_amount
    from open_invoices as invoices
    semi join (
        select client_id from intermediate.accounts where opened_from is not null
    ) as reopened
        on reopened.client_id = invoices.client_id
    where coalesce(invoices.is_on_credit_terms, true)
),
before_accounts as (
    select coalesce(sum(invoices.open_amount), 0) as open_amount
    from early_invoices as invoices
    join outcomes on outcomes.client_id = invoices.client_id and outcomes.outcome = 'reported'
    join intermediate.accounts as accounts on accounts.client_id = invoices.client_id
    where not (
        coalesce(invoices.create_date >= accounts.opened_from, true)
        and (invoices.is_on_credit_terms or invoices.create_date >= accounts.date_opened))
),
invoices as (
    select 4 as chain_order, 'invoices' as chain, '' as subject, 1 as step_order, 'step' as kind,
        'invoices known' as step, '' as reason, coalesce(sum(invoice_count), 0) as record_count,
        cast(coalesce(sum(amount), 0) as decimal(38, 2)) as amount
    from known_invoices
    union all
    select 4, 'invoices', '', 2, 'difference', 'issued by the end of the period', reason,
        invoice_count, amount
    from known_invoices
    where reason is not null
    union all
    select 4, 'invoices', '', 2, 'step', 'issued by the end of the period', '',
        coalesce(sum(invoice_count), 0), coalesce(sum(amount), 0)
    from issued
    union all
    select 4, 'invoices', '', 3, 'difference', 'of reported accounts', outcome,
        sum(invoice_count), sum(amount)
    from issued
    where outcome <> 'reported'
    group by outcome
    union all
    select 4, 'invoices', '', 3, 'step', 'of reported accounts', '',
        coalesce(sum(invoice_count), 0), coalesce(sum(amount), 0)
    from issued
    where has_record and outcome <> 'withdrawn'
),
receivables as (
    select 5 as chain_order, 'receivables' as chain, '' as subject, 1 as step_order,
        'step' as kind, 'open on issued invoices' as step, '' as reason,
        coalesce(sum(invoice_count), 0) as record_count,
        cast(coalesce(sum(open_amount), 0) as decimal(38, 2)) as amount
    from issued
    union all
    select 5, 'receivables', '', 2, 'difference', 'open on reported accounts', outcome,
        sum(invoice_count), sum(open_amount)
    from issued
    where outcome <> 'reported'
    group by outcome
    union all
    select 5, 'receivables', '', 2, 'difference', 'open on reported accounts',
        'not on the account', 0, open_amount
    from before_accounts
    union all
    select 5, 'receivables', '', 2, 'step', 'open on reported accounts', '',
        (select coalesce(sum(invoice_count), 0) from issued where has_balance),
        (select coalesce(sum(open_amount), 0) from balances)
    union all
    select 5, 'receivables', '', 3, 'difference', 'balance of accounts', 'invoices of one account',
        (select coalesce(sum(invoice_count), 0) from issued where outcome = 'reported')
            - (select count(*) from reported)
            + (select count(*) from outcomes where outcome = 'withdrawn'), 0
    union all
    select 5, 'receivables', '', 3, 'difference', 'balance of accounts', 'covered by credit',
        0, sum(open_amount - balance_amount)
    from balances
    union all
    select 5, 'receivables', '', 3, 'difference', 'balance of accounts', 'cents dropped',
        0, sum(balance_amount - balance_dollars)
    from balances
    union all
    select 5, 'receivables', '', 3, 'difference', 'balance of accounts',
        'new debt after a paid charge-off or collection', 0, sum(balance_dollars)
    from balances
    where closing = 'paid'
    union all
    select 5, 'receivables', '', 3, 'difference', 'balance of accounts',
        'withdrawn: told as before', -count(*), -coalesce(sum(reported.current_balance), 0)
    from reported
    join outcomes on outcomes.client_id = reported.client_id and outcomes.outcome = 'withdrawn'
    union all
    select 5, 'receivables', '', 3, 'step', 'balance of accounts', '',
        count(*), coalesce(sum(current_balance), 0)
    from reported
),
dated_payments as not materialized (
    select
        payments.payment_id,
        payments.client_id,
        payments.payment_date,
        coalesce(in_dollars(payments.amount, rates.rate), 0) as amount,
        case
            when payments.vis_state = 1 then 'deleted'
            when payments.payment_date > getvariable('period_end') then 'after the period'
            when payments.payment_date < getvariable('period_start') then 'before the period'
            when payments.from_credit then 'paid out of credit'
        end as reason
    from staging.payments as payments
    left join intermediate.exchange_rates as rates
        on rates.currency_code = payments.currency_code
    where payments.account_id = getvariable('account_id')
),
-- Only what was paid in the period asks who paid it.
paid_in_period as (
    select
        payments.client_id,
        payments.amount,
        case
            when written_off.subject_id is not null then 'written off'
            when outcomes.outcome is distinct from 'reported'
            then coalesce(outcomes.outcome, 'of no known client')
            when payments.payment_date < positions.date_opened then 'before the account'
            when payments.payment_date > positions.date_of_account_information
            then 'after the account was settled'
        end as reason
    from dated_payments as payments
    left join (
        select distinct subject_id
        from intermediate.decisions_in_force
        where kind = 'write_off' and subject = 'payment'
    ) as written_off
        on written_off.subject_id = payments.payment_id
    left join outcomes on outcomes.client_id = payments.client_id
    left join intermediate.positions as positions on positions.client_id = payments.client_id
    where payments.reason is null
),
received as (
    select reason, count(*) as payment_count, sum(amount) as amount
    from dated_payments
    where reason is not null
    group by reason
    union all
    select reason, count(*), sum(amount)
    from paid_in_period
    group by reason
),
received_cents as (
    select amount - whole_dollars_of_sum(amount) as cents
    from (
        select sum(amount) as amount
        from paid_in_period
        where reason is null
        group by client_id
    ) as sums
),
payments as (
    select 6 as chain_order, 'payments' as chain, '' as subject, 1 as step_order, 'step' as kind,
        'payments known' as step, '' as reason, coalesce(sum(payment_count), 0) as record_count,
        cast(coalesce(sum(amount), 0) as decimal(38, 2)) as amount
    from received
    union all
    select 6, 'payments', '', 2, 'difference', 'reported as paid', reason,
        sum(payment_count), sum(amount)
    from received
    where reason is not null
    group by reason
    union all
    select 6, 'payments', '', 2, 'difference', 'reported as paid', 'cents dropped',
        0, coalesce(sum(cents), 0)
    from received_cents
    union all
    select 6, 'payments', '', 2, 'step', 'reported as paid', '',
        (select coalesce(sum(payment_count), 0) from received where reason is null),
        (select coalesce(sum(actual_payment_amount), 0) from reported)
),
lines as (
    select * from pages
    union all
    select * from records
    union all
    select * from clients
    union all
    select * from invoices
    union all
    select * from receivables
    union all
    select * from payments
),
told as (
    select
        chain_order, chain, subject, step_order, kind, step, reason,
        cast(record_count as bigint) as record_count,
        cast(amount as decimal(38, 2)) as amount
    from lines
    where kind = 'step' or record_count <> 0 or coalesce(amount, 0) <> 0
),
led as (
    select
        chain, subject, step_order,
        sum(record_count) as record_count,
        sum(coalesce(amount, 0)) as amount
    from told
    where kind = 'difference'
    group by chain, subject, step_order
)
select
    cast(row_number() over (
        order by told.chain_order, told.subject, told.step_order, told.kind, told.reason) as integer)
        as position,
    told.chain,
    told.subject,
    told.kind,
    told.step,
    told.reason,
    told.record_count,
    told.amount,
    cast(case when told.kind = 'step' and told.step_order > 1
        then coalesce(previous.record_count, 0) - coalesce(led.record_count, 0) - told.record_count
        else 0 end as bigint) as unexplained_count,
    cast(case when told.kind = 'step' and told.step_order > 1
        then coalesce(previous.amount, 0) - coalesce(led.amount, 0) - coalesce(told.amount, 0)
        else 0 end as decimal(38, 2)) as unexplained_amount
from told
left join told as previous
    on previous.kind = 'step'
    and previous.chain = told.chain
    and previous.subject = told.subject
    and previous.step_order = told.step_order - 1
left join led
    on led.chain = told.chain
    and led.subject = told.subject
    and led.step_order = told.step_order
