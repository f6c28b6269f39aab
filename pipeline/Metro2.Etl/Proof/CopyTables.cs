using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>
/// What stands in the auditor's copy, none of it with a column about a person. What a run left and nobody changes is added run by run, records
/// of the source page by page; all else is small, and made anew.
/// </summary>
internal static class CopyTables
{
    private const string ReportedAccounts = "audit.reported_accounts";
    private const string Consumers = "audit.consumers_masked";

    // These work on tables of the copy: as tables they would hold every month once more.
    private static readonly string[] s_views = ["audit.field_lineage", ReportedAccounts, "audit.changes"];

    // Rows of a run stay as they are once it is done; a run that did anything since the copy before has its rows anew.
    private static readonly (string Table, string Select)[] s_byRun =
    [
        ("history.reported_accounts", "select * from history.reported_accounts"),
        (Consumers, $"select * from {Consumers}"),
        ("audit.rules", "select * from audit.rules"),
        ("audit.rule_hits", "select * from audit.rule_hits"),
        ("audit.left_out", "select * from audit.left_out"),
        ("raw.consumers", "select run_id, line_number, client_id from raw.consumers"),
    ];

    private static readonly (string Table, string Select)[] s_anew =
    [
        ("history.decision_effects", "select * from history.decision_effects"),
        ("seeds.field_rules", "select * from seeds.field_rules"),
        ("etl.files", "select * from etl.files"),
        ("etl.runs", "select * from etl.runs"),
        ("etl.run_pins", "select * from etl.run_pins"),
        ("raw.mapping_rules", "select * from raw.mapping_rules"),
        ("raw.settings", "select * from raw.settings"),
        ("raw.bureaus", "select * from raw.bureaus"),
        ("audit.reconciliation", "select * from audit.reconciliation"),
    ];

    // What the lineage of a month reads: of each record the readable version that was the newest for some run.
    private static readonly Versions[] s_versions =
    [
        new("staging.client_versions", "client_id", "reject_code"),
        new("staging.invoice_versions", "invoice_id", "client_id, vis_state, create_date, amount, currency_code, reject_code"),
        new("staging.payment_versions", "payment_id", "invoice_id, client_id, vis_state, payment_date, amount, currency_code, reject_code"),
        new("staging.credit_note_versions", "credit_id", "client_id, vis_state, create_date, amount, currency_code, reject_code"),
    ];

    /// <summary>Brings the tables of a copy up to the warehouse.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="fresh">Full path of the copy.</param>
    /// <param name="earlier">The event after which the copy, as it is, was published; null when there is no file yet.</param>
    public static void Fill(DuckDBConnection connection, string fresh, long? earlier)
    {
        connection.Run($"attach {Statements.Literal(fresh)} as published");
        try
        {
            IEnumerable<string> views = Views().Select(view => view.Relation).Except([.. s_views, .. s_byRun.Select(table => table.Table)]);
            foreach ((string table, string select) in s_anew.Concat(views.Select(view => (view, $"select * from {view}"))))
            {
                Create(connection, table, select);
            }

            foreach ((string table, string select) in s_byRun)
            {
                AddRuns(connection, table, select, earlier);
            }

            foreach (Versions versions in s_versions)
            {
                AddVersions(connection, versions, earlier is null);
            }
        }
        finally
        {
            connection.Run("detach published");
        }
    }

    /// <summary>Makes the views of the copy.</summary>
    /// <param name="fresh">Full path of the copy; nobody has it open.</param>
    public static void AddViews(string fresh)
    {
        using DuckDBConnection connection = new($"Data Source={fresh}");
        connection.Open();
        foreach (SqlModel view in Views().Where(view => s_views.Contains(view.Relation)))
        {
            connection.Run($"create or replace view {view.Relation} as\n{view.Text}");
        }

        connection.Run("checkpoint");
    }

    private static IEnumerable<SqlModel> Views() =>
        SqlProject.Embedded().Models.Where(model => model.Relation.StartsWith("audit.", StringComparison.Ordinal));

    private static void Create(DuckDBConnection connection, string table, string select)
    {
        connection.Run($"create schema if not exists published.{table.Split('.')[0]}");
        connection.Run($"create or replace table published.{table} as {select}");
    }

    private static void AddRuns(DuckDBConnection connection, string table, string select, long? earlier)
    {
        if (earlier is not long after)
        {
            Create(connection, table, select);
            return;
        }

        const string Touched = "run_id in (select run_id from etl.events where event_id > $after)";
        connection.Run($"delete from published.{table} where {Touched}", ("after", after));
        connection.Run($"insert into published.{table} {select} where {Touched}", ("after", after));
    }

    private static void AddVersions(DuckDBConnection connection, Versions versions, bool isFirst)
    {
        if (isFirst)
        {
            Create(connection, versions.Table, versions.Select("true"));
            return;
        }

        // Each FreshBooks account by itself: pages that a sync of one of them read wait for its next run.
        string seen = $"coalesce((select max(page_id) from published.{versions.Table} as older where older.account_id = versions.account_id), 0)";
        connection.Run($"insert into published.{versions.Table} {versions.Select($"versions.page_id > {seen}")}");
    }

    private sealed record Versions(string Table, string Id, string Columns)
    {
        public string Select(string filter) =>
            $"""
            with pins as (
                select runs.account_id, pins.run_id as seen_by, pins.through_page_id
                from etl.run_pins as pins
                join etl.runs as runs on runs.run_id = pins.run_id
            ),
            seen as (
                select versions.*, pins.seen_by
                from {Table} as versions
                asof join pins on pins.account_id = versions.account_id and versions.page_id <= pins.through_page_id
                where versions.reject_code is null and versions.{Id} is not null and {filter}
            )
            select account_id, page_id, item_index, run_id, {Id}, {Columns}
            from seen
            qualify row_number() over (partition by account_id, {Id}, seen_by order by page_id desc, item_index desc) = 1
            """;
    }
}
