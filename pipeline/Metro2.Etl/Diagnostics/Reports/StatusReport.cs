using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;
using Spectre.Console;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Shows what the ledger of a warehouse says: runs, stages and checkpoints of each business's newest run, streams, files.</summary>
internal static class StatusReport
{
    /// <summary>Writes the report; reads only.</summary>
    public static void Write(IAnsiConsole console, DuckDbWarehouse warehouse)
    {
        Sheet sheet = new(console);
        DuckDBConnection connection = warehouse.Connection;
        sheet.Line($"Warehouse {warehouse.Path}");

        // A warehouse can hold several businesses; none hides another's newest run.
        List<string> newest = connection.Rows(
            """
            select run_id
            from etl.runs
            qualify row_number() over (partition by account_id order by reported_at desc, run_id desc) = 1
            order by account_id
            """,
            reader => reader.GetString(0));
        if (newest.Count == 0)
        {
            sheet.Line("No run yet.");
            WriteSource(sheet, connection);
            return;
        }

        WriteRuns(sheet, connection);
        foreach (string runId in newest)
        {
            WriteStages(sheet, connection, runId);
            WriteCheckpoints(sheet, connection, runId);
        }

        WriteSource(sheet, connection);
        WriteFiles(sheet, connection);
        WriteNewestPurge(sheet, connection);
    }

    private static void WriteNewestPurge(Sheet sheet, DuckDBConnection connection)
    {
        foreach (string line in connection.Rows(
            """
            select purge_id, purged_at, purged_by, years, page_count, consumer_count, rewritten_at is not null
            from etl.purges
            order by purge_id desc
            limit 1
            """,
            reader => string.Create(
                CultureInfo.InvariantCulture,
                $"  {reader.GetInt64(0)} at {Sheet.Instant(reader.GetInstant(1))} by {reader.GetString(2)}, older than {reader.GetInt32(3)} years: ")
                + $"{Sheet.Number(reader.GetInt64(4))} pages, {Sheet.Number(reader.GetInt64(5))} consumer rows"
                + (reader.GetBoolean(6) ? "" : "; the file is not rewritten yet: give metro2 purge again")))
        {
            sheet.Heading("Newest purge");
            sheet.Line(line);
        }
    }

    private static void WriteSource(Sheet sheet, DuckDBConnection connection)
    {
        WriteStreams(sheet, connection);
        List<string[]> syncs = connection.Rows(
            """
            select sync_id, state, exit_code, started_at, finished_at, streams from etl.syncs order by started_at desc, sync_id desc limit 10
            """,
            reader => new[]
            {
                reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? "" : reader.GetInt32(2).ToString(CultureInfo.InvariantCulture),
                Sheet.Instant(reader.GetInstant(3)), Sheet.Instant(reader.IsDBNull(4) ? null : reader.GetInstant(4)), reader.GetString(5),
            });
        if (syncs.Count > 0)
        {
            sheet.Heading("Newest syncs");
            sheet.Table(["sync", "state", "#exit", "started", "finished", "streams"], syncs);
        }

        List<string[]> days = connection.Rows(
            "select day, request_count from etl.request_days order by day desc limit 7",
            reader => new[]
            {
                reader.GetFieldValue<DateOnly>(0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Sheet.Number(reader.GetInt64(1)),
            });
        if (days.Count > 0)
        {
            sheet.Heading("Requests to FreshBooks");
            sheet.Table(["day (UTC)", "requests"], days);
        }
    }

    private static void WriteStreams(Sheet sheet, DuckDBConnection connection)
    {
        List<string[]> streams = connection.Rows(
            "select account_id, stream, state, read_at, swept_at from etl.streams order by account_id, stream",
            reader => new[]
            {
                reader.GetString(0), reader.GetString(1), reader.GetString(2),
                Sheet.Instant(reader.IsDBNull(3) ? null : reader.GetInstant(3)),
                Sheet.Instant(reader.IsDBNull(4) ? null : reader.GetInstant(4)),
            });
        if (streams.Count > 0)
        {
            sheet.Heading("Streams");
            sheet.Table(["account", "stream", "state", "read", "read in full"], streams);
        }
    }

    private static void WriteRuns(Sheet sheet, DuckDBConnection connection)
    {
        sheet.Heading("Runs");
        sheet.Table(
            ["run", "state", "#exit", "born", "finished", "version"],
            connection.Rows(
                "select run_id, state, exit_code, reported_at, finished_at, program_version from etl.runs order by reported_at, run_id",
                reader => new[]
                {
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.IsDBNull(2) ? "" : reader.GetInt32(2).ToString(CultureInfo.InvariantCulture),
                    Sheet.Instant(reader.GetInstant(3)),
                    Sheet.Instant(reader.IsDBNull(4) ? null : reader.GetInstant(4)),
                    reader.GetString(5),
                }));
    }

    private static void WriteStages(Sheet sheet, DuckDBConnection connection, string runId)
    {
        sheet.Heading($"Stages of {runId}");
        sheet.Table(
            ["stage", "state", "#records", "started", "finished"],
            connection.Rows(
                """
                select stage, state, record_count, started_at, finished_at
                from etl.stages
                where run_id = $run_id
                order by started_at, stage
                """,
                reader => new[]
                {
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.IsDBNull(2) ? "" : Sheet.Number(reader.GetInt64(2)),
                    Sheet.Instant(reader.GetInstant(3)),
                    Sheet.Instant(reader.IsDBNull(4) ? null : reader.GetInstant(4)),
                },
                ("run_id", runId)));
    }

    private static void WriteCheckpoints(Sheet sheet, DuckDBConnection connection, string runId)
    {
        List<string[]> checkpoints = connection.Rows(
            """
            select stage, key, state, position, saved_at
            from etl.checkpoints
            where run_id = $run_id
            order by stage, key
            """,
            reader => new[]
            {
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                Sheet.Instant(reader.GetInstant(4)),
            },
            ("run_id", runId));
        if (checkpoints.Count > 0)
        {
            sheet.Heading($"Checkpoints of {runId}");
            sheet.Table(["stage", "key", "state", "position", "saved"], checkpoints);
        }
    }

    private static void WriteFiles(Sheet sheet, DuckDBConnection connection)
    {
        List<string[]> files = connection.Rows(
            """
            select files.period, files.bureau, files.file_name, files.base_record_count, files.byte_count, files.sha256, runs.account_id
            from etl.files as files
            join etl.runs as runs on runs.run_id = files.run_id
            order by runs.account_id, files.period, files.bureau
            """,
            reader => new[]
            {
                reader.GetString(0), reader.GetString(1), reader.GetString(2),
                Sheet.Number(reader.GetInt64(3)), Sheet.Number(reader.GetInt64(4)), reader.GetString(5), reader.GetString(6),
            });
        if (files.Count == 0)
        {
            return;
        }

        sheet.Heading("Files");
        foreach (string[] file in files)
        {
            sheet.Line($"  {file[6]} {file[0]} {file[1]} {file[2]}: {file[3]} records, {file[4]} bytes");
            sheet.Line($"    sha256 {file[5]}");
        }
    }
}
