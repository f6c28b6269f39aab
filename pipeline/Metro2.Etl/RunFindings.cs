using Dapper;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;

namespace Metro2.Etl;

/// <summary>Whether a finished run left something for a person to look at.</summary>
internal static class RunFindings
{
    /// <summary>True when a record was rejected at any stage, or an audit or a rule that is more than information found rows.</summary>
    public static bool Exist(DuckDBConnection connection, Run run) => connection.QuerySingle<bool>(
        """
        select
            exists (select 1 from etl.rejects where run_id = $runId)
            or exists (select 1 from etl.audit_results where run_id = $runId and failing_count > 0 and severity <> 'info')
        """,
        new { runId = run.RunId });
}
