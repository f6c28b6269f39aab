using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>The run of a month, looked up in the ledger.</summary>
/// <param name="RunId">Its key.</param>
/// <param name="AccountId">FreshBooks account.</param>
/// <param name="Period">The month.</param>
/// <param name="State">As stored: done, running, ...</param>
/// <param name="ReportedAt">When it was born.</param>
internal sealed record FinishedRun(string RunId, string AccountId, ReportingPeriod Period, string State, DateTimeOffset ReportedAt)
{
    /// <summary>Finds the run of a month.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="period">The month; null takes the newest run.</param>
    /// <param name="accountId">The FreshBooks account; null when the warehouse has one only.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: there is none, or there are several.</exception>
    public static FinishedRun Find(DuckDBConnection connection, ReportingPeriod? period, string? accountId)
    {
        List<FinishedRun> runs = connection.Rows(
            """
            select run_id, account_id, period, state, reported_at
            from etl.runs
            where period = coalesce($period, (select max(period) from etl.runs where $account_id is null or account_id = $account_id))
                and ($account_id is null or account_id = $account_id)
            order by run_id
            """,
            reader => new FinishedRun(
                reader.GetString(0), reader.GetString(1), ReportingPeriod.Parse(reader.GetString(2)), reader.GetString(3), reader.GetInstant(4)),
            ("period", period?.ToString()),
            ("account_id", accountId));
        return runs.Count switch
        {
            1 => runs[0],
            0 => throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse knows no run of {period?.ToString() ?? "any month"}. Nothing was done. `metro2 status` lists the runs."),
            _ => throw new EtlException(
                ExitCode.FixSettings,
                $"Several FreshBooks accounts have a run of {runs[0].Period}: {string.Join(", ", runs.Select(run => run.AccountId))}. Name one with --account."),
        };
    }
}
