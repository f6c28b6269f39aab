using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Write;

/// <summary>
/// The control totals of a run, <c>audit.reconciliation</c>: what the transform counted, and per bureau the way from accounts over records
/// that the format refused to the file as a reader finds it.
/// </summary>
internal static class ControlTotals
{
    private const int FirstFilePosition = 100_000;
    private const int PositionsPerFile = 1_000;

    /// <summary>Keeps what <c>intermediate.control_totals</c> says, in place of an earlier attempt.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="run">The run.</param>
    public static void Keep(DuckDBTransaction transaction, Run run)
    {
        DuckDBConnection connection = transaction.On();
        connection.Run("delete from audit.reconciliation where run_id = $run_id", ("run_id", run.RunId));
        connection.Run(
            """
            insert into audit.reconciliation by name
            select $run_id as run_id, $period as period, * from intermediate.control_totals
            """,
            ("run_id", run.RunId),
            ("period", run.Period.ToString()));
    }

    /// <summary>Adds the way to one file that is not published yet.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="run">The run.</param>
    /// <param name="bureau">Key of the bureau.</param>
    /// <param name="position">Place of the bureau in the plan, from 0.</param>
    /// <param name="content">What the file holds.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.BlockedByAudit"/>: a record or a dollar is unexplained.</exception>
    public static void Add(DuckDBTransaction transaction, Run run, string bureau, int position, FileContent content)
    {
        DuckDBConnection connection = transaction.On();
        connection.Run(
            "delete from audit.reconciliation where run_id = $run_id and chain = 'file' and subject = $bureau",
            ("run_id", run.RunId),
            ("bureau", bureau));
        connection.Run(
            """
            insert into audit.reconciliation by name
            with accounts as (
                select consumer_account_number, current_balance from metro2.base_segments
            ),
            refused as (
                select record_key, min(code) as code
                from etl.rejects
                where run_id = $run_id and stage = 'write'
                group by record_key
            ),
            reasons as (
                select refused.code, count(*)::bigint as record_count, sum(accounts.current_balance) as amount
                from refused
                join accounts on accounts.consumer_account_number = refused.record_key
                group by refused.code
            ),
            totals as (
                select count(*)::bigint as record_count, coalesce(sum(current_balance), 0) as amount from accounts
            ),
            lines as (
                select 1 as step_order, 'step' as kind, 'accounts' as step, '' as reason, record_count, amount, 0 as open_count, 0 as open_amount
                from totals
                union all
                select 2, 'difference', 'records in the file', 'refused by the format: ' || code, record_count, amount, 0, 0
                from reasons
                union all
                select 3, 'step', 'records in the file', '', $records, $balance,
                    totals.record_count - coalesce((select sum(record_count) from reasons), 0) - $records,
                    totals.amount - coalesce((select sum(amount) from reasons), 0) - $balance
                from totals
                union all
                select 4, 'step', 'trailer', '', $trailer, null, $records - $trailer, 0
            )
            select
                $run_id as run_id,
                $period as period,
                ($first + row_number() over (order by step_order, reason))::integer as position,
                'file' as chain,
                $bureau as subject,
                kind,
                step,
                reason,
                record_count,
                amount,
                open_count as unexplained_count,
                open_amount as unexplained_amount
            from lines
            """,
            ("run_id", run.RunId),
            ("period", run.Period.ToString()),
            ("bureau", bureau),
            ("first", FirstFilePosition + (position * PositionsPerFile)),
            ("records", content.RecordCount),
            ("balance", content.CurrentBalance),
            ("trailer", content.TrailerCount));
        RequireExplained(connection, run, bureau, content);
    }

    private static void RequireExplained(DuckDBConnection connection, Run run, string bureau, FileContent content)
    {
        (long count, decimal amount) = connection.Rows(
            """
            select
                coalesce(sum(abs(unexplained_count)), 0)::bigint,
                coalesce(sum(abs(unexplained_amount)), 0)::decimal(18, 2)
            from audit.reconciliation
            where run_id = $run_id and chain = 'file' and subject = $bureau
            """,
            reader => (reader.GetInt64(0), reader.GetDecimal(1)),
            ("run_id", run.RunId),
            ("bureau", bureau)).Single();
        if (count != 0 || amount != 0 || content.ProblemCount != 0)
        {
            throw new EtlException(
                ExitCode.BlockedByAudit,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file for {bureau} does not tie with the accounts of run {run.RunId}: {count} records and {amount} dollars are unexplained, "
                    + $"{content.ProblemCount} places cannot be read. No file was published. Please report this; the disk or the program is wrong."));
        }
    }
}
