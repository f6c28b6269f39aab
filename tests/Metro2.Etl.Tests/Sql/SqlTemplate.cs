using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Sql;

/// <summary>
/// One database in memory with migrations, seeds, macros and all models over empty tables. A case works in a transaction
/// that is rolled back, so the next one finds it as it was.
/// </summary>
public sealed class SqlTemplate : IDisposable
{
    private static readonly (string Name, string Expression)[] s_defaults =
    [
        ("run_id", "'TEST-2025-06'"),
        ("account_id", "'TEST'"),
        ("period", "'2025-06'"),
        ("period_start", "date '2025-06-01'"),
        ("period_end", "date '2025-06-30'"),
        ("reported_at", "timestamp '2025-07-02 12:00:00'"),
        ("agreed_grace_days", "0"),
        ("terms_frequency", "'M'"),
        ("business_time_zone", "'America/New_York'"),
        ("reporting_delay_days", "0"),
        ("minimum_balance", "0::bigint"),
        ("reads_invoice_lines", "true"),
        ("furnisher_name", "''"),
        ("furnisher_address", "''"),
        ("furnisher_telephone", "''"),
        ("program_date", "null::date"),
        ("program_revision_date", "null::date"),
        ("software_vendor_name", "''"),
        ("software_version", "''"),
        ("identification_number", "''"),
        ("after_page_id", "0"),
        ("through_page_id", "9223372036854775807"),
    ];

    // A case has a handful of rows; handing them between threads costs more than it gains.
    private readonly DuckDbWarehouse _warehouse =
        DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks, new WarehouseSettings(Threads: 1));

    private readonly Dictionary<string, SqlModel> _models;
    private readonly Dictionary<string, Audit> _audits;

    public SqlTemplate()
    {
        Project = SqlProject.Embedded();
        ModelRunner runner = new(_warehouse.Connection, FixedTime.WithTicks, Project);
        runner.Prepare();
        SetVariables([]);
        Graph = Project.Graph(_warehouse.Connection);
        runner.BuildAll(Graph, progress: null, CancellationToken.None);
        _models = Graph.Ordered.ToDictionary(model => model.Relation);
        _audits = Project.Audits.ToDictionary(audit => audit.Name);
    }

    internal SqlProject Project { get; }

    internal ModelGraph Graph { get; }

    internal DuckDBConnection Connection => _warehouse.Connection;

    public void Dispose() => _warehouse.Dispose();

    /// <summary>Runs a case; gives the rows that are missing and those that are too many, as JSON.</summary>
    internal (IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected) Run(SqlCase test)
    {
        SetVariables(test.Variables);
        using DuckDBTransaction transaction = Connection.BeginTransaction();
        foreach ((string relation, string select) in test.Given)
        {
            Fill(relation, select);
        }

        HashSet<string> given = [.. test.Given.Select(item => item.Relation)];
        Rebuild(test, given);
        string actual = test.IsAudit ? $"(\n{_audits[test.Target].Text}\n)" : test.Target;
        if (test.Expected is null)
        {
            return ([], Rows($"select * from {actual} as actual"));
        }

        string columns = string.Join(", ", Columns(test.Expected).Select(Statements.Quoted));
        string found = $"select {columns} from {actual} as actual";
        return (
            Rows($"(\n{test.Expected}\n) except all ({found})"),
            Rows($"({found}) except all (\n{test.Expected}\n)"));
    }

    private void SetVariables(IReadOnlyList<(string Name, string Expression)> own)
    {
        foreach ((string name, string expression) in s_defaults.Concat(own))
        {
            Connection.Run($"set variable {name} = {expression}");
        }
    }

    /// <summary>A given relation becomes a plain table: a case names only the columns that it is about.</summary>
    private void Fill(string relation, string select)
    {
        Connection.Run($"create temp table given_columns as select * from {relation} limit 0");
        if ((_models.TryGetValue(relation, out SqlModel? model) && model.Materialization == Materialization.View)
            || relation == "raw.page_texts")
        {
            Connection.Run($"drop view {relation}");
        }

        Connection.Run($"create or replace table {relation} as select * from given_columns");
        Connection.Run("drop table given_columns");
        Connection.Run($"insert into {relation} by name\n{select}");
    }

    private void Rebuild(SqlCase test, HashSet<string> given)
    {
        IEnumerable<string> read = test.IsAudit
            ? SqlReferences.Of(Connection, test.Target, _audits[test.Target].Text)
            : [test.Target];
        HashSet<string> needed = UpstreamUntil(read, given);
        HashSet<string> changed = [.. given];
        foreach (SqlModel model in Graph.Ordered.Where(model => needed.Contains(model.Relation)))
        {
            if (model.Relation == test.Target || Graph.DependenciesOf(model.Relation).Any(changed.Contains))
            {
                string kind = model.Materialization == Materialization.View ? "view" : "table";
                Connection.Run($"create or replace {kind} {model.Relation} as\n{model.Text}");
                changed.Add(model.Relation);
            }
        }
    }

    private HashSet<string> UpstreamUntil(IEnumerable<string> relations, HashSet<string> given)
    {
        HashSet<string> needed = [];
        Stack<string> open = new(relations);
        while (open.TryPop(out string? relation))
        {
            if (!given.Contains(relation) && _models.ContainsKey(relation) && needed.Add(relation))
            {
                foreach (string read in Graph.DependenciesOf(relation))
                {
                    open.Push(read);
                }
            }
        }

        return needed;
    }

    private List<string> Columns(string select) =>
        Connection.Rows($"describe select * from (\n{select}\n)", reader => reader.GetString(0));

    private List<string> Rows(string select) =>
        Connection.Rows($"select to_json(found)::varchar from (\n{select}\n) as found order by 1", reader => reader.GetString(0));
}

[CollectionDefinition(Name)]
public sealed class SqlTemplateGroup : ICollectionFixture<SqlTemplate>
{
    public const string Name = "sql template";
}
