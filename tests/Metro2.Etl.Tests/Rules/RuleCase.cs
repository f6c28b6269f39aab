using System.Globalization;
using System.Text.RegularExpressions;
using Metro2.Etl.Tests.Sql;

namespace Metro2.Etl.Tests.Rules;

/// <summary>
/// One line of <c>tests/sql/rules/ID.cases</c>: whether the rule hits, and how its rows differ from the plain ones. Columns of the
/// earlier record begin with <c>previous.</c>; rules of scope file name rows of records, previous and file, and how often they stand.
/// </summary>
internal sealed partial record RuleCase(bool IsHit, IReadOnlyList<RuleCaseRow> Rows, string Line)
{
    /// <summary>Folder of the cases.</summary>
    public static string Folder { get; } = Path.Combine(Repository.SqlCases, "rules");

    public static IReadOnlyList<RuleCase> Read(string id, bool isFile) =>
        [.. File.ReadAllLines(Path.Combine(Folder, id + ".cases")).Where(line => line.Length > 0).Select(line => Parse(line, isFile))];

    public static RuleCase Parse(string line, bool isFile)
    {
        string[] parts = [.. line.Split(" | ").Select(part => part.Trim(' ', '|'))];
        bool isHit = parts[0] switch
        {
            "hit" => true,
            "pass" => false,
            _ => throw new FormatException($"'{line}' begins with neither hit nor pass."),
        };
        string[] rows = [.. parts.Skip(1).Where(part => isFile || part.Length > 0)];
        if (isFile)
        {
            return new RuleCase(isHit, [.. rows.Select(FileRow)], line);
        }

        (string Name, string Value)[] values = [.. rows.SelectMany(Values)];
        return new RuleCase(
            isHit,
            [
                new RuleCaseRow("record", 1, [.. values.Where(value => !value.Name.StartsWith("previous.", StringComparison.Ordinal))]),
                new RuleCaseRow(
                    "previous",
                    1,
                    [
                        .. values.Where(value => value.Name.StartsWith("previous.", StringComparison.Ordinal))
                            .Select(value => (value.Name["previous.".Length..], value.Value)),
                    ]),
            ],
            line);
    }

    private static RuleCaseRow FileRow(string part)
    {
        Match match = RowPart().Match(part);
        return match.Success
            ? new RuleCaseRow(
                match.Groups["kind"].Value,
                match.Groups["times"].Success ? int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture) : 1,
                Values(match.Groups["values"].Value))
            : throw new FormatException($"'{part}' is no row of record, previous or file.");
    }

    private static (string Name, string Value)[] Values(string text) =>
        [.. ValuePart().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value.Trim()))];

    [GeneratedRegex(@"^(?<kind>record|previous|file):\s*(?<values>.*?)\s*(?:\bx(?<times>\d+))?$")]
    private static partial Regex RowPart();

    [GeneratedRegex(@"(?<name>[a-z0-9_.]+) = (?<value>.*?)(?=, [a-z0-9_.]+ = |$)")]
    private static partial Regex ValuePart();
}

/// <summary>A row of a case.</summary>
internal sealed record RuleCaseRow(string Kind, int Times, IReadOnlyList<(string Name, string Value)> Values);
