using System.Text;
using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>Rules of the user's own: a folder of SQL files in the form of those that the program brings.</summary>
internal static class OwnRules
{
    /// <summary>Where their files stand in the SQL that is pinned with a run.</summary>
    public const string Folder = "sql/audits/own/";

    /// <summary>The rules of the program and of a folder.</summary>
    /// <param name="rules">Those of the program.</param>
    /// <param name="folder">The folder, or null for none; files in folders below it are not read.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it cannot be read, or a file in it is no rule.</exception>
    public static IReadOnlyList<Rule> Join(IReadOnlyList<Rule> rules, string? folder) =>
        folder is null ? rules : Rule.Ordered(rules.Concat(Read(folder).Select(Rule.Parse)));

    /// <summary>The files of a folder, each a rule with an id of its own.</summary>
    /// <param name="folder">The folder; files in folders below it are not read.</param>
    /// <returns>Files below <see cref="Folder"/>, ordered by path.</returns>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it cannot be read, or a file in it is no rule.</exception>
    public static IReadOnlyList<SqlFile> Read(string folder)
    {
        string path = Path.GetFullPath(folder);
        try
        {
            SqlFile[] files =
            [
                .. Directory.EnumerateFiles(path, "*.sql").Order(StringComparer.Ordinal)
                    .Select(file => SqlFile.FromText(Folder + Path.GetFileName(file), File.ReadAllText(file, new UTF8Encoding(false, true)))),
            ];
            IReadOnlyList<Rule> own = Rule.Ordered(files.Select(Rule.Parse));
            string? known = own.FirstOrDefault(rule => RuleRegistry.All.Any(other => other.Id == rule.Id))?.Path;
            return known is null ? files : throw new FormatException($"{known} has the id of a rule that the program brings.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or DecoderFallbackException)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The rules in {path} cannot be taken: {exception.Message.Replace(Folder, "", StringComparison.Ordinal)} Nothing was changed. Correct the file or name another folder.",
                exception);
        }
    }

    /// <summary>The rules of one's own that a run was made with.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="runId">The run.</param>
    public static IReadOnlyList<Rule> Of(DuckDBConnection connection, string runId) => connection.Rows(
        """
        select rules.path, texts.text
        from etl.run_rules as rules
        join etl.sql_texts as texts on texts.sha256 = rules.sha256
        where rules.run_id = $run_id and starts_with(rules.path, $folder)
        order by rules.path
        """,
        reader => Rule.Parse(SqlFile.FromText(reader.GetString(0), reader.GetString(1))),
        ("run_id", runId),
        ("folder", Folder));

    /// <summary>Whether a rule is one of the user's own.</summary>
    public static bool IsOwn(Rule rule) => rule.Path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Refuses a rule that is no SQL or reads more than the relations that hold no person.</summary>
    /// <param name="connection">The warehouse, models built.</param>
    /// <param name="rules">The rules of a run.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: one of them.</exception>
    public static void Require(DuckDBConnection connection, IReadOnlyList<Rule> rules)
    {
        foreach (Rule rule in rules.Where(IsOwn))
        {
            string select = rule.Scope == RuleScope.File ? rule.Text : $"select {RuleStatement.Condition(rule)} from checks.accounts";
            string? problem;
            try
            {
                string[] foreign = [.. SqlReferences.Of(connection, rule.Path, select).Where(relation => !relation.StartsWith("checks.", StringComparison.Ordinal))];
                problem = foreign.Length == 0 ? null : $"it reads {string.Join(", ", foreign)}";
                connection.Run($"explain {select}");
            }
            catch (EtlException error)
            {
                problem = error.Message.Replace(" Please report this.", "", StringComparison.Ordinal).TrimEnd('.');
            }
            catch (DuckDBException error)
            {
                // To plan a statement looks at no row, so that no value can stand in the text.
                problem = error.Message.Split('\n')[0].TrimEnd('.');
            }

            if (problem is not null)
            {
                throw new EtlException(
                    ExitCode.FixSettings,
                    $"Your rule {rule.Id} ({Path.GetFileName(rule.Path)}) cannot be judged: {problem}. A rule is a condition over checks.accounts, or a select over "
                    + "checks.* with a column account_key. The models are built; no file was written. Correct the rule, then run the same command again.");
            }
        }
    }

    /// <summary>
    /// The select of a rule of one's own, whose keys are account numbers: what else it returns counts as a hit of the file, so that nothing
    /// of a person can become a key.
    /// </summary>
    /// <param name="text">The select as written.</param>
    public static string Guarded(string text) =>
        $"""
        select
            case
                when account_key::varchar in (
                    select account_key from checks.records union all select account_key from checks.previous_records)
                    then account_key::varchar
                else 'file'
            end as account_key
        from (
        {text}
        )
        """;
}
