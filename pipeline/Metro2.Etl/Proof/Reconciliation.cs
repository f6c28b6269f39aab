using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>A step of a chain of totals, or a difference on the way to it.</summary>
/// <param name="Chain">pages, records, clients, invoices, receivables, payments, file, month, status.</param>
/// <param name="Subject">Stream or bureau; empty when there is one only.</param>
/// <param name="Kind">step or difference.</param>
/// <param name="Step">Name of the step, or of the step that the difference leads to.</param>
/// <param name="Reason">Of a difference.</param>
/// <param name="RecordCount">Records; of a difference, how many fewer.</param>
/// <param name="Amount">US dollars; null where there is no money.</param>
/// <param name="UnexplainedCount">What nobody can account for.</param>
/// <param name="UnexplainedAmount">Likewise in dollars.</param>
internal sealed record ReconciliationLine(
    string Chain, string Subject, string Kind, string Step, string Reason, long RecordCount, decimal? Amount, long UnexplainedCount, decimal UnexplainedAmount);

/// <summary>The control totals of a month, and the month held against the one before it.</summary>
internal static class Reconciliation
{
    /// <summary>The totals as the run stored them.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<ReconciliationLine> Totals(DuckDBConnection connection, FinishedRun run) => connection.Rows(
        """
        select chain, subject, kind, step, reason, record_count, amount, unexplained_count, unexplained_amount
        from audit.reconciliation
        where run_id = $run_id
        order by position
        """,
        Read,
        ("run_id", run.RunId));

    /// <summary>
    /// What bureaus were told in the month, held against the newest month before: who is new, who vanished, what balances did, and which
    /// statuses moved. Every bureau is told the same, so the first by name is counted.
    /// </summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<ReconciliationLine> Changes(DuckDBConnection connection, FinishedRun run) => connection.Rows(
        """
        with months as (
            select * exclude (run_id, record_number, identification_number, origin)
            from history.reported_accounts
            where account_id = $account_id and period <= $period
            qualify bureau = min(bureau) over (partition by period)
        ),
        this_month as (
            select * from months where period = $period
        ),
        last_period as (
            select coalesce(max(period), '') as period from months where period < $period
        ),
        last_month as (
            select * from months where period = (select period from last_period)
        ),
        pairs as (
            select
                old.client_id as old_client,
                new.client_id as new_client,
                old.current_balance as old_balance,
                new.current_balance as new_balance,
                old.account_status as old_status,
                new.account_status as new_status,
                new.account_status in ('05', '13', '61', '62', '63', '64', '65', 'DA', 'DF')
                    and old.account_status not in ('05', '13', '61', '62', '63', '64', '65', 'DA', 'DF') as is_closed,
                (old.account_status, old.payment_rating, old.current_balance, old.amount_past_due, old.highest_credit,
                    old.special_comment, old.compliance_condition_code, old.date_of_first_delinquency, old.date_closed,
                    old.date_of_last_payment, old.consumer_account_number, old.consumer_information_indicator)
                is distinct from
                (new.account_status, new.payment_rating, new.current_balance, new.amount_past_due, new.highest_credit,
                    new.special_comment, new.compliance_condition_code, new.date_of_first_delinquency, new.date_closed,
                    new.date_of_last_payment, new.consumer_account_number, new.consumer_information_indicator) as is_changed
            from last_month as old
            full join this_month as new on new.client_id = old.client_id
        ),
        lines as (
            select 1 as place, 'month' as chain, 'step' as kind, 'accounts of ' || (select period from last_period) as step, '' as reason,
                count(*) as record_count, sum(current_balance) as amount
            from last_month
            union all
            select 2, 'month', 'difference', 'accounts of ' || $period, 'vanished', count(*), sum(old_balance) from pairs where new_client is null
            union all
            select 3, 'month', 'difference', 'accounts of ' || $period, 'new', -count(*), -sum(new_balance) from pairs where old_client is null
            union all
            select 4, 'month', 'difference', 'accounts of ' || $period, 'balance moved', 0, sum(old_balance - new_balance)
            from pairs where old_client is not null and new_client is not null
            union all
            select 5, 'month', 'step', 'accounts of ' || $period, '', count(*), sum(current_balance) from this_month
            union all
            select 6, 'changes', 'step', 'closed', '', count(*), sum(new_balance) from pairs where is_closed
            union all
            select 7, 'changes', 'step', 'changed', '', count(*), sum(new_balance)
            from pairs where old_client is not null and new_client is not null and is_changed
            union all
            select 8, 'changes', 'step', 'unchanged', '', count(*), sum(new_balance)
            from pairs where old_client is not null and new_client is not null and not is_changed
            union all
            select 9, 'status', 'step', old_status || ' to ' || new_status, '', count(*), sum(new_balance)
            from pairs where old_status <> new_status group by old_status, new_status
        )
        select
            chain, '', kind, step, reason, record_count::bigint, coalesce(amount, 0)::decimal(38, 2),
            case when place = 5
                then (select sum(case kind when 'step' then record_count else -record_count end) from lines where place < 5)::bigint - record_count
                else 0 end::bigint,
            case when place = 5
                then (select sum(case kind when 'step' then coalesce(amount, 0) else -coalesce(amount, 0) end) from lines where place < 5)
                    - coalesce(amount, 0)
                else 0 end::decimal(38, 2)
        from lines
        order by place, step
        """,
        Read,
        ("account_id", run.AccountId),
        ("period", run.Period.ToString()));

    private static ReconciliationLine Read(DuckDBDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetInt64(5),
        reader.IsDBNull(6) ? null : reader.GetDecimal(6),
        reader.GetInt64(7),
        reader.GetDecimal(8));
}
