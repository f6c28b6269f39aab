using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>A model that was built.</summary>
/// <param name="Relation">What.</param>
/// <param name="RowCount">Rows it has now.</param>
/// <param name="Position">1 for the first model of the run.</param>
/// <param name="Count">Models of the run.</param>
internal sealed record ModelBuilt(string Relation, long RowCount, int Position, int Count);

/// <summary>
/// Makes seeds, macros and models. Each model is one transaction with its line in <c>etl.models</c>; a crash leaves the
/// model as it was before.
/// </summary>
/// <param name="connection">The warehouse; session variables are set.</param>
/// <param name="time">Clock for <c>built_at</c>.</param>
/// <param name="project">What to build.</param>
/// <param name="step">Told of every commit; may be null.</param>
internal sealed class ModelRunner(
    DuckDBConnection connection, TimeProvider time, SqlProject project, IProgress<RunStep>? step = null)
{
    // DuckDB reads up to 2048 rows at once; of pages that is half a gigabyte before a record is typed. A slice keeps memory flat.
    private const int PagesPerSlice = 256;

    // The next month makes these tables anew: to pack their texts costs a sixth of the models that hold most of them, for a tenth of the file.
    // Codes that repeat stay packed: sixty audits read them, and repeated ones are read once.
    private const string TextCompression = "fsst,dict_fsst";

    /// <summary>What an error says about the state that is left.</summary>
    internal const string Left = "The model is as it was before; pages and staging are safe.";

    // Asked once: DuckDB writes the text of every table of the warehouse for each look at its catalogue.
    private Dictionary<string, bool>? _existing;

    private bool _isPacking = true;

    /// <summary>Makes what models stand on, see <see cref="ModelGround"/>.</summary>
    /// <exception cref="EtlException"><see cref="ExitCode.Bug"/>: a seed or a macro is not as it must be.</exception>
    public void Prepare() => new ModelGround(connection, project).Make();

    /// <summary>Builds every model in the order of the graph.</summary>
    /// <param name="graph">The order.</param>
    /// <param name="progress">Told after each model; may be null.</param>
    /// <param name="cancellationToken">Stops between models and within one.</param>
    public IReadOnlyList<ModelBuilt> BuildAll(
        ModelGraph graph, IProgress<ModelBuilt>? progress, CancellationToken cancellationToken)
    {
        List<ModelBuilt> built = [];
        foreach (SqlModel model in graph.Ordered)
        {
            long rows = Build(model, cancellationToken);
            built.Add(new ModelBuilt(model.Relation, rows, built.Count + 1, graph.Ordered.Count));
            progress?.Report(built[^1]);
        }

        return built;
    }

    /// <summary>Builds some models anew, because something changed that they read.</summary>
    /// <param name="built">Every model as it was built.</param>
    /// <param name="models">Those to build, in the order of the graph.</param>
    /// <param name="progress">Told after each model; may be null.</param>
    /// <param name="cancellationToken">Stops between models and within one.</param>
    /// <returns>Every model, in its place, as it is now.</returns>
    public IReadOnlyList<ModelBuilt> BuildAgain(
        IReadOnlyList<ModelBuilt> built, IReadOnlyList<SqlModel> models, IProgress<ModelBuilt>? progress, CancellationToken cancellationToken)
    {
        Dictionary<string, ModelBuilt> now = built.ToDictionary(model => model.Relation, StringComparer.Ordinal);
        foreach (SqlModel model in models)
        {
            now[model.Relation] = now[model.Relation] with { RowCount = Build(model, cancellationToken) };
            progress?.Report(now[model.Relation]);
        }

        return [.. built.Select(model => now[model.Relation])];
    }

    /// <summary>Builds one model.</summary>
    /// <param name="model">The model; all that it reads is there.</param>
    /// <param name="cancellationToken">Stops it; the model stays as it was.</param>
    /// <returns>Rows it has now.</returns>
    public long Build(SqlModel model, CancellationToken cancellationToken)
    {
        long built;
        try
        {
            using DuckDBTransaction transaction = connection.BeginTransaction();
            long through = 0;
            if (model.Materialization == Materialization.Incremental)
            {
                through = Append(model, cancellationToken);
            }
            else
            {
                Create(model, cancellationToken);
            }

            // A view is worked out by whoever reads it.
            long rows = model.Materialization == Materialization.View
                ? 0
                : connection.Single<long>($"select count(*)::bigint from {Statements.QuotedRelation(model.Relation)}");
            Record(model, through, rows);
            transaction.Commit();
            Existing[model.Relation] = model.Materialization == Materialization.View;
            built = rows;
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, $"building {model.Path}", Left);
        }
        finally
        {
            PackAgain();
        }

        step?.Report(new RunStep(RunStepKind.Commit, $"building {model.Path}"));
        return built;
    }

    /// <summary>Tables and views of the warehouse by name, and whether each is a view.</summary>
    private Dictionary<string, bool> Existing => _existing ??= connection
        .Rows(
            """
            select schema_name || '.' || table_name, false from duckdb_tables() where database_name = current_database() and not internal and not temporary
            union all
            select schema_name || '.' || view_name, true from duckdb_views() where database_name = current_database() and not internal and not temporary
            """,
            reader => (Name: reader.GetString(0), IsView: reader.GetBoolean(1)))
        .ToDictionary(relation => relation.Name, relation => relation.IsView, StringComparer.Ordinal);

    private long Append(SqlModel model, CancellationToken cancellationToken)
    {
        long through = connection.Single<long>("select coalesce(max(page_id), 0)::bigint from raw.pages");
        bool isTable = Existing.TryGetValue(model.Relation, out bool isView) && !isView;
        long? after = !isTable
            ? null
            : connection
                .Rows(
                    "select through_page_id from etl.models where relation = $relation and sql_sha256 = $sha256",
                    reader => (long?)reader.GetInt64(0),
                    ("relation", model.Relation),
                    ("sha256", DigestOf(model)))
                .SingleOrDefault();
        long from = after ?? 0L;
        if (!IsWanted(model))
        {
            if (after is null)
            {
                SetSlice(0L, 0L);
                Create(model, cancellationToken);
            }

            return from;
        }

        do
        {
            long to = Math.Min(from + PagesPerSlice, through);
            SetSlice(from, to);
            if (after is null && from == 0)
            {
                Create(model, cancellationToken);
            }
            else
            {
                connection.Run(
                    $"insert into {Statements.QuotedRelation(model.Relation)} by name\n{model.Text}", cancellationToken);
            }

            from = to;
        }
        while (from < through);

        return through;
    }

    /// <summary>A model that nobody needs now costs nothing; its pages wait until somebody does.</summary>
    private bool IsWanted(SqlModel model) =>
        model.Condition is null || connection.Single<bool>($"select coalesce({model.Condition}, false)");

    private void SetSlice(long after, long through)
    {
        SessionVariables.Set(connection, SessionVariables.AfterPageId, "bigint", after);
        SessionVariables.Set(connection, SessionVariables.ThroughPageId, "bigint", through);
    }

    private void Create(SqlModel model, CancellationToken cancellationToken)
    {
        bool isView = model.Materialization == Materialization.View;
        string relation = Statements.QuotedRelation(model.Relation);
        if (Existing.TryGetValue(model.Relation, out bool wasView) && wasView != isView)
        {
            // "create or replace" does not replace a view by a table, nor the other way round.
            connection.Run($"drop {(isView ? "table" : "view")} {relation}");
        }

        string create = $"create or replace {(isView ? "view" : "table")} {relation} as\n{model.Text}";
        if (model.Materialization != Materialization.Table)
        {
            connection.Run(create, cancellationToken);
            return;
        }

        connection.Run($"set disabled_compression_methods = '{TextCompression}'");
        _isPacking = false;
        connection.Run(create, cancellationToken);
        Pack();
    }

    // Behind the end of a transaction that failed: it took no setting any more.
    private void PackAgain()
    {
        if (_isPacking)
        {
            return;
        }

        try
        {
            Pack();
        }
        catch (DuckDBException)
        {
            // The warehouse is beyond use, which is being told already.
        }
    }

    // Before the commit, at which the database may write tables that are kept.
    private void Pack()
    {
        connection.Run("reset disabled_compression_methods");
        _isPacking = true;
    }

    private void Record(SqlModel model, long through, long rows)
    {
        (string, object?)[] values =
        [
            ("relation", model.Relation),
            ("sha256", DigestOf(model)),
            ("through_page_id", through),
            ("row_count", rows),
            ("built_at", time.GetUtcNow().ToMicroseconds()),
        ];

        // "on conflict" would take five times as long to plan, a hundred times a run.
        int known = connection.Run(
            """
            update etl.models
            set sql_sha256 = $sha256, through_page_id = $through_page_id, row_count = $row_count, built_at = $built_at
            where relation = $relation
            """,
            values);
        if (known == 0)
        {
            connection.Run(
                """
                insert into etl.models (relation, sql_sha256, through_page_id, row_count, built_at)
                values ($relation, $sha256, $through_page_id, $row_count, $built_at)
                """,
                values);
        }
    }

    /// <summary>A macro or a seed changes rows as much as the model's own text does.</summary>
    private string DigestOf(SqlModel model) =>
        SqlFile.FromText(
            model.Path,
            string.Join('\n', project.Macros.Concat(project.Seeds).Select(file => file.Sha256).Append(model.Sha256)))
            .Sha256;
}
