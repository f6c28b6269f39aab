using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>The parts of the <c>sql/</c> tree that a transform uses, read and checked.</summary>
/// <param name="Models">All models.</param>
/// <param name="Macros">One macro a file, the file named like the macro.</param>
/// <param name="Seeds">Code tables as CSV.</param>
/// <param name="Audits">All audits, ordered by id.</param>
internal sealed record SqlProject(
    IReadOnlyList<SqlModel> Models,
    IReadOnlyList<SqlFile> Macros,
    IReadOnlyList<SqlFile> Seeds,
    IReadOnlyList<Audit> Audits)
{
    private const string AuditFolder = "sql/audits/";

    /// <summary>Rules over the shape that a warehouse and any file share, ordered by id: the subfolders of <c>sql/audits</c>.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Every file that the project was read from, ordered by path.</summary>
    public required IReadOnlyList<SqlFile> Files { get; init; }

    /// <summary>Digest over paths and texts.</summary>
    public string Sha256 => SqlFile.FromText("sql", string.Join('\n', Files.Select(file => $"{file.Path} {file.Sha256}"))).Sha256;

    /// <summary>Folders of models, in the order of layers.</summary>
    public static readonly IReadOnlyList<string> Layers = ["staging", "intermediate", "metro2", "checks", "views"];

    /// <summary>Every schema of a warehouse: what migrations make, seeds and layers.</summary>
    public static readonly IReadOnlyList<string> Schemas = ["main", "raw", "etl", "history", "seeds", .. Layers.Select(SqlModel.SchemaOf)];

    private static readonly Lazy<SqlProject> s_embedded = new(() => From(EmbeddedSql.Files));

    /// <summary>What travels in the program.</summary>
    public static SqlProject Embedded() => s_embedded.Value;

    /// <summary>Reads a tree.</summary>
    /// <param name="files">Its files.</param>
    /// <exception cref="FormatException">A model's or an audit's head is not as it must be.</exception>
    public static SqlProject From(IReadOnlyList<SqlFile> files) =>
        new(
            [.. Layers.SelectMany(layer => EmbeddedSql.In(files, layer)).Where(IsSql).Select(SqlModel.Parse)],
            [.. EmbeddedSql.In(files, "macros").Where(IsSql)],
            [.. EmbeddedSql.In(files, "seeds").Where(file => file.Path.EndsWith(".csv", StringComparison.Ordinal))],
            Audit.Ordered(EmbeddedSql.In(files, "audits").Where(IsSql).Select(Audit.Parse)))
        {
            Rules = Rule.Ordered(files.Where(IsRule).Select(Rule.Parse)),
            Files = [.. files.Where(file => !file.Path.StartsWith("sql/migrations/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)],
        };

    /// <summary>The same with rules of the user's own.</summary>
    /// <param name="own">Their files, below <see cref="OwnRules.Folder"/>.</param>
    public SqlProject With(IReadOnlyList<SqlFile> own) => own.Count == 0 ? this : this with
    {
        Rules = Rule.Ordered(Rules.Concat(own.Select(Rule.Parse))),
        Files = [.. Files.Concat(own).OrderBy(file => file.Path, StringComparer.Ordinal)],
    };

    /// <summary>Finds the order of the models over the tables that the database has and the seeds.</summary>
    /// <param name="connection">The migrated database.</param>
    public ModelGraph Graph(DuckDBConnection connection)
    {
        HashSet<string> tables = new(
            connection.Rows(
                """
                select schema_name || '.' || table_name from duckdb_tables()
                where schema_name in ('raw', 'etl', 'history', 'audit') and not temporary
                union all
                select schema_name || '.' || view_name from duckdb_views()
                where schema_name in ('raw', 'etl', 'history', 'audit') and not temporary
                """,
                reader => reader.GetString(0)),
            StringComparer.Ordinal);
        tables.UnionWith(Seeds.Select(seed => $"seeds.{seed.Name}"));
        ModelGraph graph = ModelGraph.Build(connection, Models, tables);
        tables.UnionWith(Models.Select(model => model.Relation));
        foreach (Audit audit in Audits)
        {
            string[] unknown =
                [.. SqlReferences.Of(connection, audit.Path, audit.Text).Where(relation => !tables.Contains(relation))];
            if (unknown.Length > 0)
            {
                throw new EtlException(
                    ExitCode.Bug,
                    $"{audit.Path} reads {string.Join(", ", unknown)}, which nobody makes. Please report this.");
            }
        }

        return graph;
    }

    private static bool IsRule(SqlFile file) =>
        IsSql(file)
        && file.Path.StartsWith(AuditFolder, StringComparison.Ordinal)
        && file.Path.IndexOf('/', AuditFolder.Length) > 0;

    private static bool IsSql(SqlFile file) => file.Path.EndsWith(".sql", StringComparison.Ordinal);
}
