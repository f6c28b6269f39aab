using System.Globalization;
using Metro2.Etl.Tests.Sql;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>A case worked by hand: a Markdown file of <c>fixtures/delinquency</c>.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Settings">What the file says before its events: first month, terms, delay, ...; the rest as in most cases.</param>
/// <param name="Ledger">The events.</param>
/// <param name="Expected">Month, field and value; a dash stands for an absent one.</param>
/// <param name="Why">The reasoning.</param>
internal sealed record GoldenCase(
    string Name, IReadOnlyDictionary<string, string> Settings, Ledger Ledger,
    IReadOnlyList<(DateOnly Month, string Field, string Value)> Expected, string Why)
{
    private const string Group = "plain";

    /// <summary>Every case, by name; a case is the client of its place.</summary>
    public static IReadOnlyList<GoldenCase> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "fixtures", "delinquency"), "*.md")
            .Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select((path, index) => Read(path, index + 1)),
    ];

    /// <summary>Cases with equal keys can live in one warehouse.</summary>
    public string SettingsKey => string.Join("; ", Settings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    public DateOnly FirstMonth => Month(Settings.GetValueOrDefault("First month", "2024-01"));

    public OracleSettings OracleSettings(int months) => new("Golden", FirstMonth, months)
    {
        TimeZone = Settings.GetValueOrDefault("Time zone", "America/New_York"),
        DelayDays = Number("Delay"),
        MinimumBalance = Number("Minimum"),
        Rates = Words("Rates").Chunk(2).ToDictionary(rate => rate[0], rate => decimal.Parse(rate[1], CultureInfo.InvariantCulture)),
        Groups = new Dictionary<string, Terms> { [Group] = Terms() },
    };

    /// <summary>A profile is written without the B run at its end.</summary>
    public static string Written(string field, string value) =>
        value == "-" ? "" : field == "payment_history_profile" ? value.PadRight(24, 'B') : value;

    private static GoldenCase Read(string path, int clientId)
    {
        string[] lines = File.ReadAllLines(path);
        int events = Array.IndexOf(lines, "## Events");
        int expected = Array.IndexOf(lines, "## Expected");
        int why = Array.IndexOf(lines, "## Why");
        if (events < 0 || expected < events || why < expected)
        {
            throw new FormatException($"{path} needs the sections Events, Expected and Why, in this order.");
        }

        Dictionary<string, string> settings = lines[1..events].Where(line => line.Contains(": ", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2)).Where(pair => pair[0] != "Rules").ToDictionary(pair => pair[0], pair => pair[1]);
        LedgerEvent[] ledger = [.. Rows(lines[events..expected]).Skip(1).Select(LedgerText.Read)];
        string[][] table = [.. Rows(lines[expected..why])];
        return new GoldenCase(
            Path.GetFileNameWithoutExtension(path),
            settings,
            new Ledger(clientId, Group, ledger),
            [
                .. table.Skip(1).SelectMany(row => row.Skip(1).Select((value, column) => (Month(table[0][column + 1]), row[0], value)))
                    .Where(cell => cell.value.Length > 0),
            ],
            string.Join('\n', lines[(why + 1)..]).Trim());
    }

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static DateOnly Month(string text) => DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture);

    private Terms Terms()
    {
        Dictionary<string, int> terms = Words("Terms").Chunk(2)
            .ToDictionary(term => term[0], term => int.Parse(term[1], CultureInfo.InvariantCulture));
        return new Terms(terms.GetValueOrDefault("grace"), terms.TryGetValue("net", out int net) ? net : null, terms.GetValueOrDefault("limit"));
    }

    private string[] Words(string setting) =>
        Settings.GetValueOrDefault(setting, "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private int Number(string setting) => int.Parse(Settings.GetValueOrDefault(setting, "0"), CultureInfo.InvariantCulture);
}
