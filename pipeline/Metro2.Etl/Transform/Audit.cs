using System.Data.Common;
using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>What a finding of an audit means for the run.</summary>
internal enum AuditSeverity
{
    /// <summary>No file is written.</summary>
    Block,

    /// <summary>Files are written; a person should look.</summary>
    Warn,

    /// <summary>Files are written, and nobody is asked to look: by the settings only.</summary>
    Info,
}

/// <summary>A query that returns failing rows.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Name">The file's name, <c>model__claim</c>.</param>
/// <param name="Id">Its id in results and documents.</param>
/// <param name="Severity">What a finding means for the run.</param>
/// <param name="Finds">What it finds, a sentence.</param>
/// <param name="Why">Why that matters.</param>
/// <param name="Innocent">The innocent explanation.</param>
/// <param name="Text">The select.</param>
internal sealed record Audit(
    string Path,
    string Name,
    string Id,
    AuditSeverity Severity,
    string Finds,
    string Why,
    string Innocent,
    string Text)
{
    /// <summary>The severity that its file says, whatever the settings make of it.</summary>
    public AuditSeverity Stated { get; init; } = Severity;

    /// <summary>What may come of it for a consumer.</summary>
    public string Harm { get; init; } = "";

    /// <summary>Numbers of the fields it is about.</summary>
    public string Fields { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How many failing rows a result keeps.</summary>
    public const int SampleRows = 20;

    /// <summary>Reads a file of an audit; its head has each of id, severity, finds, why, innocent once.</summary>
    /// <param name="file"><c>sql/audits/model__claim.sql</c>.</param>
    /// <exception cref="FormatException">A line of the head is missing, empty, doubled or unknown.</exception>
    public static Audit Parse(SqlFile file)
    {
        string Need(string key)
        {
            string? value;
            try
            {
                value = SqlText.HeaderValue(file.Text, key);
            }
            catch (FormatException error)
            {
                throw new FormatException($"{file.Path}: {error.Message}", error);
            }

            return string.IsNullOrEmpty(value)
                ? throw new FormatException($"{file.Path}: the head needs a line '-- {key}: ...'.")
                : value;
        }

        if (!file.Name.Contains("__", StringComparison.Ordinal))
        {
            throw new FormatException($"{file.Path}: an audit's file is named <model>__<claim>.sql.");
        }

        string severity = Need("severity");
        return new Audit(
            file.Path,
            file.Name,
            Need("id"),
            severity switch
            {
                "block" => AuditSeverity.Block,
                "warn" => AuditSeverity.Warn,
                _ => throw new FormatException($"{file.Path}: severity is block or warn."),
            },
            Need("finds"),
            Need("why"),
            Need("innocent"),
            SqlText.WithoutSemicolon(file.Text))
        {
            Harm = SqlText.HeaderValue(file.Text, "harm") ?? "",
            Fields = SqlText.HeaderValue(file.Text, "fields") ?? "",
            Source = SqlText.HeaderValue(file.Text, "source") ?? "",
        };
    }

    /// <summary>A severity of an audit among those of rules.</summary>
    public static RuleSeverity InRules(AuditSeverity severity) => severity switch
    {
        AuditSeverity.Block => RuleSeverity.Block,
        AuditSeverity.Warn => RuleSeverity.Warn,
        _ => RuleSeverity.Info,
    };

    /// <summary>Audits by id; no id twice.</summary>
    /// <exception cref="FormatException">Two files have one id.</exception>
    public static IReadOnlyList<Audit> Ordered(IEnumerable<Audit> audits)
    {
        Audit[] ordered = [.. audits.OrderBy(audit => audit.Id, StringComparer.Ordinal)];
        for (int index = 1; index < ordered.Length; index++)
        {
            if (ordered[index].Id == ordered[index - 1].Id)
            {
                throw new FormatException(
                    $"{ordered[index - 1].Path} and {ordered[index].Path} have the same id {ordered[index].Id}.");
            }
        }

        return ordered;
    }

    /// <summary>Runs the query.</summary>
    /// <param name="connection">The warehouse, models built, variables set.</param>
    /// <param name="waivers">Findings that people accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public AuditResult Run(DuckDBConnection connection, AuditWaivers waivers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            (long count, long waived, string sample) = !waivers.Exist(Id)
                ? connection.Rows(
                    $"""
                    with failing_rows as materialized (
                    {Text}
                    ), sample_rows as (
                        select * from failing_rows order by all limit {SampleRows}
                    )
                    select
                        (select count(*)::bigint from failing_rows),
                        0::bigint,
                        (select coalesce(to_json(list(sample_rows))::varchar, '[]') from sample_rows)
                    """,
                    Counts).Single()
                : connection.Rows(
                    $"""
                    with failing_rows as materialized (
                    {Text}
                    ), judged_rows as materialized (
                        select {waivers.Condition(Id)} as is_waived, *
                        from failing_rows
                    ), sample_rows as (
                        select * from judged_rows order by all limit {SampleRows}
                    )
                    select
                        (select count(*)::bigint from judged_rows where not is_waived),
                        (select count(*)::bigint from judged_rows where is_waived),
                        (select coalesce(to_json(list(sample_rows))::varchar, '[]') from sample_rows)
                    """,
                    Counts).Single();
            return new AuditResult(this, count, waived, sample);
        }
        catch (DuckDBException error)
        {
            throw WarehouseFault.Translate(error, $"running audit {Path}", "The models are built; no file was written.");
        }
    }

    private static (long Count, long Waived, string Sample) Counts(DbDataReader reader) =>
        (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
}

/// <summary>What an audit found.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="FailingCount">Failing rows that nobody waived; 0 is good.</param>
/// <param name="WaivedCount">Failing rows that a waiver accepts.</param>
/// <param name="Sample">JSON array of at most <see cref="Audit.SampleRows"/> of them: keys and evidence.</param>
internal sealed record AuditResult(Audit Audit, long FailingCount, long WaivedCount, string Sample);
