using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.Transform;

/// <summary>
/// Writes down what a run is made from, so that it can be made again: every SQL text, every setting, the version of the program, and how
/// far pages, decisions and the ledger reached.
/// </summary>
internal static class RunPins
{
    /// <summary>Changes with the code of the program or of the file format, whatever their version says.</summary>
    public static string CodeId { get; } =
        $"{typeof(RunPins).Module.ModuleVersionId:N}-{typeof(BaseSegment).Module.ModuleVersionId:N}";

    /// <summary>Records them in place of those of an earlier attempt.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="time">Clock of what is recorded.</param>
    /// <param name="run">The run; its inputs are landed.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="project">The SQL.</param>
    public static void Record(DuckDBTransaction transaction, TimeProvider time, Run run, IReadOnlyList<Setting> settings, SqlProject project)
    {
        DuckDBConnection connection = transaction.On();
        foreach (string table in (string[])["etl.run_pins", "etl.run_rules", "raw.settings"])
        {
            connection.Run($"delete from {table} where run_id = $run_id", ("run_id", run.RunId));
        }

        RecordRules(connection, run, project);
        foreach (Setting setting in settings)
        {
            connection.Run(
                "insert into raw.settings (run_id, name, type, value) values ($run_id, $name, $type, $value)",
                ("run_id", run.RunId),
                ("name", setting.Name),
                ("type", setting.Type),
                ("value", setting.Value));
        }

        connection.Run(
            """
            insert into etl.run_pins (
                run_id, program_version, code_id, sql_sha256, through_page_id, through_decision_id, through_event_id, pinned_at)
            select
                $run_id, $program_version, $code_id, $sql_sha256,
                (select coalesce(max(page_id), 0) from raw.pages),
                (select coalesce(max(decision_id), 0) from history.decisions),
                (select coalesce(max(event_id), 0) from etl.events),
                $pinned_at
            """,
            ("run_id", run.RunId),
            ("program_version", ProgramVersion.Full),
            ("code_id", CodeId),
            ("sql_sha256", project.Sha256),
            ("pinned_at", time.GetUtcNow().ToMicroseconds()));
    }

    private static void RecordRules(DuckDBConnection connection, Run run, SqlProject project)
    {
        HashSet<string> known = [.. connection.Rows("select sha256 from etl.sql_texts", reader => reader.GetString(0))];
        // One statement: the first run of a warehouse has hundreds of texts to keep.
        var open = project.Files.Where(file => known.Add(file.Sha256)).Select(file => new { sha256 = file.Sha256, text = file.Text }).ToList();
        if (open.Count > 0)
        {
            connection.Run(
                """
                insert into etl.sql_texts (sha256, text)
                select entry.sha256, entry.text
                from (select unnest(from_json($texts, '[{"sha256":"VARCHAR","text":"VARCHAR"}]')) as entry)
                """,
                ("texts", JsonSerializer.Serialize(open)));
        }

        foreach (SqlFile[] chunk in project.Files.Chunk(100))
        {
            string rows = string.Join(
                ", ",
                chunk.Select(file => $"({Statements.Literal(run.RunId)}, {Statements.Literal(file.Path)}, {Statements.Literal(file.Sha256)})"));
            connection.Run($"insert into etl.run_rules (run_id, path, sha256) values {rows}");
        }
    }
}
