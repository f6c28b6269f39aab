using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>What becomes of a model's select.</summary>
internal enum Materialization
{
    /// <summary><c>create or replace table</c> in every run.</summary>
    Table,

    /// <summary><c>create or replace view</c>.</summary>
    View,

    /// <summary>Only new pages are read and appended; another text builds it anew.</summary>
    Incremental,
}

/// <summary>One file, one select, one relation.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Relation"><c>schema.name</c>, from the path.</param>
/// <param name="Text">The select, without a closing semicolon.</param>
/// <param name="Sha256">Digest of the file.</param>
/// <param name="Materialization">From the directive <c>-- materialized: ...</c>; views in <c>sql/views</c>, else tables.</param>
/// <param name="Condition">
/// From the directive <c>-- only if: ...</c>, incremental models only: while it is not true, new pages are left for later.
/// Null when there is none.
/// </param>
internal sealed record SqlModel(
    string Path, string Relation, string Text, string Sha256, Materialization Materialization, string? Condition = null)
{
    /// <summary>The schema of a layer: the folder's name, but <c>audit</c> for <c>sql/views</c>, which are what auditors read.</summary>
    /// <param name="layer">Folder below <c>sql/</c>.</param>
    public static string SchemaOf(string layer) => layer == "views" ? "audit" : layer;

    /// <summary>Reads a file of a model.</summary>
    /// <param name="file"><c>sql/layer/name.sql</c>.</param>
    /// <exception cref="FormatException">The name or the directive is not as it must be.</exception>
    public static SqlModel Parse(SqlFile file)
    {
        string[] parts = file.Path.Split('/');
        if (parts.Length != 3 || !SqlText.IsPlainName(parts[1]) || !SqlText.IsPlainName(file.Name))
        {
            throw new FormatException(
                $"{file.Path}: a model is sql/<layer>/<name>.sql, names of lower-case letters, digits and underscores.");
        }

        Materialization materialization = parts[1] == "views" ? Materialization.View : Materialization.Table;
        if (SqlText.HeaderValue(file.Text, "materialized") is string directive)
        {
            materialization = directive switch
            {
                "table" => Materialization.Table,
                "view" => Materialization.View,
                "incremental" => Materialization.Incremental,
                _ => throw new FormatException(
                    $"{file.Path}: '-- materialized:' is followed by table, view or incremental."),
            };
        }

        string? condition = SqlText.HeaderValue(file.Text, "only if");
        if (condition is not null && materialization != Materialization.Incremental)
        {
            throw new FormatException($"{file.Path}: '-- only if:' belongs to incremental models.");
        }

        return new SqlModel(
            file.Path,
            $"{SchemaOf(parts[1])}.{file.Name}",
            SqlText.WithoutSemicolon(file.Text),
            file.Sha256,
            materialization,
            condition);
    }
}
