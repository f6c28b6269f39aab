using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// A warehouse in memory in which many ledgers live as the clients of one FreshBooks account. Month by month it gets what the fetch of
/// that month shows, builds the program's own models and records what was told, as a run does; audits are not asked.
/// </summary>
internal sealed class OracleWarehouse : IDisposable
{
    private const string Nothing = "''";

    private static readonly string[] s_wanted =
        ["metro2.base_segments", "metro2.l1_segments", "intermediate.eligibility", "intermediate.decision_effects", "intermediate.restatements"];

    private readonly DuckDbWarehouse _warehouse;
    private readonly OracleSettings _settings;
    private readonly SqlProject _project;
    private readonly ModelRunner _runner;
    private readonly SqlModel[] _models;
    private readonly string _reportColumns;

    public OracleWarehouse(
        OracleSettings settings,
        IReadOnlyList<(Ledger Ledger, SourceVersions Versions)> ledgers,
        WarehouseSettings? warehouseSettings = null,
        SqlProject? models = null)
    {
        _project = models ?? SqlProject.Embedded();
        _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks, warehouseSettings ?? new WarehouseSettings(Threads: 1));
        _settings = settings;
        _runner = new ModelRunner(Connection, FixedTime.WithTicks, _project);
        _runner.Prepare();
        SetVariables(0);
        ModelGraph graph = _project.Graph(Connection);
        IReadOnlySet<string> needed = graph.Upstream(s_wanted);
        _models = [.. graph.Ordered.Where(model => needed.Contains(model.Relation))];
        foreach (SqlModel model in _models)
        {
            _runner.Build(model, CancellationToken.None);
        }

