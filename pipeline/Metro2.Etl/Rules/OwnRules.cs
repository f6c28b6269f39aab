using System.Text;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>Rules of the user's own: a folder of SQL files in the form of those that the program brings.</summary>
internal static class OwnRules
{
    /// <summary>The rules of the program and of a folder.</summary>
    /// <param name="rules">Those of the program.</param>
    /// <param name="folder">The folder, or null for none; files in folders below it are not read.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it cannot be read, or a file in it is no rule.</exception>
    public static IReadOnlyList<Rule> Join(IReadOnlyList<Rule> rules, string? folder)
    {
        if (folder is null)
        {
            return rules;
        }

        try
        {
            Rule[] own =
            [
                .. Directory.EnumerateFiles(Path.GetFullPath(folder), "*.sql").Order(StringComparer.Ordinal)
                    .Select(path => Rule.Parse(SqlFile.FromText(Path.GetFileName(path), File.ReadAllText(path, new UTF8Encoding(false, true))))),
            ];
            string? known = own.FirstOrDefault(rule => RuleRegistry.All.Any(other => other.Id == rule.Id))?.Path;
            return known is null
                ? Rule.Ordered(rules.Concat(own))
                : throw new FormatException($"{known} has the id of a rule that the program brings.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or DecoderFallbackException)
        {
            throw new EtlException(
                ExitCode.FixSettings, $"The rules in {Path.GetFullPath(folder)} cannot be taken: {exception.Message} Nothing was changed. Correct the file or name another folder.", exception);
        }
    }
}
