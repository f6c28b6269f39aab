using System.Security.Cryptography;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>
/// A DuckDB file for auditors beside the warehouse: the views of schema <c>audit</c> as tables, persons masked, and what the newest month's
/// values came from. It gets its name by rename, so whoever reads the old one goes on reading it while the next run writes.
/// </summary>
internal static class AuditorsCopy
{
    /// <summary>The event that names the file, its length and its digest.</summary>
    public const string Event = "copy published";

    private const string Lineage = "audit.field_lineage";

    private const string Newest = "run_id in (select arg_max(run_id, (pinned_at, run_id)) from etl.run_pins join etl.runs using (run_id) group by account_id)";

    // What the lineage of the newest month of every business reads, without a column about a person.
    private static readonly (string Table, string Select)[] s_evidence =
    [
        ("history.reported_accounts", "select * from history.reported_accounts"),
        ("history.decision_effects", "select * from history.decision_effects"),
        ("seeds.field_rules", "select * from seeds.field_rules"),
        ("etl.runs", $"select * from etl.runs where {Newest}"),
        ("etl.run_pins", $"select * from etl.run_pins where {Newest}"),
        ("raw.consumers", $"select run_id, line_number, client_id from raw.consumers where {Newest}"),
        ("raw.mapping_rules", $"select * from raw.mapping_rules where {Newest}"),
        ("raw.settings", $"select * from raw.settings where {Newest}"),
        ("raw.bureaus", $"select * from raw.bureaus where {Newest}"),
        ("staging.client_versions", Versions("client", "client_id, reject_code")),
        ("staging.invoice_versions", Versions("invoice", "invoice_id, client_id, vis_state, create_date, amount, currency_code, reject_code")),
        ("staging.payment_versions", Versions("payment", "payment_id, invoice_id, client_id, vis_state, payment_date, amount, currency_code, reject_code")),
        ("staging.credit_note_versions", Versions("credit_note", "credit_id, client_id, vis_state, create_date, amount, currency_code, reject_code", "credit")),
    ];

    /// <summary>Full path of the copy of a warehouse.</summary>
    /// <param name="warehousePath">Full path of the warehouse.</param>
    public static string PathOf(string warehousePath) => Path.Combine(
        Path.GetDirectoryName(warehousePath)!, Path.GetFileNameWithoutExtension(warehousePath) + "-audit.duckdb");

    /// <summary>Makes the copy and gives it its name.</summary>
    /// <param name="warehouse">The warehouse; its models are built and nobody else writes.</param>
    /// <param name="ledger">Records what was published.</param>
    /// <param name="runId">The run after which it is made.</param>
    /// <exception cref="EtlException">The disk is full or the folder cannot be written; the copy before it stays.</exception>
    public static void Publish(DuckDbWarehouse warehouse, RunLedger ledger, string runId)
    {
        string path = PathOf(warehouse.Path);
        string fresh = path + ".new";
        try
        {
            Delete(fresh);
            Fill(warehouse.Connection, fresh);
            AddViews(fresh);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, UnixFileMode.UserRead);
            }

            string sha256;
            long bytes;
            using (FileStream stream = File.OpenRead(fresh))
            {
                bytes = stream.Length;
                sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            }

            File.Move(fresh, path, overwrite: true);
            DurableDirectory.Flush(Path.GetDirectoryName(path)!);
            ledger.Record(runId, "audit", Event, ("file", Path.GetFileName(path)), ("bytes", bytes), ("sha256", sha256));
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, $"making the auditor's copy {path}", "The files of the month are published and recorded.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.RetryLater,
                $"The auditor's copy {path} could not be made: {error.Message} The files of the month are published and recorded. Run the same command again.",
                error);
        }
    }

    private static void Fill(DuckDBConnection connection, string fresh)
    {
        connection.Run($"attach {Statements.Literal(fresh)} as published");
        try
        {
            string[] views = [.. Views().Where(view => view.Relation != Lineage).Select(view => view.Relation)];
            IEnumerable<(string Table, string Select)> tables =
            [
                .. s_evidence, ("audit.reconciliation", "select * from audit.reconciliation"), .. views.Select(view => (view, $"select * from {view}")),
            ];
            foreach ((string table, string select) in tables)
            {
                connection.Run($"create schema if not exists published.{table.Split('.')[0]}");
                connection.Run($"create table published.{table} as {select}");
            }
        }
        finally
        {
            connection.Run("detach published");
        }
    }

    private static void AddViews(string fresh)
    {
        using DuckDBConnection connection = new($"Data Source={fresh}");
        connection.Open();
        connection.Run($"create view {Lineage} as\n{Views().Single(view => view.Relation == Lineage).Text}");
        connection.Run("checkpoint");
    }

    private static IEnumerable<SqlModel> Views() =>
        SqlProject.Embedded().Models.Where(model => model.Relation.StartsWith("audit.", StringComparison.Ordinal));

    private static string Versions(string record, string columns, string? id = null) =>
        $"""
        select account_id, page_id, item_index, run_id, {columns}
        from staging.{record}_versions
        qualify row_number() over (partition by account_id, {id ?? record}_id order by page_id desc, item_index desc) = 1
        """;

    private static void Delete(string fresh)
    {
        File.Delete(fresh);
        File.Delete(fresh + ".wal");
    }
}