        SourceTables.Load(Connection, ledgers);
        _reportColumns = ReportColumns();
    }

    private DuckDBConnection Connection => _warehouse.Connection;

    public void Dispose() => _warehouse.Dispose();

    /// <summary>Runs a month; gives the reason of every client and, of those reported, the fields as text.</summary>
    public Dictionary<long, (string Reason, string Fields)> Run(int run)
    {
        SetVariables(run);
        Fetch(run);
        foreach (SqlModel model in _models)
        {
            _runner.Build(model, CancellationToken.None);
        }

        Dictionary<long, (string, string)> outcomes = [];
        foreach ((long client, string reason, string fields) in Connection.Rows(
            $"""
            select eligibility.client_id, eligibility.reason,
                case when segments.client_id is null then '' else {_reportColumns} end
            from intermediate.eligibility as eligibility
            left join metro2.base_segments as segments using (client_id)
            {(Exists("metro2.l1_segments") ? "left join metro2.l1_segments as renumbered using (client_id)" : "")}
            where eligibility.account_id = $account
            """,
            reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)),
            ("account", _settings.AccountId)))
        {
            outcomes.Add(client, (reason, fields));
        }

        _warehouse.InTransaction("recording what was told", transaction => History.Record(transaction, RunOf(run)));
        return outcomes;
    }

    /// <summary>Puts months of another product into the history, as importing them does.</summary>
    public void Import(Ledger ledger, IEnumerable<Report> reports)
    {
        foreach (Report report in reports)
        {
            Connection.Run(
                """
                insert into history.reported_accounts by name
                select $period as period, 'equifax' as bureau, 'import' as run_id, $client as record_number, $account as account_id,
                    $client as client_id, 'EXAMPLE01' as identification_number, $number as consumer_account_number,
                    'O' as portfolio_type, '18' as account_type, $opened as date_opened, 0 as credit_limit, $highest as highest_credit,
                    '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount,
                    $status as account_status, '' as payment_rating, $profile as payment_history_profile, '' as special_comment,
                    '' as compliance_condition_code, $balance as current_balance, $late as amount_past_due,
                    0 as original_charge_off_amount, $month as date_of_account_information, $first as date_of_first_delinquency,
                    'import' as origin
                """,
                ("period", report.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("client", ledger.ClientId),
                ("account", _settings.AccountId), ("number", report.AccountNumber), ("opened", report.Opened),
                ("highest", report.HighestCredit), ("status", report.Status), ("profile", report.Profile), ("balance", report.Balance),
                ("late", report.PastDue), ("month", report.AsOf), ("first", report.FirstDelinquency));
        }
    }

    private string RunId(int run) => $"{_settings.AccountId}-{Period(run)}";

    private ReportingPeriod Period(int run) =>
        ReportingPeriod.Parse(_settings.Start(run).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    private Run RunOf(int run) => new(
        RunId(run), _settings.AccountId, Period(run), RunState.Running, new DateTimeOffset(_settings.ReadAt(run), TimeSpan.Zero), false);

    private void SetVariables(int run)
    {
        RunPlan plan = Plans.October() with
        {
            Period = Period(run),
            AgreedGraceDays = 0,
            CurrencyRates = [],
            Reporting = new ReportingSettings(_settings.DelayDays, _settings.MinimumBalance, _settings.TimeZone),
        };
        SessionVariables.Set(Connection, SessionVariables.Of(RunOf(run), plan));
    }

    private void Fetch(int run)
    {
        (string, object?)[] keys = [("run", run), ("run_id", RunId(run)), ("account", _settings.AccountId)];
        Settings(run);
        // Pages stand for the fetches; their bodies are empty: what they would show goes into the staging tables by itself.
        Connection.Run(
            """
            insert into raw.pages by name
            select
                $run * 8 + page as page_id, $run_id as run_id, $account as account_id,
                ['clients', 'invoices', 'payments', 'credit_notes'][page // 2 + 1] as stream,
                ['listed', 'deleted'][page % 2 + 1] as walk, 1 as attempt, 1 as page_number, 1 as pages, 0 as total, 0 as row_count,
                $read_at::timestamptz as fetched_at, '' as body_sha256
            from (select range + 0 as page from range(8))
            """,
            [.. keys, ("read_at", _settings.ReadAt(run).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "+00")]);
        Stage(keys, "client_versions", "clients", 0, "client_id, vis_state, " + Person());
        Stage(
            keys, "invoice_versions", "invoices", 2,
            "invoice_id, client_id, create_date, due_date, amount, outstanding, currency_code, status, v3_status, dispute_status, "
            + "vis_state" + (Has("staging", "invoice_versions", "updated") ? ", updated" : ""));
        Stage(
            keys, "payment_versions", "payments", 4,
            "payment_id, client_id, invoice_id, payment_date, amount, currency_code, '' as payment_type, from_credit, vis_state");
        Stage(
            keys, "credit_note_versions", "credits", 6,
            "credit_id, client_id, create_date, amount, currency_code, '' as credit_type, vis_state");
        Connection.Run(
            """
            insert into history.decisions by name
            select decision_id, recorded_at::timestamptz as recorded_at, $account as account_id, client_id, kind, effective_on, "value",
                amount, subject, subject_id, expires_on, 'somebody' as decided_by, 'a reason' as reason, countermands,
                'command' as source
            from oracle.decisions where run = $run
            """,
            ("run", run),
            ("account", _settings.AccountId));
    }

    private void Stage((string, object?)[] keys, string versions, string table, int page, string columns) => Connection.Run(
        $"""
        insert into staging.{versions} by name
        select $account as account_id, $run * 8 + {page} + (vis_state = 1)::bigint as page_id,
            (row_number() over ())::integer as item_index, $run_id as run_id,
            case vis_state when 1 then 'deleted' else 'listed' end as walk, {columns}
        from oracle.{table} where run = $run
        """,
        keys);

    private static string Person() =>
        string.Join(", ", ((string[])
            ["first_name", "last_name", "organization", "mobile_phone", "home_phone", "business_phone", "street", "street2", "city",
                "province", "postal_code", "country"]).Select(column => $"{Nothing} as {column}"));

    /// <summary>One mapping rule a group, one bureau, one lawful person a client.</summary>
    private void Settings(int run)
    {
        (string, object?) id = ("run_id", RunId(run));
        Connection.Run("delete from raw.mapping_rules");
        Connection.Run("delete from raw.currency_rates");
        Connection.Run("delete from raw.consumers");
        int position = 0;
        foreach ((string group, Terms terms) in _settings.Groups)
        {
            Connection.Run(
                """
                insert into raw.mapping_rules by name
                select $run_id as run_id, $position as position, 10 + $position as line_number, $group as account_group,
                    '18' as account_type, 'O' as portfolio_type, $grace as agreed_grace_days, $net as net_days, $limit as credit_limit
                """,
                id, ("position", ++position), ("group", group), ("grace", terms.GraceDays), ("net", terms.NetDays),
                ("limit", terms.CreditLimit == 0 ? null : terms.CreditLimit));
        }

        foreach ((string currency, decimal rate) in _settings.Rates)
        {
            Connection.Run(
                "insert into raw.currency_rates (run_id, currency_code, rate) values ($run_id, $currency, $rate)",
                id, ("currency", currency), ("rate", rate));
        }

        Connection.Run(
            """
            insert into raw.bureaus (run_id, bureau, position, program_id, identification_number, file_name)
            values ($run_id, 'equifax', 1, 'EFX0000001', 'EXAMPLE01', 'equifax.dat')
            """,
            id);
        Connection.Run(
            $"""
            insert into raw.consumers by name
            select $run_id as run_id, (row_number() over ())::integer as line_number, client_id, account_group, {Consumer()}
            from (select distinct client_id, account_group from oracle.clients)
            """,
            id);
    }

    /// <summary>A person who can be reported, in the columns that the table has.</summary>
    private string Consumer()
    {
        Dictionary<string, string> known = new()
        {
            ["kind"] = "'person'",
            ["role"] = "'primary'",
            ["surname"] = "'EXAMPLETON'",
            ["first_name"] = "'PAT'",
            ["street"] = "'1 TEST ST'",
            ["city"] = "'DALLAS'",
            ["state"] = "'TX'",
            ["postal_code"] = "'75201'",
            ["birth_date"] = "'1:key:AAAA'",
            ["consent_date"] = "date '2000-01-01'",
        };
        string[] given = ["run_id", "line_number", "client_id", "account_group", "reject_code", "reject_field"];
        return string.Join(", ", Connection.Rows(
            """
            select column_name, data_type from duckdb_columns()
            where schema_name = 'raw' and table_name = 'consumers' order by column_index
            """,
            reader => (Name: reader.GetString(0), Type: reader.GetString(1)))
            .Where(column => !given.Contains(column.Name))
            .Select(column => (known.GetValueOrDefault(column.Name) ?? (column.Type == "VARCHAR" ? Nothing : column.Type == "BOOLEAN" ? "false" : "null"))
                + $" as {column.Name}"));
    }

    private string ReportColumns()
    {
        HashSet<string> has = [.. Columns("metro2", "base_segments")];
        return "concat_ws('|', " + string.Join(", ", Report.Fields.Select(field =>
            field == "new_account_number"
                ? Exists("metro2.l1_segments") ? "coalesce(renumbered.new_consumer_account_number, '')" : Nothing
                : has.Contains(field) ? $"coalesce(segments.{field}::text, '')" : Nothing)) + ")";
    }

    private bool Exists(string relation) => _models.Any(model => model.Relation == relation);

    private bool Has(string schema, string table, string column) => Columns(schema, table).Contains(column);

    private List<string> Columns(string schema, string table) => Connection.Rows(
        "select column_name from duckdb_columns() where schema_name = $schema and table_name = $table",
        reader => reader.GetString(0),
        ("schema", schema),
        ("table", table));
}
