using System.Text;
using System.Text.RegularExpressions;

namespace Metro2.Etl.Tests.Sql;

/// <summary>One file of <c>tests/sql</c>: what is given, and the rows that must come out.</summary>
/// <param name="Target">Relation of the model under test, or the file name of the audit.</param>
/// <param name="IsAudit">Whether the target is an audit.</param>
/// <param name="Sentence">The behaviour.</param>
/// <param name="Variables">Session variables that differ from the defaults, as SQL expressions.</param>
/// <param name="Given">Relations and the selects that fill them.</param>
/// <param name="Expected">The select of expected rows; null when no row may come out.</param>
internal sealed partial record SqlCase(
    string Target,
    bool IsAudit,
    string Sentence,
    IReadOnlyList<(string Name, string Expression)> Variables,
    IReadOnlyList<(string Relation, string Select)> Given,
    string? Expected)
{
    public static SqlCase Read(string file) =>
        Parse(file, File.ReadAllText(Path.Combine(Repository.SqlCases, file)));

    public static SqlCase Parse(string file, string text)
    {
        string[] parts = file.Split('/');
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (parts.Length != 3 || !lines[0].StartsWith("-- ", StringComparison.Ordinal))
        {
            throw new FormatException($"{file}: a case is <layer>/<model>/<case>.sql and begins with '-- ' and a sentence.");
        }

        List<(string, string)> variables = [];
        List<(string Relation, StringBuilder Select)> given = [];
        StringBuilder? section = null;
        StringBuilder? expected = null;
        bool none = false;
        foreach (string line in lines.Skip(1))
        {
            if (SetLine().Match(line) is { Success: true } set)
            {
                variables.Add((set.Groups["name"].Value, set.Groups["expression"].Value));
            }
            else if (GivenLine().Match(line) is { Success: true } relation)
            {
                section = new StringBuilder();
                given.Add((relation.Groups["relation"].Value, section));
            }
            else if (ExpectLine().Match(line) is { Success: true } expect)
            {
                if (expected is not null)
                {
                    throw new FormatException($"{file}: one '-- expect' ends a case.");
                }

                none = expect.Groups["none"].Success;
                section = expected = new StringBuilder();
            }
            else
            {
                section?.Append(line).Append('\n');
            }
        }

        if (expected is null || none == HasStatement(expected.ToString()))
        {
            throw new FormatException($"{file}: '-- expect' is followed by a select, '-- expect none' by nothing.");
        }

        return new SqlCase(
            parts[0] == "audits" ? parts[1] : $"{parts[0]}.{parts[1]}",
            parts[0] == "audits",
            lines[0][3..],
            variables,
            [.. given.Select(item => (item.Relation, Trimmed(item.Select.ToString())))],
            none ? null : Trimmed(expected.ToString()));
    }

    private static bool HasStatement(string text) =>
        text.Split('\n').Any(line => line.Trim() is { Length: > 0 } content && !content.StartsWith("--", StringComparison.Ordinal));

    private static string Trimmed(string text) => text.Trim().TrimEnd(';');

    [GeneratedRegex(@"^-- set (?<name>\w+) = (?<expression>.+)$")]
    private static partial Regex SetLine();

    [GeneratedRegex(@"^-- given (?<relation>\w+\.\w+)\s*$")]
    private static partial Regex GivenLine();

    [GeneratedRegex(@"^-- expect(?<none> none)?\s*$")]
    private static partial Regex ExpectLine();
}
