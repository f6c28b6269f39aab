using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Write;

/// <summary>The control sheet beside the files: counts, dollars and digests, never a person.</summary>
internal static class Manifest
{
    /// <summary>Name of the manifest in the period's folder.</summary>
    public const string FileName = "manifest.json";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>Accounts that are in the files, by status.</summary>
    public static IReadOnlyList<StatusLine> StatusLines(DuckDBConnection connection, Run run) =>
        connection.Query<StatusLine>(
            """
            select
                account_status as AccountStatus,
                count(*)::bigint as Accounts,
                sum(current_balance)::bigint as CurrentBalance,
                sum(amount_past_due)::bigint as AmountPastDue
            from metro2.base_segments as segments
            where not exists (
                select 1
                from etl.rejects as rejects
                where rejects.run_id = $runId
                    and rejects.stage = 'write'
                    and rejects.record_key = segments.consumer_account_number
            )
            group by account_status
            order by account_status
            """,
            new { runId = run.RunId }).AsList();

    /// <summary>Writes the manifest beside the files; the same run gives the same bytes.</summary>
    /// <param name="directory">Full path of the period's folder.</param>
    /// <param name="run">The run.</param>
    /// <param name="files">Every file of the run.</param>
    /// <param name="statuses">What is in each of them.</param>
    /// <param name="step">Told of every change to the disk; may be null.</param>
    public static void Write(
        string directory,
        Run run,
        IReadOnlyList<WrittenFile> files,
        IReadOnlyList<StatusLine> statuses,
        IProgress<RunStep>? step = null)
    {
        string path = System.IO.Path.Combine(directory, FileName);
        string partial = path + ".partial";
        using (FileStream stream = new(partial, FileMode.Create, FileAccess.Write))
        {
            using (Utf8JsonWriter json = new(stream, Layout))
            {
                Write(json, run, files, statuses);
            }

            stream.WriteByte((byte)'\n');
            stream.Flush(flushToDisk: true);
        }

        step?.Report(new RunStep(RunStepKind.FileFlushed, partial));
        DurableDirectory.Rename(partial, path, mayReplace: true, step);
    }

    private static void Write(
        Utf8JsonWriter json, Run run, IReadOnlyList<WrittenFile> files, IReadOnlyList<StatusLine> statuses)
    {
        json.WriteStartObject();
        json.WriteString("run_id", run.RunId);
        json.WriteString("account_id", run.AccountId);
        json.WriteString("period", run.Period.ToString());
        json.WriteString("reported_on", DateOnly.FromDateTime(run.ReportedAt.UtcDateTime).ToString("O"));
        json.WriteStartArray("files");
        foreach (WrittenFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("bureau", file.Target.Bureau.ToString().ToLowerInvariant());
            json.WriteString("file_name", file.Target.FileName);
            json.WriteNumber("base_records", file.BaseRecordCount);
            json.WriteNumber("bytes", file.ByteCount);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("accounts_by_status");
        foreach (StatusLine line in statuses)
        {
            json.WriteStartObject();
            json.WriteString("account_status", line.AccountStatus);
            json.WriteNumber("accounts", line.Accounts);
            json.WriteNumber("current_balance", line.CurrentBalance);
            json.WriteNumber("amount_past_due", line.AmountPastDue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("current_balance", statuses.Sum(line => line.CurrentBalance));
        json.WriteNumber("amount_past_due", statuses.Sum(line => line.AmountPastDue));
        json.WriteEndObject();
    }
}

/// <summary>Accounts of one status.</summary>
/// <param name="AccountStatus">Base field 17A.</param>
/// <param name="Accounts">How many.</param>
/// <param name="CurrentBalance">Sum of Base field 21, whole dollars.</param>
/// <param name="AmountPastDue">Sum of Base field 22, whole dollars.</param>
internal sealed record StatusLine(string AccountStatus, long Accounts, long CurrentBalance, long AmountPastDue);
