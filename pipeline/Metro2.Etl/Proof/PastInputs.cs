using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>What a past run was made from, copied out of the real warehouse as it was then.</summary>
/// <param name="scratch">The scratch warehouse, empty.</param>
/// <param name="warehousePath">Full path of the real warehouse.</param>
/// <param name="run">The run.</param>
internal sealed class PastInputs(DuckDbWarehouse scratch, string warehousePath, FinishedRun run)
{
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);

    /// <summary>The settings of the run, as models read them.</summary>
    public IReadOnlyList<Setting> Settings { get; private set; } = [];

    /// <summary>Copies pages, decisions, history and inputs of the run's time.</summary>
    /// <param name="pageOrder">SQL of the order in which pages are inserted.</param>
    /// <exception cref="EtlException">The run has no pins.</exception>
    public void Copy(string pageOrder)
    {
        DuckDBConnection connection = scratch.Connection;
        try
        {
            connection.Run($"attach {Statements.Literal(warehousePath)} as past (read_only)");
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.TranslateOpen(error, warehousePath);
        }

        if (!connection.Single<bool>("select count(*) = 1 from past.etl.run_pins where run_id = $run_id", ("run_id", run.RunId)))
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"Run {run.RunId} was made by a version that did not write down what it was made from, so it cannot be made again. Nothing was changed.");
        }

        foreach ((string table, string filter) in Tables)
        {
            string order = table == "raw.pages" ? $"order by {pageOrder}" : "";
            connection.Run(
                $"insert into {table} by name select * from past.{table} where {filter} {order}",
                Parameters(filter));
        }

        Settings = connection.Rows(
            "select name, type, value from raw.settings where run_id = $run_id order by name",
            reader => new Setting(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)),
            ("run_id", run.RunId));
        foreach (Setting setting in Settings)
        {
            _settings[setting.Name] = setting.Value;
        }
    }

    /// <summary>The SQL that the run used.</summary>
    public IReadOnlyList<SqlFile> ReadRules() => scratch.Connection.Rows(
        """
        select rules.path, texts.text
        from past.etl.run_rules as rules
        join past.etl.sql_texts as texts on texts.sha256 = rules.sha256
        where rules.run_id = $run_id
        order by rules.path
        """,
        reader => SqlFile.FromText(reader.GetString(0), reader.GetString(1)),
        ("run_id", run.RunId));

    /// <summary>The plan of the run, with files in another folder.</summary>
    /// <param name="filesDirectory">Where the files go.</param>
    public RunPlan ReadPlan(string filesDirectory) => new(
        run.Period,
        scratch.Path,
        filesDirectory,
        new Furnisher(
            Text("furnisher_name"), Text("furnisher_address"), Text("furnisher_telephone"), Day("program_date"), Day("program_revision_date")),
        scratch.Connection.Rows(
            "select bureau, program_id, identification_number, file_name from raw.bureaus where run_id = $run_id order by position",
            reader => new BureauTarget(
                Enum.Parse<Bureau>(reader.GetString(0), ignoreCase: true), reader.GetString(1), reader.GetString(2), reader.GetString(3)),
            ("run_id", run.RunId)),
        [],
        [],
        new ReportingSettings((int)Number("reporting_delay_days"), Number("minimum_balance"), Text("business_time_zone")),
        (int)Number("agreed_grace_days"),
        Text("terms_frequency"),
        new ConsumerFile("", []),
        "");

    /// <summary>The files as recorded, with the digests of now.</summary>
    /// <param name="rebuilt">The scratch warehouse.</param>
    /// <param name="isWritten">Whether files came out.</param>
    public IReadOnlyList<RebuiltFile> ReadFiles(DuckDbWarehouse rebuilt, bool isWritten) => rebuilt.Connection.Rows(
        """
        select told.bureau, told.sha256, made.sha256
        from past.etl.files as told
        left join etl.files as made on made.run_id = told.run_id and made.bureau = told.bureau and $is_written
        where told.run_id = $run_id
        order by told.bureau
        """,
        reader => new RebuiltFile(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)),
        ("run_id", run.RunId),
        ("is_written", isWritten));

    /// <summary>Accounts of which something else was told than comes out now: <c>number: field</c>.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> FindDifferences(int most) => scratch.Connection.Rows(
        """
        with told as (
            unpivot (
                select consumer_account_number, columns(* exclude (consumer_account_number, period, bureau, run_id, record_number, account_id, origin))::text
                from past.history.reported_accounts
                where run_id = $run_id
                qualify bureau = min(bureau) over ()
            ) on columns(* exclude (consumer_account_number)) into name field value content
        ),
        made as (
            unpivot (
                select consumer_account_number, columns(* exclude (consumer_account_number, period, bureau, run_id, record_number, account_id, origin))::text
                from history.reported_accounts
                where run_id = $run_id
                qualify bureau = min(bureau) over ()
            ) on columns(* exclude (consumer_account_number)) into name field value content
        )
        select coalesce(told.consumer_account_number, made.consumer_account_number) || ': ' || coalesce(told.field, made.field)
        from told
        full join made on made.consumer_account_number = told.consumer_account_number and made.field = told.field
        where told.content is distinct from made.content
        order by 1
        limit $most
        """,
        reader => reader.GetString(0),
        ("run_id", run.RunId),
        ("most", most));

    private const string OfPages = "account_id = $account_id and page_id <= (select through_page_id from past.etl.run_pins where run_id = $run_id)";
    private const string Earlier = "account_id = $account_id and period < $period";
    private const string OfRuns = "run_id in (select run_id from past.etl.runs where account_id = $account_id and period <= $period)";

    // An import counts if it was there when the run was made.
    private const string Told =
        """
        account_id = $account_id and period < $period
        and (origin <> 'import' or run_id in (
            select 'import-' || left(sha256, 12)
            from past.history.imports
            where imported_at <= (select pinned_at from past.etl.run_pins where run_id = $run_id)))
        """;

    private static readonly (string Table, string Filter)[] Tables =
    [
        ("etl.runs", "account_id = $account_id and period <= $period"),
        ("raw.pages", OfPages),
        ("raw.page_parts", $"page_id in (select page_id from past.raw.pages where {OfPages}) order by page_id, part"),
        ("etl.purged_pages", "true"),
        ("raw.consumers", OfRuns),
        ("raw.mapping_rules", OfRuns),
        ("raw.currency_rates", OfRuns),
        ("raw.bureaus", OfRuns),
        ("raw.settings", OfRuns),
        ("etl.data_keys", "true"),
        ("etl.rejects", "run_id = $run_id and stage = 'consumers'"),
        ("history.decisions", "decision_id <= (select through_decision_id from past.etl.run_pins where run_id = $run_id)"),
        ("history.reported_accounts", Told),
        ("history.imports", "account_id = $account_id and imported_at <= (select pinned_at from past.etl.run_pins where run_id = $run_id)"),
        ("history.decision_effects", Earlier),
        ("history.corrections", Earlier),
        ("history.renumberings", Earlier),
    ];

    private (string Name, object? Value)[] Parameters(string filter) =>
    [
        .. new (string Name, object? Value)[] { ("run_id", run.RunId), ("account_id", run.AccountId), ("period", run.Period.ToString()) }
            .Where(parameter => filter.Contains($"${parameter.Name}", StringComparison.Ordinal)),
    ];

    private string Text(string name) => _settings.GetValueOrDefault(name) ?? "";

    private long Number(string name) => long.Parse(Text(name), CultureInfo.InvariantCulture);

    private DateOnly? Day(string name) => _settings.GetValueOrDefault(name) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;
}
